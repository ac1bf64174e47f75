import type { AmendmentBasis } from '../../domain/amendment.ts';
import type { ReadFolder } from '../../content/read-folder.ts';
import { switchToRelease } from '../../release/make-release.ts';
import { hashOfDigests } from '../content-files.ts';
import type { PublishOutcome } from '../content-desk.ts';
import { commitEdits, uncommittedFiles } from '../content-repository.ts';
import { moveForward } from '../move-forward.ts';
import { inputKey, prepare } from '../publish.ts';
import { renderedFaults } from './check-rendered.ts';
import type { DeskParts } from './desk-parts.ts';

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

/**
 * Checks and renders a content, checks what was rendered, commits it, and makes it the live release, in this order: what keeps it from being
 * shown has changed nothing.
 *
 * @throws with git's words, and what the file system says; nothing is changed then
 */
export async function goLive(
  { publisher, onPublished }: DeskParts,
  { before, after, at, basis = null, makeCommit }: Going,
): Promise<PublishOutcome> {
  const { contentDir, store } = publisher;
  const key = inputKey(publisher, hashOfDigests(after.digests));
  const prepared = await prepare(publisher, { folder: after, inputKey: key, changedAt: at, basis });
  if ('errors' in prepared) return { status: 'refused', errors: prepared.errors };
  const rendered = await renderedFaults(prepared.manifest, await store.current(), store.objects);
  if (rendered.errors.length > 0) return { status: 'refused', errors: rendered.errors };

  const edited = await uncommittedFiles(contentDir);
  const touched = differing(before, after);
  // What was edited by hand keeps a commit of its own, also where this very commit puts it right.
  if (edited.some((path) => touched.has(path)))
    await commitEdits(contentDir, { at, checked: hashOfDigests(before.digests) });
  const commit = await makeCommit();
  await moveForward(contentDir, commit);
  const isAll = edited.every((path) => touched.has(path));
  const manifest = { ...prepared.manifest, commit: isAll ? commit : null };
  await switchToRelease(manifest, store);
  onPublished(manifest, [...prepared.warnings, ...rendered.warnings]);
  return { status: 'published', release: manifest.id, commit };
}
