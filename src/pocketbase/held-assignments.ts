import type { Assignment } from '../domain/assignment.ts';
import { callAsStaff, type StaffClient } from './staff.ts';

/** Another one whenever any assignment is another. */
interface State {
  count: number;
  /** Sum of all revisions: each save adds one. */
  revisions: number;
  /** When the last was saved; '' when there is none. */
  last: string;
}

interface Held {
  state: State;
  all: readonly Assignment[];
}

/** What each PocketBase had when it was last asked: thousands of records are read once, then only what changed. */
const heldOf = new Map<string, Held>();

const NOTHING: Held = { state: { count: 0, revisions: 0, last: '' }, all: [] };

const isSame = (a: State, b: State): boolean =>
  a.count === b.count && a.revisions === b.revisions && a.last === b.last;

const readSince = (client: StaffClient, since: string): Promise<Assignment[]> =>
  callAsStaff(client, 'assignments/rows', { since });

/** As they would be found again; null: something went away, or the clock went back. */
function merged(held: Held, changed: readonly Assignment[], state: State): readonly Assignment[] | null {
  const byId = new Map([...held.all, ...changed].map((each) => [each.id, each]));
  const all = [...byId.values()];
  const revisions = all.reduce((sum, { revision }) => sum + revision, 0);
  return all.length === state.count && revisions === state.revisions ? all : null;
}

/**
 * All assignments, in no order; not to be changed, others are given the same. Throws as `callAsStaff`: whoever may not
 * read them is given none.
 */
export async function listAssignments(client: StaffClient): Promise<readonly Assignment[]> {
  const held = heldOf.get(client.baseURL) ?? NOTHING;
  const state = await callAsStaff<State>(client, 'assignments/state');
  if (isSame(held.state, state)) return held.all;
  const changed = await readSince(client, held.state.last);
  // What is saved meanwhile is read with the next question, whose state is another one.
  const all = merged(held, changed, state) ?? (await readSince(client, ''));
  heldOf.set(client.baseURL, { state, all });
  return all;
}
