import type { AmendmentLink, Deputy } from '../domain/amendment.ts';
import { type StaffClient, callAsStaff } from './staff.ts';

/*
 * Around the review of amendments: links for somebody without an account, deputies, and what staff note of content that
 * came without an amendment. All throw as `callAsStaff`.
 */

/**
 * Keeps a link to the preview of an amendment.
 *
 * @param link hash: of its token, hexadecimal; expiresAt: ISO in UTC
 * @throws OfficeRefusedError `amendment-state` when there is nothing to preview any more, `too-many`
 */
export async function makePreviewLink(
  client: StaffClient,
  link: { id: string; hash: string; expiresAt: string },
): Promise<string> {
  return (await callAsStaff<{ link: string }>(client, 'amendments/link', link)).link;
}

/** Ends a link; harmless when repeated. */
export function endPreviewLink(client: StaffClient, link: string): Promise<object> {
  return callAsStaff(client, 'amendments/end-link', { link });
}

/** Links of an amendment, newest first. */
export function listPreviewLinks(client: StaffClient, amendment: string): Promise<AmendmentLink[]> {
  const filter = client.filter('amendment = {:amendment}', { amendment });
  return client.collection('amendment_links').getFullList<AmendmentLink>({ filter, sort: '-madeAt,id' });
}

/** Who can be named as deputy. */
export async function listPossibleDeputies(client: StaffClient): Promise<{ id: string; name: string }[]> {
  const body = await callAsStaff<{ people: { id: string; name: string }[] }>(client, 'deputies/people');
  return body.people;
}

/** Names a deputy for days in Vietnam, both included. Throws `days`, `no-account`. */
export function nameDeputy(
  client: StaffClient,
  deputy: Pick<Deputy, 'deputy' | 'from' | 'until'>,
): Promise<object> {
  return callAsStaff(client, 'deputies/name', deputy);
}

/** Ends what one has named oneself. */
export function endDeputy(client: StaffClient, id: string): Promise<object> {
  return callAsStaff(client, 'deputies/end', { id });
}

/** Deputies whose last day has not passed and that nobody has ended, by first day. */
export function listDeputies(client: StaffClient, today: string): Promise<Deputy[]> {
  const filter = client.filter('until >= {:today} && endedAt = ""', { today });
  return client.collection('deputies').getFullList<Deputy>({ filter, sort: 'from,id' });
}

/** Commits that came without an amendment and that somebody has looked at. */
export async function listSeenCommits(client: StaffClient): Promise<Set<string>> {
  const seen = await client
    .collection('seen_commits')
    .getFullList<{ commit: string }>({ fields: 'commit', batch: 500 });
  return new Set(seen.map(({ commit }) => commit));
}

/** Notes that one has looked at a commit; the first time counts. */
export function markCommitSeen(client: StaffClient, commit: string, note: string): Promise<object> {
  return callAsStaff(client, 'amendments/seen', { commit, note });
}

/** Notes that a release is about to be brought back; throws `not-allowed` for who may not decide. */
export function noteRollBack(client: StaffClient, release: string): Promise<object> {
  return callAsStaff(client, 'amendments/roll-back', { release });
}
