import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAtomically } from '../../lib/write-file-atomically.ts';
import { CONTENT_MIGRATIONS, type ContentMigration } from './list.ts';
import type { Files } from '../read-folder.ts';

/** Holds the number of the last migration a content folder has seen: `phien_ban: 0`. */
export const VERSION_FILE = 'phien-ban.yaml';

/**
 * Apply the migrations newer than a content folder's version. The files are written, one by one; the
 * caller commits them together. A run that was cut off is repeated from the start by the next one,
 * because the version is written last.
 *
 * @returns paths that were changed, made or deleted; empty when nothing was due
 * @throws when the folder was written by a newer program than this one
 */
export async function migrateContent(
  dir: string,
  migrations: readonly ContentMigration[] = CONTENT_MIGRATIONS,
): Promise<string[]> {
  const before = await textFiles(dir);
  const version = versionOf(before.get(VERSION_FILE));
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new Error(`the content has version ${version}, this program knows only ${newest}: use a newer program`);
  }
  const due = migrations.filter((migration) => migration.version > version);
  if (due.length === 0) return [];
  const after = due.reduce((files, migration) => migration.run(new Map(files)), before);
  // Deleted and set again, so that it comes last.
  after.delete(VERSION_FILE);
  after.set(VERSION_FILE, versionText(newest));
  const changed = difference(before, after);
  for (const [path, text] of changed) await store(join(dir, path), text);
  return [...changed.keys()];
}

async function store(path: string, text: string | null): Promise<void> {
  if (text === null) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomically(path, text);
}

function versionOf(text: string | undefined): number {
  const digits = /^phien_ban:\s*(\d+)\s*$/m.exec(text ?? '')?.[1];
  return digits === undefined ? 0 : Number(digits);
}

function versionText(version: number): string {
  return `# Chương trình tự ghi; xin đừng sửa.\nphien_ban: ${version}\n`;
}

function difference(before: Files, after: Files): Map<string, string | null> {
  const changed = new Map<string, string | null>();
  for (const path of before.keys()) if (!after.has(path)) changed.set(path, null);
  for (const [path, text] of after) if (before.get(path) !== text) changed.set(path, text);
  return changed;
}

/** As stored, byte order marks and line ends included: a migration must not even them out. */
async function textFiles(dir: string): Promise<Files> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files: Files = new Map();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(join(dir, '/').length);
    const isHidden = path.split('/').some((part) => part.startsWith('.'));
    if (entry.isFile() && !isHidden && /\.(ya?ml|md)$/.test(path)) {
      files.set(path, await readFile(join(dir, path), 'utf8'));
    }
  }
  return files;
}
