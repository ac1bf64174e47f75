import { describe, expect, test } from 'vitest';
import { equalTo, solve } from 'yalps';
import type { Constraint } from 'yalps';
import { monthsOf, periodsOf, type ReportPeriod } from '#src/figures/report-period.ts';
import { groupsBySpan, groupsOver, type Group } from '#src/figures/groups.ts';
import { shortestSpans, spansOfPeriod, spansOfYear, type Span } from '#src/figures/spans.ts';
import { randomFrom } from '../../support/random.ts';
import { SEED } from '../../support/sampling.ts';

const MONTHS = monthsOf({ kind: 'year', year: 2026 });

/** Answers by category and month. */
type Cells = Record<string, number[]>;

const sumOf = (cells: Cells, names: readonly string[], months: readonly string[]): number =>
  names.reduce(
    (sum, name) =>
      sum + months.reduce((part, month) => part + (cells[name]?.[MONTHS.indexOf(month)] ?? 0), 0),
    0,
  );

const totalsOf = (cells: Cells) => (months: readonly string[]) => sumOf(cells, Object.keys(cells), months);

/** A sum that is told: of these categories in these months. */
interface Told {
  names: readonly string[];
  months: readonly string[];
  count: number;
}

/** Everything that is told of a year: each period’s total and rows, and the shortest stretches of the year. */
function toldOf(cells: Cells): Told[] {
  const count = (names: readonly string[], months: readonly string[]) => sumOf(cells, names, months);
  const names = Object.keys(cells);
  const root = spansOfYear(2026, totalsOf(cells));
  if (root === null) return [];
  const groups = groupsBySpan(root, names, count);
  const tell = (some: readonly string[], months: readonly string[]): Told => ({
    names: some,
    months,
    count: count(some, months),
  });
  return [
    ...shortestSpans(root).map(({ months }) => tell(names, months)),
    ...periodsOf(2026).flatMap((period) => {
      const months = monthsOf(period);
      const spans = spansOfPeriod(root, months);
      if (spans === null) return [];
      return [tell(names, months), ...groupsOver(spans, groups).map((row) => tell(row.names, months))];
    }),
  ];
}

const cell = (name: string, month: string): string => `${name} ${month}`;

/** The least or most that the sums which are told leave for a sum of cells. */
function bound(
  told: readonly Told[],
  cells: Cells,
  wanted: readonly string[],
  direction: 'minimize' | 'maximize',
) {
  const constraints: Record<string, Constraint> = {};
  told.forEach(({ count }, i) => (constraints[`told ${i}`] = equalTo(count)));
  const variables: Record<string, Record<string, number>> = {};
  for (const name of Object.keys(cells))
    for (const month of MONTHS) {
      const column: Record<string, number> = {
        wanted: wanted.includes(cell(name, month)) ? 1 : 0,
      };
      told.forEach((each, i) => {
        if (each.names.includes(name) && each.months.includes(month)) column[`told ${i}`] = 1;
      });
      variables[cell(name, month)] = column;
    }
  const { status, result } = solve({ direction, objective: 'wanted', constraints, variables });
  return status === 'unbounded' ? Infinity : result;
}

/** Sums that somebody could want to know, of one category or of all others, in a month or a longer stretch. */
function wishes(cells: Cells): { what: string; cells: string[] }[] {
  const names = Object.keys(cells);
  return names.flatMap((name) =>
    [...periodsOf(2026)].flatMap((period: ReportPeriod) =>
      [[name], names.filter((other) => other !== name)].map((some) => ({
        what: `${some.join('+')} in ${monthsOf(period)[0]}–${monthsOf(period).at(-1)}`,
        cells: some.flatMap((each) => monthsOf(period).map((month) => cell(each, month))),
      })),
    ),
  );
}

function someCells(random: () => number): Cells {
  const size = [2, 5, 12][Math.floor(random() * 3)] ?? 2;
  const below = (end: number) => Math.floor(random() * end);
  return Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [name, MONTHS.map(() => (below(3) === 0 ? 0 : below(size)))]),
  );
}

describe('what is told of a year', () => {
  const random = randomFrom(SEED);
  test.each(Array.from({ length: 4 }, (_, i) => [i, someCells(random)] as const))(
    'leaves no sum of one to four people to be worked out, as linear programming finds (%i)',
    (_, cells) => {
      const told = toldOf(cells);
      for (const { count } of told) expect(count === 0 || count >= 5).toBe(true);
      for (const wish of wishes(cells)) {
        const most = bound(told, cells, wish.cells, 'maximize');
        if (most < 0.5 || most > 4.5) continue;
        const least = bound(told, cells, wish.cells, 'minimize');
        expect([least, most], `${wish.what} of ${JSON.stringify(cells)}`).toEqual([0, 0]);
      }
    },
  );

  test('tells what it can: a category that has five in each month has all its rows', () => {
    const cells = { a: MONTHS.map(() => 6), b: MONTHS.map(() => 7) };
    const told = toldOf(cells);
    expect(told.filter(({ names }) => names.length === 1)).toHaveLength(2 * periodsOf(2026).length);
  });
});

describe('months', () => {
  const spansOf = (counts: number[]): string[] => {
    const root = spansOfYear(2026, totalsOf({ a: counts }));
    const name = ({ months }: Span) =>
      [...new Set([months[0], months.at(-1)])].map((it) => it?.slice(5)).join('–');
    return root === null ? [] : shortestSpans(root).map(name);
  };

  test('under five go with the next, the last of a quarter with the one before', () => {
    expect(spansOf([3, 4, 9, 9, 9, 1, 9, 9, 9, 9, 0, 9])).toEqual([
      '01–02',
      '03',
      '04',
      '05–06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
    ]);
  });

  test('of a quarter under five go with the next quarter of the half-year, undivided', () => {
    expect(spansOf([1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9])[0]).toBe('01–06');
  });

  test('of a year under five are not told at all', () => {
    expect(spansOf([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toEqual([]);
  });
});

test('a row that is too small takes the smallest of the others with it, where it is too small alone', () => {
  const cells = { a: [50], b: [6], c: [3] };
  const root: Span = { months: ['2026-01'], parts: [] };
  const rows = groupsBySpan(root, ['a', 'b', 'c'], (names, months) => sumOf(cells, names, months)).get(root);
  expect(rows).toEqual<Group[]>([
    { names: ['a'], isOther: false },
    { names: ['c', 'b'], isOther: true },
  ]);
});
