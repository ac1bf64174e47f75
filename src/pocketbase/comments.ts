import type { CommentCollection, CommentHandling, HandlingState } from '../domain/comment-handling.ts';
import { callRoute } from './office-call.ts';
import type { StaffClient } from './staff.ts';

/** What somebody wrote, with where and when, and what was done about it. */
export interface Comment {
  id: string;
  collection: CommentCollection;
  day: string;
  text: string;
  /** The survey's form, or the page that was rated. */
  from: { form: string; round: string; procedure: string } | { page: string };
  /** null: nothing was done. */
  handling: CommentHandling | null;
}

/** Days in Viet Nam, `YYYY-MM-DD`. */
export interface Days {
  /** First day. */
  from: string;
  /** First day that is left out. */
  before: string;
}

/** As `pb_hooks/lib/comments.js` sends it. */
type HandlingRow = [
  state: HandlingState,
  /** JSON. */
  tags: string,
  assignee: string,
  note: string,
  changedName: string,
  changedAt: string,
  revision: number,
];
type CommentRow = [
  id: string,
  collection: CommentCollection,
  day: string,
  text: string,
  about: string,
  round: string,
  procedure: string,
  ...handling: HandlingRow | [null, ...null[]],
];

/** Calls a route about comments as somebody who may read them. Throws as `callRoute`. */
function ask<Row>({ baseURL, authStore }: StaffClient, route: string, body: object): Promise<Row[]> {
  return callRoute(`${baseURL}/api/x/comments/${route}`, authStore.token, body);
}

/** The newest day first, otherwise by id: there is no order of arrival. */
function byDay(a: { id: string; day: string }, b: { id: string; day: string }): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function toComment(row: CommentRow): Comment {
  const [id, collection, day, text, about, round, procedure, ...rest] = row;
  const from = collection === 'answers' ? { form: about, round, procedure } : { page: about };
  const [state, tags, assignee, note, changedName, changedAt, revision] = rest;
  const handling =
    state === null
      ? null
      : {
          ...{ comment: id, collection, state, assignee, note, changedName, changedAt, revision },
          tags: JSON.parse(tags) as string[],
        };
  return { id, collection, day, text, from, handling };
}

/**
 * Everything written on these days, the newest day first.
 *
 * @param client of somebody who may read comments. Throws as `callRoute`.
 */
export async function readComments(client: StaffClient, { from, before }: Days): Promise<Comment[]> {
  const rows = await ask<CommentRow>(client, 'days', { from, before });
  return rows.map(toComment).sort(byDay);
}

/** A comment that nobody has looked at. */
export interface WaitingComment {
  id: string;
  day: string;
  text: string;
}

/**
 * What people wrote and nobody has looked at, the newest day first.
 *
 * @param client of somebody who may read comments. Throws as `callRoute`.
 */
export async function readWaitingComments(client: StaffClient): Promise<WaitingComment[]> {
  const rows = await ask<[id: string, day: string, text: string]>(client, 'waiting', {});
  return rows.map(([id, day, text]) => ({ id, day, text })).sort(byDay);
}
