import type { AnswerRecord, CountedAnswer } from '../domain/submission.ts';
import { callRoute } from './office-call.ts';
import type { StaffClient } from './staff.ts';

/** A day with answers, and a random text that is another one as soon as any of them changes. */
export interface DayRevision {
  day: string;
  revision: string;
}

/** Bounds what is in memory: about 2 MB, and 4 MB with a comment of the longest kind in every other answer. */
const ANSWERS_AT_ONCE = 5_000;
const WHOLE_ANSWERS_AT_ONCE = 400;

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

type Whole = [sourceTag: string, language: AnswerRecord['language'], comment: string];
type WholeRow = [...Row, ...Whole];

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

function countedOf(day: string, row: Row): CountedAnswer {
  const [, id, source, channel, procedure, round, form, version, screening, scores, choices, marks] = row;
  return { id, form, version, round, day, source, procedure, channel, screening, scores, choices, marks };
}

async function* pagesOfDay<Line extends readonly [row: number, ...unknown[]]>(
  client: StaffClient,
  asked: { day: string; most: number; isWhole: boolean },
): AsyncGenerator<Line[]> {
  for (let after = 0; ;) {
    const rows: Line[] = await call(client, 'answers', { ...asked, after });
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < asked.most) return;
    after = last[0];
  }
}

/** The answers of a day, some at a time. Those that come meanwhile are at the end. Throws as `callRoute`. */
export async function* readAnswersOfDay(client: StaffClient, day: string): AsyncGenerator<CountedAnswer[]> {
  const asked = { day, most: ANSWERS_AT_ONCE, isWhole: false };
  for await (const rows of pagesOfDay<Row>(client, asked)) yield rows.map((row) => countedOf(day, row));
}

/** The same with all that is kept of an answer. Throws as `callRoute`. */
export async function* readWholeAnswersOfDay(
  client: StaffClient,
  day: string,
): AsyncGenerator<AnswerRecord[]> {
  const asked = { day, most: WHOLE_ANSWERS_AT_ONCE, isWhole: true };
  for await (const rows of pagesOfDay<WholeRow>(client, asked))
    yield rows.map((row) => {
      const [sourceTag, language, comment] = row.slice(-3) as Whole;
      return { ...countedOf(day, row.slice(0, -3) as unknown as Row), sourceTag, language, comment };
    });
}
