import { expect, test } from 'vitest';
import { effectiveMarks } from '#src/survey/effective-marks.ts';
import type { MarkDecision } from '#src/survey/effective-marks.ts';

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
