import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentName, isAttachment } from '../../content/attachments.ts';
import { attachmentUses } from '../../content/attachment-uses.ts';
import { collectionOf, type Entries, OTHER_FILES } from '../../content/collections.ts';
import { parseFiles } from '../../content/parse-files.ts';
import type { ReadFolder } from '../../content/read-folder.ts';
import type { ContentDesk, ListedFile } from '../content-desk.ts';
import { gitAt } from '../git.ts';
import { readContent } from '../publish.ts';
import type { DeskParts } from './desk-parts.ts';

/** Fields that say what people call a file, best first. */
const NAMING = ['ten', 'tieu_de', 'ten_ngan', 'noi_dung'];
/** Fields that hold the number by which people cite a file. */
const NUMBERS = ['so_hieu', 'so'];

/** Whether a file may have this path: no other one is ever opened. */
export function isContentPath(path: string): boolean {
  return collectionOf(path) !== null || OTHER_FILES.test(path) || /^tep\/[a-z0-9.-]+$/.test(path);
}

/** Text of a file, byte by byte as it stands there; null: there is none, or it is no text of the content. */
export async function textNow(contentDir: string, path: string): Promise<string | null> {
  if (!isContentPath(path) || isAttachment(path)) return null;
  try {
    return await readFile(join(contentDir, path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export function read({ publisher }: DeskParts, { paths }: Parameters<ContentDesk['read']>[0]) {
  return Promise.all(paths.map((path) => textNow(publisher.contentDir, path)));
}

/** When git saw each file change last, ISO. */
async function changeTimes(contentDir: string): Promise<Map<string, string>> {
  const log = await gitAt(contentDir).raw(['log', '--format=%x00%cI', '--name-only', '--no-renames', '-m']);
  const times = new Map<string, string>();
  for (const commit of log.split('\0').slice(1)) {
    const [time = '', ...paths] = commit.split('\n').filter((line) => line !== '');
    for (const path of paths) if (!times.has(path)) times.set(path, time);
  }
  return times;
}

function entriesIn({ files, errors }: ReadFolder): Entries {
  const unreadable = errors.map(({ file }) => file);
  return parseFiles(files, unreadable).entries;
}

/** Text at the first of these keys that has one; '' where none has. */
function textAtFirst(raw: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
  const texts = keys.map((key) => raw[key]).filter((value) => typeof value === 'string');
  return texts.map((text) => text.trim()).find((text) => text !== '') ?? '';
}

/** Documents and forms are known by their number, then by their name. */
function titlesIn(entries: Entries): Map<string, string> {
  const named = Object.values(entries)
    .flat()
    .flatMap(({ file, raw }): [string, string][] => {
      const parts = [textAtFirst(raw, NUMBERS), textAtFirst(raw, NAMING)];
      const title = parts.filter((part) => part !== '').join(': ');
      return title === '' ? [] : [[file, title]];
    });
  return new Map(named);
}

/** Every file of the content, in the order of the folder. */
export async function list({ publisher }: DeskParts): Promise<ListedFile[]> {
  const { contentDir } = publisher;
  const folder = readContent(publisher);
  const entries = entriesIn(folder);
  const [times, titles, uses] = [await changeTimes(contentDir), titlesIn(entries), attachmentUses(entries)];
  return [...folder.digests.keys()].map((path) => ({
    path,
    collection: collectionOf(path)?.name ?? null,
    title: titles.get(path) ?? path,
    bytes: statSync(join(contentDir, path), { throwIfNoEntry: false })?.size ?? 0,
    changedAt: times.get(path) ?? null,
    usedBy: isAttachment(path) ? (uses.get(attachmentName(path)) ?? []) : null,
  }));
}
