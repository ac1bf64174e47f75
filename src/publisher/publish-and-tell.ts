import { cardsOf } from '../pictures/card.ts';
import type { Manifest } from '../release/manifest.ts';
import { readReleaseData } from '../release/stored-data.ts';
import type { PublisherMessage } from '../supervisor/messages.ts';
import { publishingFailure } from './failure.ts';
import type { LiveCommits } from './live-commits.ts';
import { publish, type Publisher } from './publish.ts';

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

/** Begins to draw what pages of the release show. */
async function drawPictures({ pictures, store }: Publisher, manifest: Manifest): Promise<void> {
  const { content } = await readReleaseData(store, manifest);
  pictures?.want(cardsOf(content));
}

async function publishOrThrow(publisher: Publisher, commits: LiveCommits, tell: Tell): Promise<void> {
  const result = await publish(publisher);
  if (result.status === 'refused') return tell({ type: 'refused', errors: result.errors });
  const { id: manifestId, validUntil = null } = result.manifest;
  tell({ type: 'published', manifestId, validUntil });
  await afterwards(
    'The content is live, but it could not be committed to its git',
    () => commits.commit(result.edits),
    tell,
  );
  if (result.status === 'published') await tidyUp(publisher, result.warnings, tell);
  await afterwards(
    'The preview pictures cannot be drawn',
    () => drawPictures(publisher, result.manifest),
    tell,
  );
}

async function tidyUp({ store }: Publisher, warnings: string[], tell: Tell): Promise<void> {
  for (const warning of warnings) tell({ type: 'notice', text: `Xin xem lại. ${warning}` });
  await afterwards('Old releases could not be removed', () => store.prune(), tell);
}
