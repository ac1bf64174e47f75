import { collectionOf } from '../../content/collections.ts';
import type { ContentError } from '../../content/content-error.ts';
import { type Digests, digestOf } from '../../content/read-folder.ts';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import type { Overlay, Overlays, PublishOrder, PublishOutcome } from '../content-desk.ts';
import { basisTrailer } from '../basis-trailer.ts';
import { commitOverlays, onOneLine } from './commit-overlays.ts';
import { readContent } from '../publish.ts';
import type { DeskParts } from './desk-parts.ts';
import { failedOutcome } from './failed-outcome.ts';
import { gitHindrance } from './git-hindrance.ts';
import { goLive } from './go-live.ts';
import { AMENDMENT_TRAILER } from './history.ts';
import { overlaidFolder } from './overlaid-folder.ts';

/** Files that are not what their draft started from. */
function changedSince(bases: readonly Overlay[], now: Digests): string[] {
  const digestOfText = (text: string | null) => (text === null ? undefined : digestOf(Buffer.from(text)));
  return bases.filter(({ path, text }) => now.get(path) !== digestOfText(text)).map(({ path }) => path);
}

/** Texts where no text of the content can be: no amendment may touch them. */
function misplaced({ texts }: Overlays): ContentError[] {
  return texts
    .filter(({ path }) => collectionOf(path) === null)
    .map(({ path }) => ({ file: path, field: null, message: OFFICE_PUBLISHING.misplaced }));
}

async function publishOrThrow(parts: DeskParts, order: PublishOrder): Promise<PublishOutcome> {
  const { publisher, uploadsDir, scratchDir } = parts;
  const { contentDir } = publisher;
  const errors = misplaced(order);
  if (errors.length > 0) return { status: 'refused', errors };
  const hindrance = await gitHindrance(contentDir);
  if (hindrance !== null) return hindrance;
  const before = readContent(publisher);
  const paths = changedSince(order.bases, before.digests);
  if (paths.length > 0) return { status: 'conflict', paths };
  const after = await overlaidFolder(before, order, uploadsDir);
  const at = new Date(Math.floor(publisher.clock().getTime() / 1000) * 1000);
  const message = `${onOneLine(order.title)}\n\n${AMENDMENT_TRAILER}: ${onOneLine(order.amendment)}\n${basisTrailer(order.basis ?? null)}`;
  const makeCommit = () => commitOverlays({ ...order, contentDir, scratchDir, uploadsDir, message, at });
  const { basis = null } = order;
  return goLive(parts, { before, after, at, basis, makeCommit });
}

/** Brings an amendment to the live page: all of it, or nothing is changed. */
export function publishAmendment(parts: DeskParts, order: PublishOrder): Promise<PublishOutcome> {
  return publishOrThrow(parts, order).catch((error: Error) =>
    failedOutcome(error, parts.publisher.contentDir),
  );
}
