import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readReport } from '../integrity/check-report.ts';
import { gitAt } from '../publisher/git.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { daysCountedOtherwise } from '../tallies/compare-tallies.ts';
import { BackupError } from './backup-error.ts';
import type { BackupFile } from './backup-files.ts';
import { CONTENT_HISTORY, putContentBack } from './copy-content.ts';
import { unpackChecked } from './restore.ts';

const SRC = join(import.meta.dirname, '..');
/** The same commands that a person runs after a restore. */
const CHECKS = [
  join(SRC, 'integrity', 'check-main.ts'),
  join(SRC, 'office', 'audit-check-main.ts'),
  join(SRC, 'tallies', 'recount-main.ts'),
];

export interface DrillOptions {
  backup: BackupFile;
  /** An empty folder; becomes a data folder. */
  scratch: string;
  /** Of the site's tallies. */
  tallyFile: string;
  /** For the PocketBase that is started on what was unpacked. */
  port: number;
}

/** Runs a check on the unpacked data, with a PocketBase of its own. Throws BackupError with what it said. */
async function runOn(scratch: string, port: number, program: string): Promise<void> {
  const env = { ...process.env, DATA_DIR: scratch, POCKETBASE_PORT: String(port) };
  const args = ['--disable-warning=ExperimentalWarning', program];
  try {
    await promisify(execFile)(process.execPath, args, { env });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new BackupError(`${stdout}${stderr}`.trim() || message);
  }
}

/** Throws with git's words where the history of the content is not whole. */
async function putContentBackOnTrial(scratch: string, branch: string | null): Promise<void> {
  const content = join(scratch, 'content-put-back');
  await putContentBack(scratch, content, branch);
  if (existsSync(join(scratch, CONTENT_HISTORY))) await gitAt(content).raw(['fsck', '--connectivity-only']);
}

/**
 * Tries a backup as one would after the loss of the machine: unpacks it into a folder of its own, counts every table,
 * starts PocketBase on it, lets the queue deliver what it holds, and compares every answer, the chains and the tallies.
 *
 * @returns how many records were compared
 * @throws BackupError with a sentence that says what is not as it was
 */
export async function drill({ backup, scratch, tallyFile, port }: DrillOptions): Promise<number> {
  const manifest = await unpackChecked(backup.path, scratch);
  await putContentBackOnTrial(scratch, manifest.contentBranch);
  for (const program of CHECKS) await runOn(scratch, port, program);
  const restored = dataPaths({ dataDir: scratch });
  const days = daysCountedOtherwise(restored.tallyFile, tallyFile);
  if (days.length > 0)
    throw new BackupError(`Tallies of its answers are others than the site's: ${days.join(', ')}.`);
  return readReport(restored.checkFile)?.compared ?? 0;
}
