import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isLeftAside } from '../left-aside.ts';
import { CONTENT_MIGRATIONS, type ContentMigration } from './list.ts';
import type { Files } from '../read-folder.ts';

/** Holds the number of the last migration a content folder has seen: `phien_ban: 0`. */
export const VERSION_FILE = 'phien-ban.yaml';

/** New text of each changed file, null: deleted. */
type Changes = Map<string, string | null>;

/** Migrations newer than a content folder, in their order. */
export async function dueMigrations(
  dir: string,
  migrations: readonly ContentMigration[] = CONTENT_MIGRATIONS,
): Promise<readonly ContentMigration[]> {
  const version = versionOf((await textFiles(dir)).get(VERSION_FILE));
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new Error(
      `the content has version ${version}, this program knows only ${newest}: use a newer program`,
    );
  }
  return migrations.filter((migration) => migration.version > version);
}

/**
 * Apply the migrations newer than a content folder's version. When one fails, no file has been touched.
 * Not for a folder that somebody may write in meanwhile, nor one that must survive a failed write.
 *
 * @returns paths that were changed, made or deleted; empty when nothing was due
 * @throws when a migration fails, or the folder was written by a newer program than this one
 */
export async function migrateContent(
  dir: string,
  migrations: readonly ContentMigration[] = CONTENT_MIGRATIONS,
): Promise<string[]> {
  const due = await dueMigrations(dir, migrations);
  const newest = due.at(-1);
  if (newest === undefined) return [];
  const before = await textFiles(dir);
  const after = due.reduce(migrated, before);
  after.set(VERSION_FILE, versionText(newest.version));
  const changes = difference(before, after);
  for (const [path, text] of changes) await store(join(dir, path), text);
  return [...changes.keys()];
}

function migrated(files: Files, { version, describe, run }: ContentMigration): Files {
  try {
    return run(new Map(files));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`content migration ${version} (${describe}) failed, no file was changed: ${reason}`, {
      cause: error,
    });
  }
}

async function store(path: string, text: string | null): Promise<void> {
  if (text === null) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function versionOf(text: string | undefined): number {
  const digits = /^phien_ban:\s*(\d+)\s*$/m.exec(text ?? '')?.[1];
  return digits === undefined ? 0 : Number(digits);
}

function versionText(version: number): string {
  return `# Chương trình tự ghi; xin đừng sửa.\nphien_ban: ${version}\n`;
}

function difference(before: Files, after: Files): Changes {
  const changed: Changes = new Map();
  for (const path of before.keys()) if (!after.has(path)) changed.set(path, null);
  for (const [path, text] of after) if (before.get(path) !== text) changed.set(path, text);
  return changed;
}

/**
 * As stored, byte order marks and line ends included: a migration must not even them out. Files that
 * are not UTF-8 are left out, because they could not be written back as they were.
 */
async function textFiles(dir: string): Promise<Files> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files: Files = new Map();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(join(dir, '/').length);
    if (!entry.isFile() || isLeftAside(path) || !/\.(ya?ml|md)$/.test(path)) continue;
    const bytes = await readFile(join(dir, path));
    const text = bytes.toString('utf8');
    if (Buffer.from(text).equals(bytes)) files.set(path, text);
  }
  return files;
}
