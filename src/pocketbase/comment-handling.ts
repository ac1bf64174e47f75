import type { CommentCollection, CommentHandling, HandlingState } from '../domain/comment-handling.ts';
import type { Days } from './comments.ts';
import { callRoute } from './office-call.ts';
import { callAsStaff } from './staff.ts';
import type { StaffClient } from './staff.ts';

/** As many as PocketBase handles in one transaction; more are handled in several. */
const AT_ONCE = 200;

/** What was done about the comments of these days. */
export function readHandling(client: StaffClient, { from, before }: Days): Promise<CommentHandling[]> {
  const filter = client.filter('day >= {:from} && day < {:before}', { from, before });
  return client.collection('comment_handling').getFullList<CommentHandling>({ filter, batch: 500 });
}

/** Comments that nobody has looked at. */
export interface WaitingComments {
  count: number;
  /** Day of the oldest, '' without any. */
  first: string;
  /** The newest days first; a thousand at most. */
  texts: { day: string; text: string }[];
}

/**
 * What people wrote and nobody has looked at.
 *
 * @param client of somebody who may read comments. Throws as `callRoute`.
 */
export function readWaitingComments(client: StaffClient): Promise<WaitingComments> {
  return callRoute(`${client.baseURL}/api/x/comments/waiting`, client.authStore.token, {});
}

/** A comment as it was seen by who handles it. */
export interface SeenComment {
  id: string;
  collection: CommentCollection;
  /** 0: nothing had been done about it. */
  revision: number;
}

/** What is to change; null: it stays. */
export interface HandlingChange {
  state: HandlingState | null;
  addTag: string | null;
  removeTag: string | null;
  assignee: string | null;
  note: string | null;
}

export interface HandlingResult {
  changed: number;
  /** Gone, or handled by somebody else since they were seen. */
  left: number;
}

/**
 * Changes what was done about comments, all alike.
 *
 * @throws OfficeRefusedError `no-note` where one would be done without a note, `not-allowed`; those handled in an earlier
 *   transaction stay handled then
 */
export async function handleComments(
  client: StaffClient,
  comments: readonly SeenComment[],
  change: HandlingChange,
): Promise<HandlingResult> {
  const total: HandlingResult = { changed: 0, left: 0 };
  for (let start = 0; start < comments.length; start += AT_ONCE) {
    const some = comments.slice(start, start + AT_ONCE);
    const { changed, left } = await callAsStaff<HandlingResult>(client, 'comments/handle', {
      comments: some,
      change,
    });
    total.changed += changed;
    total.left += left;
  }
  return total;
}
