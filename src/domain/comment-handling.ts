/** What the Office does about a comment. `passed`: handed on to where it belongs; `done`: with what was done. */
export const HANDLING_STATES = ['new', 'looking', 'passed', 'done'] as const;

export type HandlingState = (typeof HANDLING_STATES)[number];

/** Where comments are kept. */
export type CommentCollection = 'answers' | 'rating_comments';

/** What was done about one comment; one without is new. */
export interface CommentHandling {
  /** Record id of the comment. */
  comment: string;
  collection: CommentCollection;
  state: HandlingState;
  /** Ids of tags, the oldest first. */
  tags: string[];
  /** Person or unit, in the Office's words; '' nobody. */
  assignee: string;
  /** What was done; never '' where the state is `done`. */
  note: string;
  changedName: string;
  /** ISO, UTC. */
  changedAt: string;
  /** Counts its changes from 1; who changes it says which one was seen. */
  revision: number;
}
