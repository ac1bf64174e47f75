import type { CommentCollection, HandlingState } from '../domain/comment-handling.ts';
import { callAsStaff } from './staff.ts';
import type { StaffClient } from './staff.ts';

/** As many as PocketBase handles in one transaction. */
export const MOST_HANDLED_AT_ONCE = 1000;

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
 * Changes what was done about comments, all alike; all of them or, where that is refused, none.
 *
 * @param comments `MOST_HANDLED_AT_ONCE` at most
 * @throws OfficeRefusedError `no-note` where one would be done without a note, `not-allowed`
 */
export function handleComments(
  client: StaffClient,
  comments: readonly SeenComment[],
  change: HandlingChange,
): Promise<HandlingResult> {
  return callAsStaff<HandlingResult>(client, 'comments/handle', { comments, change });
}
