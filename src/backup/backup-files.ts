import { readdirSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** What the privacy page promises: what was deleted is gone from backups after so many days. */
export const KEPT_FOR_DAYS = 7;
/**
 * Backups are removed when the next one is made, a day later: what would by then be older than promised goes now.
 * An hour is for nights on which one begins late.
 */
const REMOVED_AFTER_MS = (KEPT_FOR_DAYS - 1) * DAY_IN_MS + 60 * 60 * 1000;
/** A backup that was cut off leaves its scratch folder; a running one takes minutes. */
const SCRATCH_KEPT_FOR_MS = DAY_IN_MS;

/** Begins the name of each folder in which a backup is put together or taken apart. */
export const SCRATCH_PREFIX = 'work-';

const NAME = /^backup-(\d{4}-\d\d-\d\dT\d{6}Z)\.tar\.gz(\.age)?$/;

export interface BackupFile {
  /** File name, of the form `backup-2026-11-29T181700Z.tar.gz`, with `.age` where it is encrypted. */
  name: string;
  path: string;
  /** When it was begun. */
  at: Date;
  bytes: number;
}

/** Name of a backup begun at that moment. */
export function backupName(at: Date, isEncrypted: boolean): string {
  const stamp = at.toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  return `backup-${stamp}.tar.gz${isEncrypted ? '.age' : ''}`;
}

/** The moment in a backup's name; null: the file is none of ours. */
function timeIn(name: string): Date | null {
  const stamp = NAME.exec(name)?.[1];
  if (stamp === undefined) return null;
  const at = new Date(stamp.replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3Z'));
  return Number.isNaN(at.getTime()) ? null : at;
}

/**
 * All finished backups in a folder, oldest first.
 *
 * @throws what the file system says, except that a missing folder means: no backup.
 */
export function listBackups(folder: string): BackupFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .flatMap((name): BackupFile[] => {
      const [at, path] = [timeIn(name), join(folder, name)];
      return at === null ? [] : [{ name, path, at, bytes: statSync(path).size }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Removes what PocketBase itself had backed up, before the site did, once it is older than backups may get. */
export async function removeFormerBackups(pocketbase: string, now: Date): Promise<void> {
  const folder = join(pocketbase, 'backups');
  const oldest = now.getTime() - KEPT_FOR_DAYS * DAY_IN_MS;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (name.endsWith('.zip') && statSync(path).mtime.getTime() < oldest) await rm(path, { force: true });
  }
}

/**
 * Removes backups that are older than they may get before the next is made, but never the newest, and scratch folders that nobody works in.
 *
 * @returns the names of what was removed
 */
export async function removeOldBackups(folder: string, now: Date): Promise<string[]> {
  const oldest = now.getTime() - REMOVED_AFTER_MS;
  const outdated = listBackups(folder)
    .slice(0, -1)
    .filter(({ at }) => at.getTime() < oldest)
    .map(({ name }) => name);
  const leftOvers = (await readdir(folder)).filter((name) => {
    if (!name.startsWith(SCRATCH_PREFIX) && !name.endsWith('.part')) return false;
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    return stat !== undefined && now.getTime() - stat.mtime.getTime() > SCRATCH_KEPT_FOR_MS;
  });
  const names = [...outdated, ...leftOvers];
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
  return names;
}
