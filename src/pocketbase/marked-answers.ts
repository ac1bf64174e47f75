import { ClientResponseError } from 'pocketbase';
import type { AnswerRecord } from '../domain/submission.ts';
import type { StaffClient } from './staff.ts';

/** What a list of answers shows: nothing that was answered. */
export type ListedAnswer = Pick<AnswerRecord, 'id' | 'day' | 'form' | 'source' | 'marks'>;

export interface AnswerFilter {
  /** `YYYY-MM-DD`; '' for all. */
  day: string;
  /** '' for all. */
  form: string;
  /** Only those that an automatic rule has marked. */
  onlyMarked: boolean;
}

/** The newest answers that fit; within a day ordered by id, which says nothing of when they came. */
export async function listAnswers(
  client: StaffClient,
  { day, form, onlyMarked }: AnswerFilter,
  most: number,
): Promise<ListedAnswer[]> {
  const conditions = [
    ...(day === '' ? [] : [client.filter('day = {:day}', { day })]),
    ...(form === '' ? [] : [client.filter('form = {:form}', { form })]),
    ...(onlyMarked ? [`marks != "[]"`] : []),
  ];
  const list = await client.collection('answers').getList<ListedAnswer>(1, most, {
    filter: conditions.join(' && '),
    fields: 'id,day,form,source,marks',
    sort: '-day,id',
    skipTotal: true,
  });
  return list.items;
}

/** null: there is none, or it is not for this client. */
export async function readAnswer(client: StaffClient, id: string): Promise<AnswerRecord | null> {
  try {
    return await client.collection('answers').getOne<AnswerRecord>(id);
  } catch (error) {
    if (error instanceof ClientResponseError && error.status === 404) return null;
    throw error;
  }
}
