import type { AnswerRecord } from '../../domain/submission.ts';
import { answerColumns, type Column, type TableContent } from '../../export/answer-table.ts';
import type { Cell } from '../../export/csv.ts';
import { readDayRevisions, readWholeAnswersOfDay } from '../../pocketbase/answers-by-day.ts';
import { listMarkDecisions } from '../../pocketbase/mark-decisions.ts';
import type { StaffClient } from '../../pocketbase/staff.ts';
import { marksInForce } from '../../survey/effective-marks.ts';
import { officeReports } from '../../texts/office-reports.ts';

/** Which answers are meant: of these days and those between, `YYYY-MM-DD`. */
export interface RawWish {
  form: string;
  first: string;
  last: string;
}

/** A table whose rows are read while it is written. */
export interface RawTable {
  heads: string[];
  rows: AsyncIterable<Cell[]>;
}

/** Answers to questions that no version in the content asks any more, so that nothing that was answered is missing. */
function othersColumn(known: ReadonlySet<string>): Column {
  return {
    head: officeReports.raw.others,
    value: ({ scores, choices }) =>
      Object.entries({ ...scores, ...choices })
        .filter(([id]) => !known.has(id))
        .map(([id, value]) => `${id}: ${value}`)
        .join('; '),
  };
}

function columnsOf(form: string, content: TableContent): Column[] {
  const questionnaires = content.questionnaires.filter(({ id }) => id === form);
  const asked = questionnaires.flatMap(({ overall, factors, choices }) => [
    ...(overall === null ? [] : [overall.id]),
    ...factors.flatMap((factor) => [factor.id, ...factor.criteria.map(({ id }) => id)]),
    ...choices.map(({ id }) => id),
  ]);
  return [...answerColumns([], { ...content, questionnaires }), othersColumn(new Set(asked))];
}

async function* answersOf(client: StaffClient, { form, first, last }: RawWish): AsyncGenerator<AnswerRecord> {
  const days = (await readDayRevisions(client)).map(({ day }) => day);
  for (const day of days.filter((each) => each >= first && each <= last).sort())
    for await (const page of readWholeAnswersOfDay(client, day))
      yield* page.filter((answer) => answer.form === form);
}

/**
 * All answers to a form, with the marks that count, some at a time.
 *
 * @param client of somebody who may read answers
 * @throws as `callRoute`, while rows are read
 */
export async function rawTable(client: StaffClient, wish: RawWish, content: TableContent): Promise<RawTable> {
  const marksOf = marksInForce(await listMarkDecisions(client, 'state = "approved"'));
  const columns = columnsOf(wish.form, content);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const answer of answersOf(client, wish)) {
      const marked = { ...answer, marks: marksOf(answer) };
      yield columns.map(({ value }) => value(marked));
    }
  }
  return { heads: columns.map(({ head }) => head), rows: rows() };
}
