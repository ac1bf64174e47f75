import { existsSync, statSync } from 'node:fs';
import { listBackups } from '../backup/backup-files.ts';
import { readBackupReport } from '../backup/backup-report.ts';
import { readDrillReport } from '../backup/drill-report.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { fault, fine, warning } from './finding.ts';
import type { Finding } from './finding.ts';

const HOUR_IN_MS = 3_600_000;
/** A night's backup that is missing is told within two hours. */
const BACKUP_TOLD_AFTER_HOURS = 26;
/** Tried once a night, half an hour after the backup. */
const DRILL_TOLD_AFTER_HOURS = 50;

function hoursSince(moment: Date, now: Date): number {
  return Math.floor((now.getTime() - moment.getTime()) / HOUR_IN_MS);
}

/** Since when there is something to back up; null: there is nothing yet. */
function firstDataAt({ secrets }: DataPaths): Date | null {
  return statSync(secrets, { throwIfNoEntry: false })?.birthtime ?? null;
}

/** How old the newest backup is. */
export function backupFinding(paths: DataPaths, now: Date): Finding {
  const newest = listBackups(paths.backups).at(-1)?.at ?? null;
  const since = newest ?? firstDataAt(paths);
  if (since === null) return fine('backup', 'There is nothing to back up yet.');
  const hours = hoursSince(since, now);
  const mend = 'Run "npm run backup" and read what it says.';
  if (newest === null && hours >= BACKUP_TOLD_AFTER_HOURS)
    return fault('backup', `There is no backup. ${mend}`);
  if (newest === null)
    return fine('backup', 'There is no backup yet; the first one is made at 01:17 at night.');
  const age = `The newest backup is ${hours} hours old`;
  return hours < BACKUP_TOLD_AFTER_HOURS ? fine('backup', `${age}.`) : fault('backup', `${age}. ${mend}`);
}

/** Whether backups come to a second place, and whether it is one. */
export function secondPlaceFinding(
  { backupDir, backupPublicKey, dataDir }: Settings,
  paths: DataPaths,
): Finding {
  if (backupDir === null)
    return warning(
      'second-place',
      'BACKUP_DIR is not set: a broken disk takes the data and the backups. Set it to a folder of another disk or machine.',
    );
  if (!existsSync(backupDir))
    return fault('second-place', `BACKUP_DIR: "${backupDir}" is not there. Mount it or make it.`);
  const failed = readBackupReport(paths.backupFile)?.secondPlaceFault ?? null;
  if (failed !== null) return fault('second-place', failed);
  if (statSync(backupDir).dev === statSync(dataDir).dev)
    return warning(
      'second-place',
      `BACKUP_DIR: "${backupDir}" lies on the same disk as DATA_DIR. Mount another one there.`,
    );
  if (backupPublicKey === null)
    return warning(
      'second-place',
      'BACKUP_PUBLIC_KEY is not set: backups in BACKUP_DIR hold the keys and can be read by whoever reads that folder. Make a key with "age-keygen" and set the public one.',
    );
  return fine('second-place', `Backups come to "${backupDir}", encrypted.`);
}

/** Whether the newest backup could be put back when it was tried. */
export function drillFinding(paths: DataPaths, now: Date): Finding {
  const report = readDrillReport(paths.drillFile);
  if (report === null) return fine('drill', 'No backup has been tried yet.');
  const { at, backup, compared, fault: failed } = report;
  const mend = 'Run "npm run backup" and "npm run backup:drill", and read what they say.';
  if (failed !== null) return fault('drill', `${backup ?? 'A backup'} cannot be put back: ${failed} ${mend}`);
  const hours = hoursSince(new Date(at), now);
  const said = `${hours} hours ago a backup was put back for trial, and ${compared} records were as they were`;
  return hours < DRILL_TOLD_AFTER_HOURS ? fine('drill', `${said}.`) : fault('drill', `${said}. ${mend}`);
}
