import type { BeforeAfter, ReviewBasis, ReviewFields } from '../domain/simplification.ts';
import { saving, type CostBasis, type CostInput, type Saving } from './compliance-cost.ts';

/** What keeps a result from being worked out. */
export type Missing =
  { kind: 'hourly-income' | 'volumes' | 'fees' | 'steps' } | { kind: 'hours'; name: string };

/** The agency's time before and after, working days; null: not both are known. */
export interface SavedDays {
  before: number;
  after: number;
  saved: number;
  /** 1: all of it. */
  rate: number;
}

export interface ReviewResult {
  missing: Missing[];
  /** null: something is missing. */
  saving: Saving | null;
  days: SavedDays | null;
}

/** A figure that is not written is as before. */
const afterOf = ({ before, after }: BeforeAfter): number | null => after ?? before;

const isAbolished = ({ cuts }: ReviewFields): boolean => cuts.some(({ part }) => part === 'whole');

const wholeBasis = ({ hourlyIncome, timesAYear, subjects }: ReviewBasis): CostBasis | null =>
  hourlyIncome === null || timesAYear === null || subjects === null
    ? null
    : { hourlyIncome, timesAYear, subjects };

function missingOf({ steps, fees }: ReviewFields, basis: ReviewBasis): Missing[] {
  return [
    ...(basis.hourlyIncome === null ? [{ kind: 'hourly-income' as const }] : []),
    ...(basis.timesAYear === null || basis.subjects === null ? [{ kind: 'volumes' as const }] : []),
    ...(steps.length === 0 ? [{ kind: 'steps' as const }] : []),
    ...steps
      .filter(({ hours }) => hours.before === null)
      .map(({ name }) => ({ kind: 'hours' as const, name })),
    ...(fees.before === null ? [{ kind: 'fees' as const }] : []),
  ];
}

const inputOf = ({ steps, fees }: ReviewFields, read: (pair: BeforeAfter) => number | null): CostInput => ({
  steps: steps.map(({ name, hours, hired }) => ({
    name,
    hours: read(hours) ?? 0,
    hired: read(hired) ?? 0,
  })),
  fees: read(fees) ?? 0,
});

function daysOf({ days, ...review }: ReviewFields): SavedDays | null {
  const after = isAbolished({ days, ...review }) ? 0 : days.after;
  const { before } = days;
  if (before === null || after === null || before === 0) return null;
  return { before, after, saved: before - after, rate: (before - after) / before };
}

/** What a review saves, on dated figures; what is missing is named, and nothing is guessed. */
export function resultOf(review: ReviewFields, basis: ReviewBasis): ReviewResult {
  const missing = missingOf(review, basis);
  const whole = wholeBasis(basis);
  const days = daysOf(review);
  if (missing.length > 0 || whole === null) return { missing, saving: null, days };
  const before = inputOf(review, (pair) => pair.before);
  const after = isAbolished(review) ? { steps: [], fees: 0 } : inputOf(review, afterOf);
  return { missing, saving: saving(before, after, whole), days };
}

/** The same of a year: what was decided, of what was planned. */
export interface YearResult {
  planned: number;
  decided: number;
  approved: number;
  /** Approved with at least one cut, of all that were planned; null: nothing was planned. */
  proceduresRate: number | null;
  /** Đồng a year, of those approved whose cost is known; and how many those are. */
  before: number;
  saved: number;
  known: number;
  /** null: no cost is known. */
  costRate: number | null;
}

/** A review as it counts for its year. */
export interface CountedReview {
  review: ReviewFields;
  isDecided: boolean;
  isApproved: boolean;
  result: ReviewResult;
}

/** Adds up the reviews of a year. A cost that is not known counts nowhere, and how many are known is told. */
export function yearResultOf(reviews: readonly CountedReview[]): YearResult {
  const approved = reviews.filter(({ isApproved }) => isApproved);
  const cut = approved.filter(({ review }) => review.cuts.length > 0);
  const savings = approved.flatMap(({ result }) => result.saving ?? []);
  const before = savings.reduce((sum, each) => sum + each.before.aYear, 0);
  const saved = savings.reduce((sum, each) => sum + each.aYear, 0);
  return {
    planned: reviews.length,
    decided: reviews.filter(({ isDecided }) => isDecided).length,
    approved: approved.length,
    proceduresRate: reviews.length === 0 ? null : cut.length / reviews.length,
    before,
    saved,
    known: savings.length,
    costRate: before === 0 ? null : saved / before,
  };
}
