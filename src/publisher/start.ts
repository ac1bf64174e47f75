import { formatError, loadContent } from '../content/load-content.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { slugsKnownTo } from '../release/sheet-slugs.ts';
import { contentHash } from './content-files.ts';
import { ensureContentFolder, ensureFirstCommit } from './content-folder.ts';
import { busyMark, commitEdits } from './content-repository.ts';
import { removeDeadLocks } from './dead-locks.ts';
import { refuseLostFolder } from './lost-folder.ts';
import { removeMergeFolder } from './merge-folder.ts';
import { mergeNotices } from './merge-notices.ts';
import { migrateBeside, type MigrationOptions } from './migrate-beside.ts';
import { undoMove } from './move-forward.ts';
import { ensureShippedBranch, type ShippedFolders } from './shipped-branch.ts';
import { mergeShipped } from './shipped-content.ts';

/** The folder for merging is used by nobody else. */
export interface ContentStart extends ShippedFolders, MigrationOptions {
  /** Folder of the releases: a live one says that this is not the first start. */
  releasesDir: string;
}

const FAULTY =
  'The content folder has faults: what is shipped with the program is merged after they are mended.';
const BUSY =
  'Somebody is at work with git in the content folder (a merge, a rebase, or .git/index.lock): the shipped content is merged at the first start after that is ended.';

/** Sentences on all faults of a folder, judged as when it is published after the live release. */
async function faultsIn(folder: string, { releasesDir }: ContentStart): Promise<string[]> {
  const carriedOn = slugsKnownTo(await new ReleaseStore(releasesDir).latest());
  const loaded = loadContent(folder, { carriedOn });
  return 'errors' in loaded ? loaded.errors.map(formatError) : [];
}

/** A repository to work in, without what a start that was killed has left in it. */
async function openRepository(start: ContentStart): Promise<string[]> {
  const { contentDir, shippedDir, mergeDir } = start;
  const releases = new ReleaseStore(start.releasesDir);
  if ((await releases.currentId()) !== null) refuseLostFolder(contentDir, releases.currentFile);
  await ensureContentFolder(contentDir, shippedDir);
  const notices = await removeDeadLocks(contentDir);
  await ensureFirstCommit(contentDir);
  await undoMove(contentDir);
  await removeMergeFolder(contentDir, mergeDir);
  return notices;
}

/** Commits what was edited while the site was down, and merges the shipped content. */
async function bringTogether(start: ContentStart, checked: string): Promise<string[]> {
  await commitEdits(start.contentDir, { at: start.now, checked });
  const notices = await ensureShippedBranch(start);
  const merge = await mergeShipped({ ...start, faultsIn: (folder) => faultsIn(folder, start) });
  return [...notices, ...mergeNotices(merge)];
}

/** What git refuses keeps nobody from publishing. */
function refusalNotice(error: Error): string {
  const words = error.message.trim().replace(/\s+/g, ' ');
  return `Git refused to commit or to merge in the content folder; it is tried again at the next start: ${words}`;
}

/**
 * Gets the content folder ready: makes the repository, applies the content migrations, commits what
 * was edited while the site was down, merges the shipped content. Faulty content is left as it is.
 *
 * @returns English sentences worth logging.
 * @throws LostFolderError when a release is live and its content is missing; nothing is made then
 * @throws when a migration fails, the files are then as they were; when there can be no repository
 */
export async function prepareContent(start: ContentStart): Promise<string[]> {
  const { contentDir } = start;
  const notices = await openRepository(start);
  if ((await busyMark(contentDir)) !== null) return [...notices, BUSY];
  const migration = await migrateBeside(start);
  notices.push(...migration.notices);
  if (!migration.isDone) return notices;
  const checked = contentHash(contentDir);
  if ((await faultsIn(contentDir, start)).length > 0) return [...notices, FAULTY];
  const more = await bringTogether(start, checked).catch((error: Error) => [refusalNotice(error)]);
  return [...notices, ...more];
}
