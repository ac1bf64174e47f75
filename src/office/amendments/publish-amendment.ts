import type { Amendment, AmendmentDraft, AmendmentTrouble } from '../../domain/amendment.ts';
import { isAttachment } from '../../content/attachments.ts';
import { formatError } from '../../content/content-error.ts';
import type { ContentDesk, PublishOrder, PublishOutcome } from '../../publisher/content-desk.ts';
import {
  type AmendmentDoor,
  markFailed,
  markPublished,
  readForSite,
} from '../../pocketbase/amendment-service.ts';
import { officeAmendments as text } from '../../texts/office-amendments.ts';
import { draftOverlays } from '../editing/draft-overlays.ts';

export interface PublishingParts {
  door: AmendmentDoor;
  content: Pick<ContentDesk, 'publish'>;
  clock: () => Date;
}

/** The text that each file has to have still. What is binary is compared where it is new only. */
function basesOf(drafts: readonly AmendmentDraft[]): PublishOrder['bases'] {
  return drafts
    .filter(({ path, base }) => !isAttachment(path) || base === null)
    .filter(({ path, text: after }) => !(isAttachment(path) && after === null))
    .map(({ path, base }) => ({ path, text: base }));
}

/** What the publisher is asked to do for an amendment; the commit bears the name of who started it. */
export function orderOf(amendment: Amendment, drafts: readonly AmendmentDraft[]): PublishOrder {
  const { id, title, startedName, startedUsername, basis } = amendment;
  return {
    ...draftOverlays(drafts),
    amendment: id,
    title,
    author: { name: startedName, username: startedUsername },
    basis,
    bases: basesOf(drafts),
  };
}

/** Why nothing was published, for the Office. */
export function troubleOf(outcome: Exclude<PublishOutcome, { status: 'published' }>): AmendmentTrouble {
  switch (outcome.status) {
    case 'refused':
      return { kind: 'refused', sentences: outcome.errors.map(formatError), paths: [] };
    case 'conflict':
      return { kind: 'conflict', sentences: [], paths: outcome.paths };
    case 'failed':
      return { kind: 'failed', sentences: [outcome.sentence], paths: [] };
  }
}

/**
 * Publishes an amendment that is marked as being published, and notes what came of it.
 *
 * @returns null: it is live
 * @throws when the publisher or PocketBase does not answer in time: it may be live or not, and is found out by what
 *   git knows (`publishedAmendments`)
 */
export async function publishAmendment(
  { door, content, clock }: PublishingParts,
  id: string,
): Promise<AmendmentTrouble | null> {
  const { amendment, drafts } = await readForSite(door, id);
  const outcome = await content.publish(orderOf(amendment, drafts));
  if (outcome.status === 'published') {
    const { commit, release } = outcome;
    await markPublished(door, { id, commit, release, at: clock().toISOString() });
    return null;
  }
  const trouble = troubleOf(outcome);
  await markFailed(door, id, trouble);
  return trouble;
}

/** Sentences of a trouble, as a page lists them. */
export function troubleWords({ kind, sentences, paths }: AmendmentTrouble): {
  title: string;
  lines: string[];
} {
  return { title: text.trouble[kind], lines: [...sentences, ...paths] };
}
