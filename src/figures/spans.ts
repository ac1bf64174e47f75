import { monthsOf, type ReportPeriod } from './report-period.ts';
import { canBeTold, isTooFew } from './small-numbers.ts';

/** Months that figures are told of, and the shorter stretches that they are told of, too. */
export interface Span {
  /** `YYYY-MM`, one after the other. */
  months: readonly string[];
  /** Together these months, or none. */
  parts: readonly Span[];
}

type CountOf = (months: readonly string[]) => number;

/** All months of these spans. */
export const monthsTogether = (spans: readonly Span[]): string[] => spans.flatMap(({ months }) => months);

/** Joins what is too small with what comes next, and the last with what came before. */
function joined(spans: readonly Span[], countOf: CountOf): Span[][] {
  const runs: Span[][] = [];
  let run: Span[] = [];
  for (const span of spans) {
    run.push(span);
    if (!canBeTold(countOf(monthsTogether(run)))) continue;
    runs.push(run);
    run = [];
  }
  while (run.length > 0) {
    const before = canBeTold(countOf(monthsTogether(run))) ? undefined : runs.pop();
    if (before === undefined) {
      runs.push(run);
      break;
    }
    run = [...before, ...run];
  }
  return runs;
}

function spanOf(periods: readonly Span[], countOf: CountOf): Span {
  const runs = joined(periods, countOf);
  const months = monthsTogether(periods);
  if (runs.length === 1) return { months, parts: runs[0]?.length === 1 ? runs[0] : [] };
  const parts = runs.map((run) =>
    run.length === 1 && run[0] ? run[0] : { months: monthsTogether(run), parts: [] },
  );
  return { months, parts };
}

/** Halves within a year, quarters within a half, months within a quarter. */
function within(period: ReportPeriod): ReportPeriod[] {
  const { year } = period;
  const number = 'number' in period ? period.number : 1;
  const numbered = (kind: 'half' | 'quarter' | 'month', count: number): ReportPeriod[] =>
    Array.from({ length: count }, (_, i) => ({ kind, year, number: (number - 1) * count + i + 1 }));
  if (period.kind === 'year') return numbered('half', 2);
  if (period.kind === 'half') return numbered('quarter', 2);
  return period.kind === 'quarter' ? numbered('month', 3) : [];
}

function spanOfPeriod(period: ReportPeriod, countOf: CountOf): Span {
  const parts = within(period);
  if (parts.length === 0) return { months: monthsOf(period), parts: [] };
  return spanOf(
    parts.map((part) => spanOfPeriod(part, countOf)),
    countOf,
  );
}

/**
 * What of a year can be told: the year, halves, quarters, months, where each holds nobody or at least five, and else
 * what they were joined to. Any two of these differ by nobody or by five or more.
 *
 * @param countOf how many people there are in these months
 * @returns null when there are too few in the whole year
 */
export function spansOfYear(year: number, countOf: CountOf): Span | null {
  const period: ReportPeriod = { kind: 'year', year };
  return isTooFew(countOf(monthsOf(period))) ? null : spanOfPeriod(period, countOf);
}

/**
 * The spans that make up a period, the longest that there are; null: it cannot be told by itself.
 *
 * @param root of the period's year
 */
export function spansOfPeriod(root: Span, months: readonly string[]): Span[] | null {
  const wanted = new Set(months);
  const inside = (span: Span): Span[] =>
    span.months.every((month) => wanted.has(month)) ? [span] : span.parts.flatMap(inside);
  const found = inside(root);
  return monthsTogether(found).length === months.length ? found : null;
}

/** The shortest stretches within a span, of those that `isTold`. */
export function shortestSpans(span: Span, isTold: (span: Span) => boolean = () => true): Span[] {
  const isDivided = span.parts.length > 0 && span.parts.some(isTold);
  return isDivided ? span.parts.flatMap((part) => shortestSpans(part, isTold)) : [span];
}
