import { expect, test } from 'vitest';
import type { AnswerSource } from '#src/domain/submission.ts';
import { effectiveMarks } from '#src/survey/effective-marks.ts';
import type { MarkDecision } from '#src/survey/effective-marks.ts';
import { indexWithout } from '#src/survey/index-without.ts';

const answer = (source: AnswerSource, score: number, marks: string[] = []) => ({ source, score, marks });
const mean = (answers: readonly { score: number }[]): number =>
  answers.reduce((sum, { score }) => sum + score, 0) / answers.length;

test('an index is told overall, without marked answers and without each source', () => {
  const answers = [answer('web', 2), answer('web', 4), answer('kiosk', 5), answer('staff', 5, ['burst'])];
  expect(indexWithout(answers, mean)).toEqual({
    all: 4,
    withoutMarked: 11 / 3,
    withoutSource: { web: 5, kiosk: 11 / 3, staff: 11 / 3 },
  });
});

test('without the only source there is no index', () => {
  expect(indexWithout([answer('web', 3)], mean)).toEqual({
    all: 3,
    withoutMarked: 3,
    withoutSource: { web: null },
  });
  expect(indexWithout([], mean)).toEqual({ all: null, withoutMarked: null, withoutSource: {} });
});

const decision = (change: Partial<MarkDecision>): MarkDecision => ({
  answer: 'a',
  action: 'remove',
  mark: 'burst',
  state: 'approved',
  decidedAt: '2026-11-02T00:00:00Z',
  ...change,
});

test.each<[string, MarkDecision[], string[]]>([
  ['without a decision the marks stay', [], ['burst']],
  ['an approved decision takes a mark back', [decision({})], []],
  ['one that is only asked for does nothing', [decision({ state: 'asked', decidedAt: '' })], ['burst']],
  ['one that was refused does nothing', [decision({ state: 'refused' })], ['burst']],
  ['a mark is given by hand', [decision({ action: 'add', mark: 'by-hand' })], ['burst', 'by-hand']],
  [
    'the later decision counts, in whatever order they come',
    [decision({ action: 'add', decidedAt: '2026-11-03T00:00:00Z' }), decision({})],
    ['burst'],
  ],
])('%s', (_, decisions, expected) => {
  expect(effectiveMarks(['burst'], decisions)).toEqual(expected);
});
