import type { AnswerRecord, CountedAnswer } from '../domain/submission.ts';
import { callRoute } from './office-call.ts';
import type { StaffClient } from './staff.ts';

/** A day with answers, and a random text that is another one as soon as any of them changes. */
export interface DayRevision {
  day: string;
  revision: string;
}

/** Bounds what is in memory: about 2 MB. */
const ANSWERS_AT_ONCE = 5_000;

type Row = [
  row: number,
  id: string,
  source: AnswerRecord['source'],
  channel: string,
  procedure: string,
  round: string,
  form: string,
  version: number,
  screening: string,
  scores: AnswerRecord['scores'],
  choices: AnswerRecord['choices'],
  marks: string[],
];

function call<Result>(client: StaffClient, route: string, body: object): Promise<Result> {
  return callRoute(`${client.baseURL}/api/x/tallies/${route}`, client.authStore.token, body);
}

/**
 * Every day that ever had answers, in no order.
 *
 * @param client of somebody who may read answers
 * @throws as `callRoute`
 */
export async function readDayRevisions(client: StaffClient): Promise<DayRevision[]> {
  const pairs = await call<[day: string, revision: string][]>(client, 'days', {});
  return pairs.map(([day, revision]) => ({ day, revision }));
}

/** The answers of a day, some at a time. Those that come meanwhile are at the end. Throws as `callRoute`. */
export async function* readAnswersOfDay(client: StaffClient, day: string): AsyncGenerator<CountedAnswer[]> {
  for (let after = 0; ;) {
    const rows: Row[] = await call(client, 'answers', { day, after, most: ANSWERS_AT_ONCE });
    yield rows.map(
      ([, id, source, channel, procedure, round, form, version, screening, scores, choices, marks]) => ({
        id,
        form,
        version,
        round,
        day,
        source,
        procedure,
        channel,
        screening,
        scores,
        choices,
        marks,
      }),
    );
    const last = rows.at(-1);
    if (last === undefined || rows.length < ANSWERS_AT_ONCE) return;
    after = last[0];
  }
}
