import { mkdir, rm } from 'node:fs/promises';
import { VERSION_FILE } from '../../content/migrations/index.ts';
import { readFolder, type ReadFolder } from '../../content/read-folder.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import { formatDate } from '../../view/format-date.ts';
import type { ContentDesk, PublishOutcome } from '../content-desk.ts';
import { commitOf, gitAt, withScratchIndex } from '../git.ts';
import { authorEnvironment } from './commit-overlays.ts';
import { readContent } from '../publish.ts';
import type { DeskParts } from './desk-parts.ts';
import { failed, failedOutcome } from './failed-outcome.ts';
import { gitHindrance } from './git-hindrance.ts';
import { differing, goLive } from './go-live.ts';

type Order = Parameters<ContentDesk['rollBack']>[0];

/** The content as a commit says it. */
async function contentAt(
  { publisher: { contentDir }, scratchDir }: DeskParts,
  commit: string,
): Promise<ReadFolder> {
  await rm(scratchDir, { recursive: true, force: true });
  await mkdir(scratchDir, { recursive: true });
  try {
    await withScratchIndex(contentDir, async (git) => {
      await git.raw(['read-tree', commit]);
      await git.raw(['checkout-index', '--all', `--prefix=${scratchDir}/`]);
    });
    return readFolder(scratchDir);
  } finally {
    await rm(scratchDir, { recursive: true, force: true });
  }
}

async function rollBackOrThrow(parts: DeskParts, { release, author }: Order): Promise<PublishOutcome> {
  const { publisher } = parts;
  const { contentDir, store } = publisher;
  const { noSuchRelease, unknownCommit, olderShape, sameContent, rolledBack } = OFFICE_PUBLISHING;
  const manifest = (await store.ids()).includes(release) ? await store.read(release) : null;
  if (manifest === null) return failed(`There is no release ${release}.`, noSuchRelease);
  const commit = await commitOf(gitAt(contentDir), manifest.commit ?? '');
  if (commit === null) return failed(`Nothing tells which content ${release} shows.`, unknownCommit);
  const hindrance = await gitHindrance(contentDir);
  if (hindrance !== null) return hindrance;
  const before = readContent(publisher);
  const after = await contentAt(parts, commit);
  if (before.digests.get(VERSION_FILE) !== after.digests.get(VERSION_FILE))
    return failed(`The content of ${release} has the shape of an older program.`, olderShape);
  if (differing(before, after).size === 0)
    return failed(`The content is that of ${release} already.`, sameContent);
  const at = new Date(Math.floor(publisher.clock().getTime() / 1000) * 1000);
  const message = `${rolledBack(formatDate(vietnamDay(new Date(manifest.createdAt))))}\n\nRelease: ${release}\n`;
  const makeCommit = async () => {
    const git = gitAt(contentDir, authorEnvironment(author, at));
    return (await git.raw(['commit-tree', `${commit}^{tree}`, '-p', 'HEAD', '-m', message])).trim();
  };
  return goLive(parts, { before, after, at, makeCommit });
}

/** Brings back what a kept release said, by a commit that follows the present one. */
export function rollBack(parts: DeskParts, order: Order): Promise<PublishOutcome> {
  return rollBackOrThrow(parts, order).catch((error: Error) =>
    failedOutcome(error, parts.publisher.contentDir),
  );
}
