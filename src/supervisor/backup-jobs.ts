import { join } from 'node:path';
import { readBackupReport } from '../backup/backup-report.ts';
import { readDrillReport } from '../backup/drill-report.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Logger } from './logger.ts';
import { runCheck } from './run-check.ts';

const BACKUP = join(import.meta.dirname, '..', 'backup');

export interface BackupJobOptions {
  paths: DataPaths;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
  /** Ends it early. */
  signal: AbortSignal;
}

/** Makes a backup. Throws with its words where none could be made; a fault of the second place is only told. */
export async function runBackup({ paths, log, say, signal }: BackupJobOptions): Promise<void> {
  await runCheck(join(BACKUP, 'backup-main.ts'), signal);
  const report = readBackupReport(paths.backupFile);
  if (report === null) throw new Error('The backup left no report.');
  const { name, bytes, secondPlaceFault } = report;
  log.info({ name, bytes }, 'backed up');
  if (secondPlaceFault === null) return;
  log.error({ name, reason: secondPlaceFault }, 'the backup did not come to its second place');
  say(secondPlaceFault);
}

/** Tries whether the newest backup can be put back, and tells when it cannot. */
export async function runDrill({ paths, log, say, signal }: BackupJobOptions): Promise<void> {
  await runCheck(join(BACKUP, 'drill-main.ts'), signal);
  const report = readDrillReport(paths.drillFile);
  if (report === null) throw new Error('The trial of the backup left no report.');
  const { backup, compared, fault } = report;
  if (fault === null) return log.info({ backup, compared }, 'the newest backup can be put back');
  log.error({ backup, fault }, 'the newest backup cannot be put back');
  say(`The newest backup cannot be put back: ${fault}`);
}
