import type {
  Amendment,
  AmendmentDraft,
  AmendmentEvent,
  AmendmentState,
  AmendmentTrouble,
} from '../domain/amendment.ts';
import type { OfficeDoor } from './office-door.ts';
import { type StoredDraft, toDraft } from './stored-drafts.ts';

/*
 * What the site itself notes about amendments, by its service account for the Office. All throw as `callRoute`.
 */

export type AmendmentDoor = Pick<OfficeDoor, 'call'>;

export interface AmendmentWithDrafts {
  amendment: Amendment;
  drafts: AmendmentDraft[];
}

interface Stored {
  amendment: Amendment;
  drafts: StoredDraft[];
}

const withDrafts = ({ amendment, drafts }: Stored): AmendmentWithDrafts => ({
  amendment,
  drafts: drafts.map(toDraft),
});

/** All amendments in these states. */
export async function amendmentsIn(
  door: AmendmentDoor,
  states: readonly AmendmentState[],
): Promise<Amendment[]> {
  return (await door.call<{ amendments: Amendment[] }>('amendments/list', { states })).amendments;
}

/** Scheduled amendments whose time has come. */
export async function dueAmendments(door: AmendmentDoor, now: Date): Promise<Amendment[]> {
  const scheduled = await amendmentsIn(door, ['scheduled']);
  return scheduled.filter(({ publishAt }) => publishAt <= now.toISOString());
}

/** Throws OfficeRefusedError `no-amendment`. */
export async function readForSite(door: AmendmentDoor, id: string): Promise<AmendmentWithDrafts> {
  return withDrafts(await door.call<Stored>('amendments/read', { id }));
}

/** A scheduled amendment whose time has come is being published. Throws `amendment-state` when it is not due (any more). */
export async function beginDue(door: AmendmentDoor, id: string): Promise<void> {
  await door.call('amendments/begin', { id });
}

/** It is in the history, and live; harmless when repeated. `at`: ISO. */
export async function markPublished(
  door: AmendmentDoor,
  published: { id: string; commit: string; release: string; at: string },
): Promise<void> {
  await door.call('amendments/published', published);
}

/** It could not go live: approved as before, or a draft where nobody had approved it. Nothing when it is not being published. */
export async function markFailed(door: AmendmentDoor, id: string, trouble: AmendmentTrouble): Promise<void> {
  await door.call('amendments/failed', { id, trouble });
}

/** What a preview link leads to now; `hash`: of its token. Throws `link-gone`. */
export async function openLink(door: AmendmentDoor, hash: string, now: Date): Promise<AmendmentWithDrafts> {
  return withDrafts(await door.call<Stored>('amendments/opened', { hash, now: now.toISOString() }));
}

/** Keeps what a link's reader says, all of it or nothing. Throws `link-gone`, `no-note`, `too-many`. */
export async function addRemarks(
  door: AmendmentDoor,
  link: { hash: string; now: Date },
  said: { name: string; remarks: readonly Pick<AmendmentEvent, 'path' | 'field' | 'note'>[] },
): Promise<void> {
  await door.call('amendments/remark', { ...said, hash: link.hash, now: link.now.toISOString() });
}
