import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReviewBasis } from '#src/domain/simplification.ts';
import { resultOf, yearResultOf } from '#src/simplification/result.ts';
import { BASIS, cut, review } from './fixture.ts';

const NO_BASIS: ReviewBasis = { hourlyIncome: null, timesAYear: null, subjects: null };

describe('what a review saves', () => {
  test('is told in đồng a year, and the agency’s days beside it', () => {
    const { missing, saving, days } = resultOf(review(), BASIS);
    expect(missing).toEqual([]);
    expect(saving).toMatchObject({
      before: { once: 320_000, aYear: 32_000_000 },
      after: { aYear: 28_800_000 },
      rate: 0.1,
    });
    expect(days).toEqual({ before: 15, after: 10, saved: 5, rate: 1 / 3 });
  });

  test('the agency’s days change nothing of the cost', () => {
    const slow = resultOf(review({ days: { before: 90, after: 1 } }), BASIS);
    expect(slow.saving).toEqual(resultOf(review(), BASIS).saving);
  });

  test('what is missing is named, and then there is no figure', () => {
    const unknown = review({
      steps: [{ name: 'Nộp hồ sơ', hours: { before: null, after: 1 }, hired: { before: null, after: null } }],
      fees: { before: null, after: null },
    });
    expect(resultOf(unknown, NO_BASIS)).toMatchObject({
      saving: null,
      missing: [
        { kind: 'hourly-income' },
        { kind: 'volumes' },
        { kind: 'hours', name: 'Nộp hồ sơ' },
        { kind: 'fees' },
      ],
    });
    expect(resultOf(review({ steps: [] }), BASIS).missing).toEqual([{ kind: 'steps' }]);
    expect(resultOf(review({ days: { before: 15, after: null } }), BASIS).days).toBeNull();
  });

  test('a procedure that is abolished saves all of it', () => {
    const { saving, days } = resultOf(review({ cuts: [cut({ part: 'whole' })] }), BASIS);
    expect([saving?.rate, days?.rate]).toEqual([1, 1]);
  });

  test('one missing figure never becomes a saving', () => {
    const figure = fc.option(fc.nat(1000), { nil: null });
    const pair = fc.record({ before: figure, after: figure });
    const step = fc.record({ name: fc.string(), hours: pair, hired: pair });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), pair, (steps, fees) => {
        const { missing, saving } = resultOf(review({ steps, fees }), BASIS);
        const isWhole =
          steps.length > 0 && fees.before !== null && steps.every(({ hours }) => hours.before !== null);
        expect(saving !== null).toBe(isWhole);
        expect(missing.length === 0).toBe(isWhole);
        if (saving !== null) expect(saving.aYear).toBe(saving.before.aYear - saving.after.aYear);
      }),
    );
  });
});

test('a year adds up what was approved, and tells of how many the cost is known', () => {
  const counted = (isDecided: boolean, isApproved: boolean, fields = review()) => ({
    ...{ review: fields, isDecided, isApproved },
    result: resultOf(fields, BASIS),
  });
  const unknown = review({ steps: [] });
  const year = yearResultOf([
    counted(true, true),
    counted(true, true, unknown),
    counted(true, false),
    counted(false, false),
  ]);
  expect(year).toEqual({
    ...{ planned: 4, decided: 3, approved: 2, proceduresRate: 0.5, known: 1 },
    ...{ before: 32_000_000, saved: 3_200_000, costRate: 0.1 },
  });
  expect(yearResultOf([])).toMatchObject({ proceduresRate: null, costRate: null });
});
