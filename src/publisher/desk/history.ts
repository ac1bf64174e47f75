import type { ContentDesk, HistoryEntry } from '../content-desk.ts';
import { commitOf, gitAt } from '../git.ts';
import type { DeskParts } from './desk-parts.ts';
import { isContentPath } from './files.ts';

type Question<Name extends keyof ContentDesk> = Parameters<ContentDesk[Name]>[0];

/** Trailer of a commit that an amendment made. */
export const AMENDMENT_TRAILER = 'Amendment-Id';

const FIELDS = ['%H', '%aI', '%an', '%s', `%(trailers:key=${AMENDMENT_TRAILER},valueonly,separator=%x2C)`];
const FORMAT = `--format=%x00${FIELDS.join('%x01')}%x01`;

function entryOf(text: string): HistoryEntry {
  const [commit = '', at = '', author = '', title = '', amendment = '', names = ''] = text.split('\x01');
  const paths = names.split('\n').filter((line) => line !== '');
  return { commit, at, author, title, amendment: amendment.trim() || null, paths };
}

/** Commits of one file, or of all, newest first. */
export async function history(
  { publisher: { contentDir } }: DeskParts,
  { path, limit }: Question<'history'>,
): Promise<HistoryEntry[]> {
  if (path !== undefined && !isContentPath(path)) return [];
  const args = ['log', `--max-count=${limit}`, FORMAT, '--name-only', '--no-renames', '--first-parent', '-m'];
  const log = await gitAt(contentDir).raw([...args, ...(path === undefined ? [] : ['--', path])]);
  return log.split('\0').slice(1).map(entryOf);
}

/** Text of a file in a commit; null: it had none then, or there is no such commit. */
export async function textAt(
  { publisher: { contentDir } }: DeskParts,
  { path, commit }: Question<'textAt'>,
): Promise<string | null> {
  if (!isContentPath(path) || !/^[0-9a-f]{7,64}$/.test(commit)) return null;
  const git = gitAt(contentDir);
  if ((await commitOf(git, commit)) === null) return null;
  const isThere = (await git.raw(['ls-tree', commit, '--', path])) !== '';
  return isThere ? (await git.showBuffer([`${commit}:${path}`])).toString('utf8') : null;
}

/** Which of these amendments are in the history, by the id of the commit. */
export async function publishedAmendments(
  { publisher: { contentDir } }: DeskParts,
  { ids }: Question<'publishedAmendments'>,
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const wanted = new Set(ids);
  const args = ['log', `--grep=^${AMENDMENT_TRAILER}: `, FORMAT];
  const entries = (await gitAt(contentDir).raw(args)).split('\0').slice(1).map(entryOf);
  const found = entries.flatMap(({ amendment, commit }): [string, string][] =>
    amendment !== null && wanted.has(amendment) ? [[amendment, commit]] : [],
  );
  return Object.fromEntries(found);
}
