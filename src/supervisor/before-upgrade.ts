import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../lib/progress.mjs';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { programVersion } from '../settings/program-version.ts';
import type { Logger } from './logger.ts';
import { runBackup } from './backup-jobs.ts';
import type { ReportJob } from './run-for-report.ts';
import { StartError } from './start-error.ts';

type Paths = Pick<DataPaths, 'pocketbase' | 'programFile'>;

/** Version of the program that last ran on the data; null: one that did not note it. */
function lastProgram({ programFile }: Paths): string | null {
  return existsSync(programFile) ? readFileSync(programFile, 'utf8').trim() : null;
}

function isUpgrade(paths: Paths): boolean {
  return existsSync(join(paths.pocketbase, 'data.db')) && lastProgram(paths) !== programVersion();
}

/**
 * Backs up what another version of the program has left, before anything of it is changed. To be called while no
 * part of the site runs.
 *
 * @throws StartError when that is not possible; nothing has been changed then
 */
export async function backUpBeforeUpgrade(job: ReportJob): Promise<void> {
  const { paths, say } = job;
  if (!isUpgrade(paths)) return;
  const from = lastProgram(paths) ?? 'an earlier version';
  try {
    await step(`Backing up the data of ${from}, before they are upgraded`, () => runBackup(job), {
      print: say,
    });
  } catch (error) {
    throw new StartError(
      `The data of ${from} could not be backed up, so they are not upgraded to ${programVersion()} (${(error as Error).message}). Mend this and start again, or go back to the version before.`,
    );
  }
}

/** Notes that this version has run on the data; where the disk is full, the next start makes one backup more. */
export async function noteProgram({ programFile }: Paths, log: Logger): Promise<void> {
  try {
    await writeFileAtomically(programFile, `${programVersion()}\n`, 0o600);
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'the version of the program cannot be noted');
  }
}
