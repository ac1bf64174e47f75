import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { makeFolders } from '../lib/make-folders.ts';
import { mayHoldAnswers } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { BackupError } from './backup-error.ts';
import { putContentBack } from './copy-content.ts';
import { countRows } from './copy-database.ts';
import { inScratch } from './scratch.ts';
import type { BackupManifest } from './manifest.ts';
import { beginRestore, endRestore, restoreCutOff } from './restore-mark.ts';
import { unpack } from './unpack.ts';

export interface RestoreOptions {
  file: string;
  /** Identity of age; null: none at hand. */
  privateKey: string | null;
  paths: DataPaths;
  contentDir: string;
  /** Whether data that is there may be put aside. */
  mayReplace: boolean;
  /** Only PocketBase's data: the queue offers it again what it lacks. */
  isPocketbaseOnly: boolean;
  now: Date;
}

/** One folder or file that comes in the place of another. */
interface Move {
  /** In the scratch folder. */
  from: string;
  to: string;
}

/** Throws BackupError unless every table has as many rows as when the backup was made. */
function demandRows(folder: string, { rows }: BackupManifest): void {
  for (const [database, expected] of Object.entries(rows)) {
    const found = countRows(join(folder, database));
    for (const [table, count] of Object.entries(expected))
      if (found[table] !== count)
        throw new BackupError(`In ${database} ${table} has ${found[table] ?? 0} rows instead of ${count}.`);
  }
}

/** Unpacks a backup and checks it: every file, every database, every count. Throws BackupError. */
export async function unpackChecked(
  file: string,
  folder: string,
  privateKey: string | null = null,
): Promise<BackupManifest> {
  const manifest = await unpack(file, folder, privateKey);
  demandRows(folder, manifest);
  return manifest;
}

function movesOf(scratch: string, { paths, contentDir, isPocketbaseOnly }: RestoreOptions): Move[] {
  const inData = (path: string): Move => ({ from: join(scratch, relative(paths.root, path)), to: path });
  if (isPocketbaseOnly) return [inData(paths.pocketbase)];
  const queue = dirname(paths.queueFile);
  const folders = [paths.pocketbase, queue, paths.secrets, paths.lists, paths.releases];
  const files = [paths.checkFile, paths.auditCheckFile];
  return [...[...folders, ...files].map(inData), { from: stagedContent(contentDir), to: contentDir }];
}

/** Beside the content folder, which may lie on another disk than the data. */
function stagedContent(contentDir: string): string {
  return `${contentDir}.restored`;
}

/** What is there goes into `aside`; what comes takes its place. One that comes not at all is put aside all the same. */
async function move({ from, to }: Move, aside: string): Promise<void> {
  if (existsSync(to)) {
    await mkdir(aside, { recursive: true, mode: 0o700 });
    await rename(to, await freeName(aside, to));
  }
  if (!existsSync(from)) return;
  makeFolders(dirname(to));
  await rename(from, to);
}

/** A name in the folder that nothing has yet: a restore that was cut off has been there before. */
async function freeName(folder: string, path: string): Promise<string> {
  const taken = await readdir(folder);
  const base = path.split('/').at(-1) ?? '';
  let name = base;
  for (let n = 2; taken.includes(name); n += 1) name = `${base}-${n}`;
  return join(folder, name);
}

/** Where what was there before is kept: beside what takes its place, so that it is renamed and not copied. */
function asideOf(path: string, now: Date): string {
  return join(dirname(path), `before-restore-${now.toISOString().slice(0, 19).replaceAll(':', '')}`);
}

/**
 * Puts a backup in the place of the data. The site must be stopped, and its lock held. What was there is put aside,
 * never removed; a restore that is cut off keeps the site from starting until it was done again.
 *
 * @returns folders that hold what was there before
 * @throws BackupError with a sentence; before the first folder is moved nothing has changed
 */
export async function restore(options: RestoreOptions): Promise<string[]> {
  const { file, privateKey, paths, contentDir, mayReplace, isPocketbaseOnly, now } = options;
  const isFree = !mayHoldAnswers(paths) && !existsSync(contentDir);
  if (!isFree && !mayReplace && restoreCutOff(paths.run) === null)
    throw new BackupError(
      `DATA_DIR: "${paths.root}" holds a site's data. Add --replace to put the backup in its place; what is there is kept beside it.`,
    );
  return inScratch(paths.backups, async (scratch) => {
    const manifest = await unpackChecked(file, scratch, privateKey);
    if (!isPocketbaseOnly) await stageContent(scratch, contentDir, manifest);
    const moves = movesOf(scratch, options);
    await beginRestore(paths.run, file);
    for (const each of moves) await move(each, asideOf(each.to, now));
    await endRestore(paths.run);
    return [...new Set(moves.map(({ to }) => asideOf(to, now)))].filter((folder) => existsSync(folder));
  });
}

async function stageContent(scratch: string, contentDir: string, manifest: BackupManifest): Promise<void> {
  const staged = stagedContent(contentDir);
  // Of a restore that was cut off.
  await rm(staged, { recursive: true, force: true });
  await putContentBack(scratch, staged, manifest.contentBranch);
}
