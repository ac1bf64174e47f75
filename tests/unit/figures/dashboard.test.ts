import { describe, expect, test } from 'vitest';
import type { AnswerRecord, AnswerSource } from '#src/domain/submission.ts';
import { dashboardFigures, type DashboardQuestion } from '#src/figures/dashboard.ts';
import { meanInterval } from '#src/figures/interval.ts';
import { MonthSums } from '#src/figures/month-sums.ts';
import { monthTotals, packTotals, unpackTotals, type MonthTotals } from '#src/figures/month-totals.ts';
import { packTallies, unpackTallies } from '#src/figures/packed-tallies.ts';
import {
  periodName,
  periodsOf,
  readPeriod,
  daysOf,
  monthsOf,
  reportMonthOf,
} from '#src/figures/report-period.ts';
import { tallyAnswers } from '#src/figures/tally.ts';
import { randomFrom } from '../../support/random.ts';
import { SEED } from '../../support/sampling.ts';
import { countedQuestionnaire as counted } from '../survey/fixture.ts';
import { countedAnswer } from './counted-answer.ts';

const YEAR = { kind: 'year', year: 2026 } as const;
const QUARTER = { kind: 'quarter', year: 2026, number: 2 } as const;

function figures(answers: readonly AnswerRecord[], change: Partial<DashboardQuestion> = {}) {
  const tallies = tallyAnswers(
    answers.map((answer) => ({ answer, questionnaire: counted, isMarked: answer.marks.length > 0 })),
  );
  const question = {
    questionnaire: counted,
    period: YEAR,
    comparedWith: null,
    chosen: null,
    populations: {},
  };
  return dashboardFigures({ ...question, ...change }, (year) => {
    const months = monthsOf({ kind: 'year', year }).map((month): [string, MonthTotals] => {
      const ofMonth = tallies.filter(({ day }) => reportMonthOf(day) === month);
      const groups = [...Map.groupBy(ofMonth, ({ day, round }) => JSON.stringify([day, round])).values()];
      const packed = groups.map((group) => ({
        round: group[0]?.round ?? '',
        packed: unpackTallies(packTallies(group)),
      }));
      return [month, unpackTotals(packTotals(monthTotals(packed)))];
    });
    return new MonthSums(new Map(months));
  });
}

const random = randomFrom(SEED);
const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const DAYS = [
  '2026-01-20',
  '2026-02-20',
  '2026-03-20',
  '2026-04-20',
  '2026-07-14',
  '2026-07-15',
  '2026-11-01',
];

const many = Array.from({ length: 600 }, () =>
  countedAnswer(
    Object.fromEntries(
      ['chung', 'bien', 'ghe', 'tiep-can', 'thu-tuc'].map((id) => [id, Math.floor(random() * 6)]),
    ),
    {
      day: oneOf(DAYS),
      source: oneOf<AnswerSource>(['web', 'web', 'qr', 'paper']),
      channel: oneOf(['online', 'post']),
      procedure: oneOf(['3.000604', '1.001308']),
      marks: random() < 0.1 ? ['burst'] : [],
    },
  ),
);

/** The index of answers, worked out by hand from each of them; null: nobody answered. */
function plainIndex(answers: readonly AnswerRecord[]): { n: number; share: number } {
  const values = answers.flatMap(({ scores }) => {
    const shareOf = (ids: string[]): number[] => {
      const given = ids.map((id) => scores[id] ?? 0).filter((level) => level > 0);
      return given.length === 0 ? [] : [given.filter((level) => level >= 4).length / given.length];
    };
    const [access] = shareOf(['bien', 'ghe']).concat(shareOf(['tiep-can']));
    const factors = [...(access === undefined ? [] : [access]), ...shareOf(['thu-tuc'])];
    return factors.length === 0 ? [] : [factors.reduce((sum, value) => sum + value) / factors.length];
  });
  return { n: values.length, share: values.reduce((sum, value) => sum + value, 0) / values.length };
}

const isUnmarked = ({ marks }: AnswerRecord): boolean => marks.length === 0;
const inMonths =
  (months: readonly string[]) =>
  ({ day }: AnswerRecord) =>
    months.includes(reportMonthOf(day));

describe('the Office’s figures', () => {
  const honest = many.filter(isUnmarked);

  test('are those of each answer added up by hand, for a year, a quarter and one source', () => {
    const cases = [
      [figures(many), honest],
      [figures(many, { period: QUARTER }), honest.filter(inMonths(monthsOf(QUARTER)))],
      [
        figures(many, { chosen: { dimension: 'source', name: 'qr' } }),
        honest.filter(({ source }) => source === 'qr'),
      ],
    ] as const;
    for (const [{ period }, answers] of cases) {
      const { n, share } = plainIndex(answers);
      expect(period?.index.whole?.n).toBe(n);
      expect(period?.index.whole?.share).toBeCloseTo(share, 9);
      expect(period?.answers).toBe(answers.length);
    }
  });

  test('say what the index is with marked answers, by each row, and without each source', () => {
    const { withMarked, tables } = figures(many);
    expect(withMarked?.figure.share).toBeCloseTo(plainIndex(many).share, 9);
    const web = tables.source.find(({ names }) => names[0] === 'web');
    expect(web?.figure?.share).toBeCloseTo(
      plainIndex(honest.filter(({ source }) => source === 'web')).share,
      9,
    );
    expect(web?.without?.share).toBeCloseTo(
      plainIndex(honest.filter(({ source }) => source !== 'web')).share,
      9,
    );
    expect(tables.procedure.map(({ names }) => names[0]).toSorted()).toEqual(['1.001308', '3.000604']);
  });

  test('tell nothing of a period, a row or a question with fewer than five people', () => {
    const few = (length: number, change: Partial<AnswerRecord> = {}, scores = { 'thu-tuc': 5 }) =>
      Array.from({ length }, () => countedAnswer(scores, { day: '2026-02-01', ...change }));
    expect(figures(few(4)).period).toBeNull();
    const answers = [
      ...few(20),
      ...few(4, { source: 'paper' }),
      ...few(3, { source: 'kiosk', marks: ['burst'] }),
      ...few(2, {}, { 'thu-tuc': 5, bien: 1 } as { 'thu-tuc': number }),
    ];
    const told = figures(answers);
    expect(told.period?.index.whole?.n).toBe(26);
    expect(told.period?.levels).not.toHaveProperty('bien');
    expect(told.period?.index.factors[0]?.figure).toBeNull();
    expect(told.withMarked).toBeNull();
    expect(told.tables.source).toMatchObject([{ isOther: true }]);
    expect(figures(answers, { chosen: { dimension: 'source', name: 'paper' } }).period).toBeNull();
    expect(figures(answers, { period: { kind: 'month', year: 2026, number: 3 } }).period).toBeNull();
  });

  test('tell no factor that one to four skipped: the index over all factors would tell what these said of the others', () => {
    const of = (skip: number, change: Partial<AnswerRecord> = {}) =>
      Array.from({ length: 30 }, (_, i) =>
        countedAnswer(i < skip ? { 'thu-tuc': 4 } : { 'tiep-can': 5, 'thu-tuc': 4 }, {
          day: '2026-02-01',
          ...change,
        }),
      );
    const months = { early: { kind: 'month', year: 2026, number: 2 }, whole: YEAR } as const;
    const told = (answers: AnswerRecord[], change: Partial<DashboardQuestion> = {}) =>
      figures(answers, change).period?.index.factors.map(({ figure }) => figure?.n ?? null);
    const later = { day: '2026-09-01' };
    expect(told(of(0))).toEqual([30, 30]);
    expect(told(of(4))).toEqual([null, 30]);
    expect(told(of(5))).toEqual([25, 30]);
    // Neither of a month, nor of the year that has it and another where enough skipped it.
    const both = [...of(2), ...of(6, later)];
    expect(told(both, { period: months.early })).toEqual([null, 30]);
    expect(told(both, { period: { kind: 'half', year: 2026, number: 2 } })).toEqual([null, 30]);
    expect(told(both)).toEqual([52, 60]);
    // Nor of a row; one that nobody skipped is told.
    const rows = [...of(8), ...of(2, { source: 'qr' }), ...of(0, { source: 'paper' })];
    const ofRow = (name: string) => told(rows, { chosen: { dimension: 'source', name } });
    expect([ofRow('web'), ofRow('qr'), ofRow('paper')]).toEqual([
      [null, 30],
      [null, 30],
      [30, 30],
    ]);
  });

  test('tell no criterion that one to four skipped: its factor would tell what these said of its other criteria', () => {
    const of = (skip: number, source: AnswerSource = 'web') =>
      Array.from({ length: 30 }, (_, i) =>
        countedAnswer(i < skip ? { ghe: 4 } : { bien: 5, ghe: 4 }, { day: '2026-02-01', source }),
      );
    const told = (answers: AnswerRecord[], source?: AnswerSource) => {
      const chosen = source === undefined ? null : ({ dimension: 'source', name: source } as const);
      const { period } = figures(answers, { chosen });
      const shown = Object.keys(period?.levels ?? {}).sort();
      const [access] = period?.index.factors ?? [];
      return [access?.figure?.n, ...(access?.criteria.map(({ figure }) => figure?.n ?? null) ?? []), shown];
    };
    expect(told(of(0))).toEqual([30, 30, 30, ['bien', 'ghe']]);
    expect(told(of(4))).toEqual([30, null, 30, ['ghe']]);
    expect(told(of(5))).toEqual([30, 25, 30, ['bien', 'ghe']]);
    // Enough skipped it altogether, too few of one source.
    const rows = [...of(8), ...of(2, 'qr')];
    expect(told(rows)).toEqual([60, 50, 60, ['bien', 'ghe']]);
    expect(told(rows, 'qr')).toEqual([30, null, 30, ['ghe']]);
    expect(told(rows, 'web')).toEqual([30, null, 30, ['ghe']]);
  });

  test('have narrower intervals where it is known how many could have answered', () => {
    const ofRound = (round: string, length: number) =>
      Array.from({ length }, (_, i) =>
        countedAnswer({ 'thu-tuc': i % 4 === 0 ? 1 : 5 }, { round, day: '2026-02-01' }),
      );
    const answers = [...ofRound('quy-1', 40), ...ofRound('quy-2', 12)];
    const populations = { 'quy-1': 60, 'quy-2': 100 };
    const interval = (n: number, population: number | null) =>
      meanInterval({ n, sum: 0.75 * n, sumOfSquares: 0.75 * n }, population);
    const told = figures(answers, { populations });
    expect(told.period?.population).toBe(160);
    expect(told.period?.index.whole?.interval).toEqual(interval(52, 160));
    const rows = Object.fromEntries(
      told.tables.round.map(({ names, figure }) => [names[0], figure?.interval]),
    );
    expect(rows).toEqual({
      'quy-1': interval(40, 60),
      'quy-2': interval(12, 100),
    });
    const { period, months } = figures(answers, {
      populations,
      chosen: { dimension: 'round', name: 'quy-1' },
    });
    expect(period?.index.factors[1]?.figure?.interval).toEqual(interval(40, 60));
    expect(months.find(({ figure }) => figure !== null)?.figure?.interval).toEqual(interval(40, 60));
    // Of others nobody knows how many there are.
    const mixed = figures([...answers, ...ofRound('', 8)], { populations });
    expect(mixed.period?.population).toBeNull();
    expect(mixed.period?.index.whole?.interval).toEqual(interval(60, null));
    expect(
      figures(answers, { chosen: { dimension: 'source', name: 'web' }, populations }).period?.population,
    ).toBeNull();
  });

  test('stand beside those of another period', () => {
    const { compared } = figures(many, { comparedWith: QUARTER });
    expect(compared).toEqual(figures(many, { period: QUARTER }).period);
    expect(figures(many, { comparedWith: { kind: 'year', year: 2025 } }).compared).toBeNull();
  });
});

describe('reporting periods', () => {
  test('run from the 15th to the 14th, and the year from 15 December', () => {
    expect(['2025-12-14', '2025-12-15', '2026-11-14', '2026-11-15', '2026-12-15'].map(reportMonthOf)).toEqual(
      ['2025-12', '2026-01', '2026-11', '2026-12', '2027-01'],
    );
    expect(daysOf(monthsOf({ kind: 'quarter', year: 2027, number: 1 }))).toEqual({
      first: '2026-12-15',
      last: '2027-03-14',
    });
    expect(daysOf(monthsOf({ kind: 'nine-months', year: 2026 }))).toEqual({
      first: '2025-12-15',
      last: '2026-09-14',
    });
  });

  test('are known by their names, and nothing else is', () => {
    for (const period of periodsOf(2026)) expect(readPeriod(periodName(period))).toEqual(period);
    for (const name of ['', '26', '2026-q5', '2026-q0', '2026-t13', '2026-h3', '2026-x1', '2026-9'])
      expect(readPeriod(name), name).toBeNull();
  });
});
