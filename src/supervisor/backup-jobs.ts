import { join } from 'node:path';
import { readBackupReport } from '../backup/backup-report.ts';
import { readDrillReport } from '../backup/drill-report.ts';
import { runForReport } from './run-for-report.ts';
import type { ReportJob } from './run-for-report.ts';

const BACKUP = join(import.meta.dirname, '..', 'backup');

/** Makes a backup. Throws with its words where none could be made; a fault of the second place is only told. */
export async function runBackup({ paths, log, say, signal }: ReportJob): Promise<void> {
  const program = join(BACKUP, 'backup-main.ts');
  const read = () => readBackupReport(paths.backupFile);
  const { name, bytes, secondPlaceFault } = await runForReport(program, read, signal);
  log.info({ name, bytes }, 'backed up');
  if (secondPlaceFault === null) return;
  log.error({ name, reason: secondPlaceFault }, 'the backup did not come to its second place');
  say(secondPlaceFault);
}

/** Tries whether the newest backup can be put back, and tells when it cannot. */
export async function runDrill({ paths, log, say, signal }: ReportJob): Promise<void> {
  const program = join(BACKUP, 'drill-main.ts');
  const read = () => readDrillReport(paths.drillFile);
  const { backup, compared, fault } = await runForReport(program, read, signal);
  if (fault === null) return log.info({ backup, compared }, 'the newest backup can be put back');
  log.error({ backup, fault }, 'the newest backup cannot be put back');
  say(`The newest backup cannot be put back: ${fault}`);
}
