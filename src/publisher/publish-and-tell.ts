import { cardsOf } from '../pictures/card.ts';
import type { Manifest } from '../release/manifest.ts';
import type { PublisherMessage } from '../supervisor/messages.ts';
import { publishingFailure } from './failure.ts';
import { commitShowing } from './content-repository.ts';
import type { LiveCommits } from './live-commits.ts';
import { publish, type Publisher, type PublishResult } from './publish.ts';

export type Tell = (message: PublisherMessage) => void;

/** Does what can wait until the new release is live; that it fails makes the release no worse. */
async function afterwards(fault: string, work: () => Promise<void>, tell: Tell): Promise<void> {
  await work().catch((error: Error) => tell({ type: 'notice', text: `${fault}: ${error.message.trim()}` }));
}

/**
 * Publishes the content as it is now and says so; then commits it and removes old releases.
 *
 * @returns whether it should be tried again though the content stays as it is
 */
export async function publishAndTell(
  publisher: Publisher,
  commits: LiveCommits,
  tell: Tell,
): Promise<boolean> {
  try {
    await publishOrThrow(publisher, commits, tell);
    return false;
  } catch (error) {
    tell({ type: 'failed', errors: [publishingFailure(error as Error, publisher.contentDir)] });
    return true;
  }
}

/** Commits what was edited by hand, and notes of the release which commit shows its content. */
async function commitLive(
  { contentDir, store }: Publisher,
  commits: LiveCommits,
  { manifest, edits }: Finished,
): Promise<void> {
  await commits.commit(edits);
  if (manifest.commit != null) return;
  const commit = await commitShowing(contentDir, edits.checked);
  if (commit !== null) await store.noteCommit(manifest.id, commit);
}

/** Begins to draw what pages of the release show. */
async function drawPictures({ pictures, store }: Publisher, manifest: Manifest): Promise<void> {
  const { content } = await store.data(manifest);
  pictures?.want(cardsOf(content));
}

async function publishOrThrow(publisher: Publisher, commits: LiveCommits, tell: Tell): Promise<void> {
  const result = await publish(publisher);
  if (result.status === 'refused') return tell({ type: 'refused', errors: result.errors });
  tellPublished(result.manifest, tell);
  await finishPublishing(publisher, commits, result, tell);
}

type Finished = Exclude<PublishResult, { status: 'refused' }>;

/** Lets the web workers switch to the release. */
export function tellPublished({ id: manifestId, validUntil = null }: Manifest, tell: Tell): void {
  tell({ type: 'published', manifestId, validUntil });
}

/** What can wait until a release is live: its commit, its better packing, its pictures, the removal of old ones. */
export async function finishPublishing(
  publisher: Publisher,
  commits: LiveCommits,
  result: Finished,
  tell: Tell,
): Promise<void> {
  await afterwards(
    'The content is live, but it could not be committed to its git',
    () => commitLive(publisher, commits, result),
    tell,
  );
  if (result.status === 'published') await tidyUp(publisher, result.warnings, tell);
  publisher.packing?.want(result.manifest);
  await afterwards(
    'The preview pictures cannot be drawn',
    () => drawPictures(publisher, result.manifest),
    tell,
  );
}

/** Says what wants a look. */
export function tellWarnings(warnings: readonly string[], tell: Tell): void {
  for (const warning of warnings) tell({ type: 'notice', text: `Xin xem lại. ${warning}` });
}

/** Says what wants a look, and removes old releases. */
export async function tidyUp({ store }: Publisher, warnings: string[], tell: Tell): Promise<void> {
  tellWarnings(warnings, tell);
  await afterwards('Old releases could not be removed', () => store.prune(), tell);
}
