import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../lib/make-folders.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

const markIn = (runFolder: string): string => join(runFolder, 'restoring');

/** Notes that the data folder is being changed for what is in a backup. */
export async function beginRestore(runFolder: string, file: string): Promise<void> {
  makeFolders(runFolder);
  await writeFileAtomically(markIn(runFolder), file, 0o600);
}

export async function endRestore(runFolder: string): Promise<void> {
  await rm(markIn(runFolder), { force: true });
}

/** The backup whose restore was cut off; null: none was. */
export function restoreCutOff(runFolder: string): string | null {
  const mark = markIn(runFolder);
  return existsSync(mark) ? readFileSync(mark, 'utf8') : null;
}
