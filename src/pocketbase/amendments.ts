import type {
  Amendment,
  AmendmentBasis,
  AmendmentDraft,
  AmendmentEvent,
  AmendmentState,
} from '../domain/amendment.ts';
import { type StoredDraft, toDraft } from './stored-drafts.ts';
import { type StaffClient, callAsStaff } from './staff.ts';

/*
 * What staff do with amendments, each by a token of their own. All throw OfficeRefusedError: `not-allowed`,
 * `no-amendment`, `amendment-state` when its state is not one in which that is done, and what each names.
 */

/** An amendment as it was seen: refused as `changed-since` where it has been changed meanwhile. */
export type SeenAmendment = Pick<Amendment, 'id' | 'revision'>;

/** A draft as it was seen, alike. */
export type SeenDraft = Pick<AmendmentDraft, 'id' | 'revision'>;

interface Revised {
  revision: number;
}

const call = <Result>(client: StaffClient, route: string, body: object) =>
  callAsStaff<Result>(client, `amendments/${route}`, body);

/** Starts an amendment without drafts. Throws `no-title`. */
export function startAmendment(client: StaffClient, title: string): Promise<SeenAmendment> {
  return call(client, 'start', { title });
}

/**
 * Brings a file into an amendment.
 *
 * @throws OfficeRefusedError `file-taken` when another open amendment holds it (`holderOf`), `too-large`
 */
export function addDraft(
  client: StaffClient,
  draft: Pick<AmendmentDraft, 'amendment' | 'path' | 'base' | 'text'> & { upload?: string },
): Promise<SeenDraft> {
  return call(client, 'add-draft', draft);
}

/**
 * Saves the text of a draft; null: the file is to be removed.
 *
 * @param base given where the draft was brought onto a newer text of the file
 * @throws OfficeRefusedError `changed-since` when somebody else has saved, `no-draft`, `too-large`
 */
export function saveDraft(
  client: StaffClient,
  { id, revision }: SeenDraft,
  change: { text: string | null; base?: string | null; upload?: string },
): Promise<Revised> {
  return call(client, 'save-draft', { draft: id, revision, ...change });
}

/** A file that comes into an amendment, or is saved there. */
export type PutDraft =
  | (Pick<AmendmentDraft, 'path' | 'base' | 'text'> & { upload?: string })
  | { draft: string; revision: number; text: string | null; base?: string | null; upload?: string };

/**
 * Brings several files into an amendment, or saves them there: all of them, or none.
 *
 * @param into.amendment its id; '': a new one with that title
 * @returns the amendment's id
 * @throws OfficeRefusedError as `startAmendment`, `addDraft` and `saveDraft`
 */
export async function putDrafts(
  client: StaffClient,
  into: { amendment: string; title: string },
  drafts: readonly PutDraft[],
): Promise<string> {
  return (await call<{ amendment: string }>(client, 'put-drafts', { ...into, drafts })).amendment;
}

/** Takes a file out of an amendment: it stays as it is. Throws as `saveDraft`. */
export function removeDraft(client: StaffClient, { id, revision }: SeenDraft): Promise<object> {
  return call(client, 'remove-draft', { draft: id, revision });
}

/** Sets title and basis. Throws `no-title`. */
export function describeAmendment(
  client: StaffClient,
  seen: SeenAmendment,
  words: { title: string; basis: AmendmentBasis | null },
): Promise<Revised> {
  return call(client, 'describe', { ...seen, ...words });
}

/**
 * Sends an amendment for review.
 *
 * @param about changesLaw: whether it changes a legally fixed part
 * @throws OfficeRefusedError `no-basis` when it does and names none, `no-draft` when it is empty
 */
export function submitAmendment(
  client: StaffClient,
  seen: SeenAmendment,
  about: { note: string; changesLaw: boolean },
): Promise<Revised> {
  return call(client, 'submit', { ...seen, ...about });
}

/** Back to writing, from where it waits or was approved. */
export function takeBackAmendment(client: StaffClient, seen: SeenAmendment): Promise<Revised> {
  return call(client, 'take-back', seen);
}

/**
 * Approves an amendment, or sends it back, which needs words.
 *
 * @throws OfficeRefusedError `same-person` for who has worked on it, `no-note`
 */
export function decideOnAmendment(
  client: StaffClient,
  seen: SeenAmendment,
  decision: { isApproved: boolean; note: string },
): Promise<Revised> {
  return call(client, 'decide', { ...seen, ...decision });
}

/** Says when an approved amendment goes live, ISO in UTC; '': by hand. Throws `past`. */
export function scheduleAmendment(
  client: StaffClient,
  seen: SeenAmendment,
  publishAt: string,
): Promise<Revised> {
  return call(client, 'schedule', { ...seen, publishAt });
}

/** An approved amendment is being published from now on. */
export function markPublishing(client: StaffClient, seen: SeenAmendment): Promise<Revised> {
  return call(client, 'publish', seen);
}

/** The same without review, by who has that permission. Throws as `submitAmendment`, and `no-note`. */
export function markPublishingAlone(
  client: StaffClient,
  seen: SeenAmendment,
  about: { reason: string; changesLaw: boolean },
): Promise<Revised> {
  return call(client, 'publish-alone', { ...seen, ...about });
}

/** Gives an amendment up; its files are free. */
export function abandonAmendment(client: StaffClient, seen: SeenAmendment, note: string): Promise<Revised> {
  return call(client, 'abandon', { ...seen, note });
}

/** Somebody else has looked at what went live without review. Throws `same-person`, `decided`. */
export function reviewPublished(client: StaffClient, seen: SeenAmendment, note: string): Promise<Revised> {
  return call(client, 'review', { ...seen, note });
}

/** Says something about an amendment, a file of it, or a field. Throws `no-note`. */
export function commentOnAmendment(
  client: StaffClient,
  comment: { id: string } & Pick<AmendmentEvent, 'path' | 'field' | 'note'>,
): Promise<object> {
  return call(client, 'comment', comment);
}

/** Amendments in these states, newest first, without their drafts. `most`: not more than so many (500). */
export async function listAmendments(
  client: StaffClient,
  states: readonly AmendmentState[],
  most = 500,
): Promise<Amendment[]> {
  const filter = states.map((state) => client.filter('state = {:state}', { state })).join(' || ');
  const options = { filter, sort: '-startedAt,id', skipTotal: true };
  return (await client.collection('amendments').getList<Amendment>(1, most, options)).items;
}

/** What went live without review and nobody else has looked at since, newest first. */
export function listFlagged(client: StaffClient): Promise<Amendment[]> {
  const filter = 'state = "published" && unreviewedReason != "" && decidedBy = ""';
  return client.collection('amendments').getFullList<Amendment>({ filter, sort: '-publishedAt,id' });
}

/** An amendment with its drafts, by path; null: there is none, or it is not for this client. */
export async function readAmendment(
  client: StaffClient,
  id: string,
): Promise<{ amendment: Amendment; drafts: AmendmentDraft[] } | null> {
  const { items } = await client
    .collection('amendments')
    .getList<Amendment>(1, 1, { filter: client.filter('id = {:id}', { id }), skipTotal: true });
  const [amendment] = items;
  if (amendment === undefined) return null;
  const filter = client.filter('amendment = {:id}', { id });
  const stored = await client
    .collection('amendment_drafts')
    .getFullList<StoredDraft>({ filter, sort: 'path', batch: 100 });
  return { amendment, drafts: stored.map(toDraft) };
}

/** A draft by its id; null: there is none. */
export async function readDraft(client: StaffClient, id: string): Promise<AmendmentDraft | null> {
  const filter = client.filter('id = {:id}', { id });
  const { items } = await client
    .collection('amendment_drafts')
    .getList<StoredDraft>(1, 1, { filter, skipTotal: true });
  return items[0] === undefined ? null : toDraft(items[0]);
}

const HELD_FIELDS = ['id', 'path', 'amendment', 'upload', 'changedName', 'changedAt'] as const;

export type HeldFile = Pick<AmendmentDraft, (typeof HELD_FIELDS)[number]>;

/** Files that open amendments hold: path, the draft's id and its amendment's. */
export function listHeldFiles(client: StaffClient): Promise<HeldFile[]> {
  return client
    .collection('amendment_drafts')
    .getFullList({ filter: 'isOpen = true', fields: HELD_FIELDS.join(','), batch: 500 });
}

/** The open draft of a file; null: no open amendment holds it. */
export async function holderOf(client: StaffClient, path: string): Promise<AmendmentDraft | null> {
  const filter = client.filter('isOpen = true && path = {:path}', { path });
  const { items } = await client
    .collection('amendment_drafts')
    .getList<StoredDraft>(1, 1, { filter, skipTotal: true });
  return items[0] === undefined ? null : toDraft(items[0]);
}

/** The history of an amendment, in its order. */
export function readAmendmentEvents(client: StaffClient, amendment: string): Promise<AmendmentEvent[]> {
  const filter = client.filter('amendment = {:amendment}', { amendment });
  return client
    .collection('amendment_events')
    .getFullList<AmendmentEvent>({ filter, sort: 'number', batch: 500 });
}
