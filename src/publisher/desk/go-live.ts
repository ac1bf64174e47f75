import type { AmendmentBasis } from '../../domain/amendment.ts';
import type { ReadFolder } from '../../content/read-folder.ts';
import { switchToRelease } from '../../release/make-release.ts';
import { hashOfDigests } from '../content-files.ts';
import type { PublishOutcome } from '../content-desk.ts';
import { commitEdits, type FolderState, folderState } from '../content-repository.ts';
import { commitOf, gitAt } from '../git.ts';
import { moveForward } from '../move-forward.ts';
import { inputKey, prepare } from '../publish.ts';
import { heavySheets, isWeighedLater, renderedErrors } from './check-rendered.ts';
import type { DeskParts } from './desk-parts.ts';
import { unmergedHindrance } from './git-hindrance.ts';

/** A content that is to take the place of the present one by one commit. */
export interface Going {
  /** As it is now, and as it will be. */
  before: ReadFolder;
  after: ReadFolder;
  at: Date;
  /** Document that what changes rests on. */
  basis?: AmendmentBasis | null;
  /** Makes the commit, which follows the present one and says what `after` says; touches no file and no branch. */
  makeCommit(): Promise<string>;
}

/** Paths of files that one of them has differently, or not at all. */
export function differing({ digests: before }: ReadFolder, { digests: after }: ReadFolder): Set<string> {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return new Set([...paths].filter((path) => before.get(path) !== after.get(path)));
}

/** The commit, as it is made while pages are being made; a refused content leaves it in git, in no branch. */
interface Made extends FolderState {
  /** null: files that it touches are edited, and get a commit of their own before, or files are in conflict. */
  commit: string | null;
}

async function makeBeside(
  contentDir: string,
  touched: ReadonlySet<string>,
  { makeCommit }: Going,
): Promise<Made> {
  const state = await folderState(contentDir);
  const mustWait = state.isUnmerged || state.edited.some((path) => touched.has(path));
  return { ...state, commit: mustWait ? null : await makeCommit() };
}

/** Brings the commit into the files. What was edited by hand keeps a commit of its own, also where this very one puts it right. */
async function commitAndMove(contentDir: string, going: Going, made: string | null): Promise<string> {
  const { before, at, makeCommit } = going;
  if (made === null) await commitEdits(contentDir, { at, checked: hashOfDigests(before.digests) });
  const git = gitAt(contentDir);
  const commit = made ?? (await makeCommit());
  try {
    await moveForward(contentDir, commit);
    return commit;
  } catch (error) {
    // Somebody has committed meanwhile: it must follow that commit.
    if (made === null || (await commitOf(git, 'HEAD')) === (await commitOf(git, `${made}^`))) throw error;
    return commitAndMove(contentDir, going, null);
  }
}

/**
 * Checks and renders a content, checks what was rendered, commits it, and makes it the live release, in this order: what keeps it from being
 * shown has changed nothing.
 *
 * @throws with git's words, and what the file system says; nothing is changed then
 */
export async function goLive({ publisher, onPublished }: DeskParts, going: Going): Promise<PublishOutcome> {
  const { before, after, at, basis = null } = going;
  const { contentDir, store } = publisher;
  const key = inputKey(publisher, hashOfDigests(after.digests));
  const touched = differing(before, after);
  const beside = makeBeside(contentDir, touched, going);
  const preparing = prepare(publisher, { folder: after, inputKey: key, changedAt: at, basis });
  // Both are over before anything else begins, whatever comes of them.
  await Promise.allSettled([preparing, beside]);
  const [prepared, made] = await Promise.all([preparing, beside]);
  if (made.isUnmerged) return unmergedHindrance();
  if ('errors' in prepared) return { status: 'refused', errors: prepared.errors };
  const live = await store.current();
  const changed = { prepared: prepared.manifest, live, made: prepared.pages };
  const errors = await renderedErrors(changed, store.objects);
  if (errors.length > 0) return { status: 'refused', errors };
  const isLater = isWeighedLater(changed);
  const heavy = isLater ? [] : await heavySheets(changed, store.objects);

  const commit = await commitAndMove(contentDir, going, made.commit);
  const isAll = made.edited.every((path) => touched.has(path));
  const manifest = { ...prepared.manifest, commit: isAll ? commit : null };
  await switchToRelease(manifest, store);
  onPublished(manifest, [...prepared.warnings, ...heavy], isLater ? { prepared: manifest, live } : null);
  return { status: 'published', release: manifest.id, commit };
}
