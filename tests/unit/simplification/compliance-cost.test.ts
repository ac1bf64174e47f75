import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complianceCost, CostError, saving, type CostBasis } from '#src/simplification/compliance-cost.ts';

const figure = (value: number) => ({ value, year: 2026, source: 'thử' });
const basis: CostBasis = { hourlyIncome: figure(40_000), timesAYear: figure(1), subjects: figure(100) };
const step = (hours: number, hired = 0) => ({ name: 'Chuẩn bị hồ sơ', hours, hired });

describe('compliance cost', () => {
  test('is work, hired help and fees, by times and subjects', () => {
    const cost = complianceCost({ steps: [step(4, 20_000), step(2)], fees: 60_000 }, basis);
    // 6 h × 40.000 + 20.000 + 60.000
    expect(cost).toEqual({ once: 320_000, aYear: 32_000_000 });
  });

  test('a cut is told in đồng a year and as a rate, as decision 2816/QĐ-UBND of Đồng Nai has it: 32,0 → 28,8 million, 10 %', () => {
    const before = { steps: [step(8)], fees: 0 };
    const after = { steps: [step(7.2)], fees: 0 };
    expect(saving(before, after, basis)).toMatchObject({
      before: { aYear: 32_000_000 },
      after: { aYear: 28_800_000 },
      aYear: 3_200_000,
      rate: 0.1,
    });
  });

  test('what is abolished saves all, what costs nothing has no rate, what costs more saves less than nothing', () => {
    const none = { steps: [], fees: 0 };
    expect(saving({ steps: [step(8)], fees: 10_000 }, none, basis).rate).toBe(1);
    expect(saving(none, none, basis)).toMatchObject({ aYear: 0, rate: null });
    expect(saving({ steps: [step(1)], fees: 0 }, { steps: [step(2)], fees: 0 }, basis).aYear).toBe(
      -4_000_000,
    );
  });

  test('a figure that is none, or below zero, is refused with its name', () => {
    expect(() => complianceCost({ steps: [step(-1)], fees: 0 }, basis)).toThrow(CostError);
    expect(() => complianceCost({ steps: [step(-1)], fees: 0 }, basis)).toThrow('Chuẩn bị hồ sơ');
    expect(() => complianceCost({ steps: [], fees: NaN }, basis)).toThrow('fees');
    expect(() => complianceCost({ steps: [], fees: 0 }, { ...basis, subjects: figure(-5) })).toThrow(
      'subjects',
    );
  });

  test('the order of steps and their splitting into parts change nothing', () => {
    const steps = fc.array(fc.record({ hours: fc.nat(100), hired: fc.nat(1_000_000) }), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.nat(5_000_000), (parts, fees) => {
        const named = parts.map((part) => ({ name: '', ...part }));
        const halves = named.flatMap((part) => [
          { ...part, hours: part.hours / 2, hired: 0 },
          { ...part, hours: part.hours / 2 },
        ]);
        const whole = complianceCost({ steps: named, fees }, basis);
        expect(complianceCost({ steps: named.toReversed(), fees }, basis)).toEqual(whole);
        expect(complianceCost({ steps: halves, fees }, basis)).toEqual(whole);
      }),
    );
  });
});
