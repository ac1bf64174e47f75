import { expect, test } from 'vitest';
import type { Round } from '#src/domain/round.ts';
import type { AnswerSummary } from '#src/integrity/summary.ts';
import { countRows, roundRows } from '#src/view/results.ts';

const NAMED = { id: 'quy-4', title: 'Đợt quý IV năm 2026' } as Round;
const GONE = 'quy-1';

const summary = {
  groups: [NAMED.id, GONE, ''].map((round) => ({
    form: 'hai-long',
    round,
    answers: 1,
    withoutMarked: 1,
    bySource: {},
    byMark: {},
  })),
  rounds: [NAMED.id, GONE].map((round) => ({ round, withdrawn: 0, early: 0, late: 0, otherSource: 0 })),
} as unknown as AnswerSummary;

test('rounds stand by their names, and by their ids where their files are gone', () => {
  const content = { questionnaires: [], rounds: [NAMED] };
  const counted = countRows(summary, content).rows.map((row) => row[1]?.text);
  expect(counted).toEqual([NAMED.title, GONE, 'không theo đợt']);
  expect(roundRows(summary, content).rows.map((row) => row[0]?.text)).toEqual([NAMED.title, GONE]);
});
