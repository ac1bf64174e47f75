import { dataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { pocketbaseBin } from '../supervisor/pocketbase-bin.ts';
import { holderOf } from '../supervisor/running-site.mjs';
import { backupFinding, drillFinding, secondPlaceFinding } from './backups.ts';
import { clockFinding } from './clock.ts';
import { diskFinding, freeRoom } from './disk.ts';
import type { FreeRoom } from './disk.ts';
import type { Finding } from './finding.ts';
import { answersFinding, auditFinding } from './integrity.ts';
import { mailFinding } from './mail.ts';
import { liveFinding, pagesFinding } from './pages.ts';
import { permissionsFinding } from './permissions.ts';
import { portsFinding } from './ports.ts';
import { lookAtQueue } from './queue.ts';
import { tlsFinding } from './tls.ts';
import { versionsFinding, versionsOf } from './versions.ts';
import type { Versions } from './versions.ts';

/** What one look at the whole installation has found. */
export interface LookOver {
  findings: Finding[];
  versions: Versions;
  /** How many answers wait for PocketBase; null: the queue cannot be read. */
  waiting: number | null;
  disk: FreeRoom;
}

/** Looks over the installation, whether the site runs or not. Throws what the file system says of the data folder. */
export async function lookOver(settings: Settings, now: Date): Promise<LookOver> {
  const paths = dataPaths(settings);
  const versions = await versionsOf(await pocketbaseBin(settings).catch(() => null));
  const { waiting, finding: queueFinding } = lookAtQueue(paths);
  const disk = await freeRoom(paths.root);
  const findings = [
    versionsFinding(versions),
    permissionsFinding(paths),
    await portsFinding(settings, holderOf(paths.run) !== null),
    diskFinding(disk),
    clockFinding([paths.run, paths.pocketbase, paths.backups], now),
    await tlsFinding(settings.publicUrl, now),
    queueFinding,
    answersFinding(paths),
    auditFinding(paths),
    pagesFinding(paths),
    await liveFinding(settings.contentDir, paths, now),
    backupFinding(paths, now),
    secondPlaceFinding(settings, paths),
    drillFinding(paths, now),
    mailFinding(settings, paths, now),
  ];
  return { findings, versions, waiting, disk };
}
