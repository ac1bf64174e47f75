import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { backupName, removeFormerBackups, removeOldBackups } from './backup-files.ts';
import type { BackupReport } from './backup-report.ts';
import { writeBackupReport } from './backup-report.ts';
import { collect, databasesOf } from './collect.ts';
import { demandSpace } from './free-space.ts';
import { pack } from './pack.ts';
import { inScratch } from './scratch.ts';
import { bringToSecondPlace } from './second-place.ts';

export interface BackupOptions {
  settings: Settings;
  now: Date;
  /** Version of the program. */
  program: string;
}

async function secondPlaceFault(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Makes a backup of everything that people have made, while the site runs or not, brings it to the second place where
 * there is one, and removes backups that are older than a week.
 *
 * @returns what was made; a fault of the second place stands in it
 * @throws BackupError and what the file system says; no half backup is left
 */
export async function makeBackup({ settings, now, program }: BackupOptions): Promise<BackupReport> {
  const { contentDir, backupDir, backupPublicKey } = settings;
  const paths = dataPaths(settings);
  return inScratch(paths.backups, async (scratch) => {
    await demandSpace(paths.backups, databasesOf(paths));
    const manifest = await collect({ paths, contentDir, scratch, at: now, program });
    const name = backupName(now, false);
    const path = join(paths.backups, name);
    await pack(scratch, manifest, path);
    const place = { folder: backupDir ?? '', publicKey: backupPublicKey };
    const fault =
      backupDir === null
        ? null
        : await secondPlaceFault(() => bringToSecondPlace({ path, at: now, scratch }, place));
    await removeOldBackups(paths.backups, now);
    await removeFormerBackups(paths.pocketbase, now);
    const report = { at: now.toISOString(), name, bytes: (await stat(path)).size, secondPlaceFault: fault };
    await writeBackupReport(paths.backupFile, report);
    return report;
  });
}
