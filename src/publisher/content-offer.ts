import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

export interface Difference {
  /** Commit or tree with the Office's lines. */
  from: string;
  /** The same with the shipped ones. */
  to: string;
  /** Empty: all files. */
  files: string[];
}

/** Writes down what the shipped side wanted where the Office's lines stand. Returns the file. */
export async function writeOffer(
  git: SimpleGit,
  { from, to, files }: Difference,
  offersDir: string,
  now: Date,
): Promise<string> {
  const difference = await git.raw(['diff', from, to, '--', ...files]);
  await mkdir(offersDir, { recursive: true });
  const path = join(offersDir, `${now.toISOString().replace(/[:.]/g, '-')}.diff`);
  await writeFileAtomically(path, difference);
  return path;
}
