import { cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ReleaseStore } from '../release/release-store.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { copyContent } from './copy-content.ts';
import { copyDatabase, countRows } from './copy-database.ts';
import { MANIFEST_NAME, sha256Of } from './manifest.ts';
import type { BackupManifest } from './manifest.ts';

export interface CollectOptions {
  paths: DataPaths;
  contentDir: string;
  /** An empty folder that only the site's account can enter. */
  scratch: string;
  at: Date;
  /** Version of the program. */
  program: string;
}

/**
 * PocketBase comes first: answers that arrive in between are then in the queue, which offers them again. The other
 * way round PocketBase would hold answers that nobody has accepted.
 */
export function databasesOf(paths: DataPaths): string[] {
  return [join(paths.pocketbase, 'data.db'), paths.queueFile, paths.apartQueueFile];
}

/**
 * Everything else that cannot be made anew: keys, the ends of the chains, and the live release, which is served even
 * where the content has a fault by now.
 */
async function foldersAndFilesOf(paths: DataPaths): Promise<string[]> {
  return [
    join(paths.pocketbase, 'storage'),
    paths.secrets,
    paths.lists,
    paths.uploads,
    paths.checkFile,
    paths.auditCheckFile,
    ...(await new ReleaseStore(paths.releases).liveFiles()),
  ];
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if ((await stat(from).catch(() => null)) === null) return;
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, preserveTimestamps: true });
}

/** Paths of all files below a folder, in a fixed order. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function describe(scratch: string): Promise<BackupManifest['files']> {
  const files: BackupManifest['files'] = [];
  for (const path of await filesBelow(scratch)) {
    const file = join(scratch, path);
    files.push({ path, bytes: (await stat(file)).size, sha256: await sha256Of(file) });
  }
  return files;
}

/**
 * Puts copies of everything that people have made into a folder, as it is now, while the site runs or not.
 *
 * @returns what the folder holds, which is also written into it
 * @throws what the file system, SQLite or git say
 */
export async function collect({
  paths,
  contentDir,
  scratch,
  at,
  program,
}: CollectOptions): Promise<BackupManifest> {
  const rows: BackupManifest['rows'] = {};
  for (const from of databasesOf(paths)) {
    const name = relative(paths.root, from).split(sep).join('/');
    const to = join(scratch, name);
    await mkdir(dirname(to), { recursive: true });
    if (copyDatabase(from, to)) rows[name] = countRows(to);
  }
  for (const from of await foldersAndFilesOf(paths))
    await copyIfThere(from, join(scratch, relative(paths.root, from)));
  const contentBranch = await copyContent(contentDir, scratch);
  const files = await describe(scratch);
  const manifest = { format: 1 as const, at: at.toISOString(), program, contentBranch, rows, files };
  await writeFile(join(scratch, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
  return manifest;
}
