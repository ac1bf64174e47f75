import type { TwoPersonRequest } from '../domain/two-person-request.ts';
import type { MarkDecision } from '../survey/effective-marks.ts';
import { callAsStaff } from './staff.ts';
import type { StaffClient } from './staff.ts';

export type StoredMarkDecision = TwoPersonRequest & MarkDecision;

export type MarkRequest = Pick<MarkDecision, 'answer' | 'action' | 'mark'> & Pick<TwoPersonRequest, 'note'>;

/** The decisions, and what is only asked for; for accounts that may read answers, and the superuser. */
export function listMarkDecisions(client: StaffClient, filter = ''): Promise<StoredMarkDecision[]> {
  return client
    .collection('mark_decisions')
    .getFullList<StoredMarkDecision>({ sort: '-askedAt', ...(filter !== '' && { filter }) });
}

/** Those on these answers. */
export function markDecisionsOn(
  client: StaffClient,
  answers: readonly string[],
): Promise<StoredMarkDecision[]> {
  if (answers.length === 0) return Promise.resolve([]);
  const conditions = answers.map((answer) => client.filter('answer = {:answer}', { answer }));
  return listMarkDecisions(client, conditions.join(' || '));
}

/**
 * Asks for a mark to be given or taken back. Throws OfficeRefusedError `not-allowed`, `no-note`, `no-answer`,
 * `no-change` (it is so already), `already-asked`.
 */
export function askForMark(client: StaffClient, request: MarkRequest): Promise<{ id: string }> {
  return callAsStaff(client, 'marks/ask', request);
}

/** Approves or refuses. Throws OfficeRefusedError `not-allowed`, `same-person`, `no-note`, `no-request`, `decided`. */
export function decideMark(
  client: StaffClient,
  decision: { id: string; isApproved: boolean; note: string },
): Promise<object> {
  return callAsStaff(client, 'marks/decide', decision);
}

/** Takes back what this account asked for. Throws OfficeRefusedError `not-allowed`, `no-request`, `decided`. */
export function withdrawMark(client: StaffClient, id: string): Promise<object> {
  return callAsStaff(client, 'marks/withdraw', { id });
}
