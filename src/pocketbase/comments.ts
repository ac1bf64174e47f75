import type { CommentCollection } from '../domain/comment-handling.ts';
import type { AnswerRecord, RatingCommentRecord } from '../domain/submission.ts';
import type { StaffClient } from './staff.ts';

/** What somebody wrote, with where and when. */
export interface Comment {
  id: string;
  collection: CommentCollection;
  day: string;
  text: string;
  /** The survey's form, or the page that was rated. */
  from: { form: string; round: string; procedure: string } | { page: string };
}

/** Days in Viet Nam, `YYYY-MM-DD`. */
export interface Days {
  /** First day. */
  from: string;
  /** First day that is left out. */
  before: string;
}

async function ofAnswers(client: StaffClient, filter: string): Promise<Comment[]> {
  const fields = 'id,day,comment,form,round,procedure';
  const list = await client
    .collection('answers')
    .getFullList<AnswerRecord>({ filter: `${filter} && comment != ""`, fields });
  return list.map(({ id, day, comment, form, round, procedure }) => ({
    id,
    collection: 'answers',
    day,
    text: comment,
    from: { form, round, procedure },
  }));
}

async function ofRatings(client: StaffClient, filter: string): Promise<Comment[]> {
  const list = await client.collection('rating_comments').getFullList<RatingCommentRecord>({ filter });
  return list.map(({ id, day, comment, page }) => ({
    id,
    collection: 'rating_comments',
    day,
    text: comment,
    from: { page },
  }));
}

/** Everything written on these days, the newest day first. Within a day there is no order of arrival. */
export async function readComments(client: StaffClient, { from, before }: Days): Promise<Comment[]> {
  const filter = client.filter('day >= {:from} && day < {:before}', { from, before });
  const all = [...(await ofAnswers(client, filter)), ...(await ofRatings(client, filter))];
  return all.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
}
