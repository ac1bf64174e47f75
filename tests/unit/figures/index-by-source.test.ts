import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerSource } from '#src/domain/submission.ts';
import { indexBySource, type SourcePart } from '#src/figures/index-by-source.ts';
import { FEWEST } from '#src/figures/small-numbers.ts';

const SOURCES: AnswerSource[] = ['web', 'qr', 'kiosk', 'paper', 'link', 'staff'];

/** So many people, so many of whom are satisfied with everything and the others with nothing. */
function part(source: AnswerSource, n: number, satisfied: number, isMarked = false): SourcePart {
  return { source, isMarked, whole: { n, sum: satisfied, sumOfSquares: satisfied } };
}

describe('the index by source', () => {
  test('is told with all, without each source and without marked answers, each with its n', () => {
    const parts = [part('web', 60, 30), part('kiosk', 30, 30), part('kiosk', 10, 10, true)];
    const index = indexBySource(parts, null);
    expect(index).toMatchObject({
      all: { share: 0.7, n: 100 },
      without: [
        { sources: ['kiosk'], figure: { share: 0.5, n: 60 } },
        { sources: ['web'], figure: { share: 1, n: 40 } },
      ],
      withoutMarked: { share: 60 / 90, n: 90 },
    });
    // Wilson's interval of 70 of 100: 60.4 to 78.1 % (Newcombe 1998).
    expect(index?.all.interval.low).toBeCloseTo(0.604, 3);
    expect(index?.all.interval.high).toBeCloseTo(0.781, 3);
  });

  test('is narrower where it is known how many could have answered', () => {
    const parts = [part('web', 60, 30)];
    const [all, few] = [indexBySource(parts, null), indexBySource(parts, 70)];
    expect(few?.all.interval.low).toBeGreaterThan(all?.all.interval.low ?? 1);
  });

  test('leaves sources with too few people out together, with a larger one if need be', () => {
    const without = (...parts: SourcePart[]) =>
      indexBySource(parts, null)?.without.map(({ sources, figure }) => [sources.join('+'), figure.n]);
    expect(without(part('web', 20, 9), part('paper', 3, 1), part('link', 2, 1))).toEqual([
      ['link+paper', 20],
      ['web', 5],
    ]);
    expect(without(part('web', 20, 9), part('qr', 6, 3), part('paper', 4, 1))).toEqual([
      ['paper+qr', 20],
      ['web', 10],
    ]);
    expect(without(part('web', 17, 9), part('paper', 3, 1))).toEqual([]);
    expect(without(part('web', 17, 9))).toEqual([]);
  });

  test('rests on five people at least', () => {
    expect(indexBySource([part('web', 4, 4)], null)).toBeNull();
    expect(indexBySource([], null)).toBeNull();
    expect(indexBySource([part('web', 5, 4)], null)?.all.n).toBe(5);
  });

  test('is not told without marked answers where that would tell of fewer than five', () => {
    const marked = (...parts: SourcePart[]) => indexBySource(parts, null)?.withoutMarked;
    expect(marked(part('web', 20, 9))).toBe('none');
    expect(marked(part('web', 20, 9), part('web', 4, 4, true))).toBe('hidden');
    expect(marked(part('web', 4, 4), part('web', 20, 9, true))).toBe('hidden');
    // Without the kiosk, and without marked answers: one person apart.
    expect(marked(part('web', 20, 9), part('kiosk', 1, 1), part('kiosk', 9, 9, true))).toBe('hidden');
    expect(marked(part('web', 20, 9), part('kiosk', 10, 9, true))).toMatchObject({ n: 20 });
  });

  test('never has two figures between which fewer than five people stand', () => {
    const parts = fc.array(
      fc.record({
        source: fc.constantFrom(...SOURCES),
        isMarked: fc.boolean(),
        n: fc.integer({ min: 0, max: 12 }),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(parts, (drawn) => {
        const all = drawn.map(({ source, n, isMarked }) => part(source, n, n, isMarked));
        const index = indexBySource(all, null);
        if (index === null) return;
        const { without, withoutMarked } = index;
        const sets = [
          all,
          ...without.map(({ sources }) => all.filter(({ source }) => !sources.includes(source))),
          ...(typeof withoutMarked === 'string' ? [] : [all.filter(({ isMarked }) => !isMarked)]),
        ];
        const people = (set: SourcePart[]) => set.reduce((sum, { whole }) => sum + whole.n, 0);
        for (const set of sets) expect(people(set)).toBeGreaterThanOrEqual(FEWEST);
        for (const a of sets)
          for (const b of sets) {
            const apart =
              people(a.filter((each) => !b.includes(each))) + people(b.filter((each) => !a.includes(each)));
            if (apart > 0) expect(apart).toBeGreaterThanOrEqual(FEWEST);
          }
      }),
    );
  });
});
