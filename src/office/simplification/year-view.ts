import type { Content } from '../../domain/content.ts';
import type { PlanFields, Simplification, SimplificationPlan } from '../../domain/simplification.ts';
import { basisOf } from '../../simplification/from-sheet.ts';
import { resultOf, yearResultOf, type CountedReview, type YearResult } from '../../simplification/result.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { FieldFaults } from '../views.ts';
import { percent } from './figures.ts';
import { reviewPath, yearFile } from './paths.ts';
import { typedPlan, type Typed } from './review-form.ts';

const text = officeSimplification;

export type ReviewState = keyof typeof text.states;

export interface ReviewRow {
  href: string;
  title: string;
  who: string;
  cuts: string;
  saved: string;
  state: ReviewState;
}

export interface YearView {
  year: number;
  title: string;
  years: number[];
  /** Of the plan that was seen; id '': there is none yet. */
  plan: { id: string; revision: number; is: string | null; ground: string; typed: Typed };
  result: string[];
  rows: ReviewRow[];
  /** Procedures that may be added, by name. */
  choices: { value: string; label: string }[];
  fileHref: string;
  faults: FieldFaults;
  mayWrite: boolean;
  isSaved: boolean;
}

export interface YearFacts {
  year: number;
  plans: readonly SimplificationPlan[];
  reviews: readonly Simplification[];
  content: Pick<Content, 'costFigures' | 'procedures'>;
  today: string;
  mayWrite: boolean;
}

export const NO_PLAN: PlanFields = {
  ...{ document: '', issuedOn: '', ground: '', proceduresRate: null, costRate: null },
};

/** Whether a review waits longer than its plan says. */
export function stateOf(
  { decision, fields }: Pick<Simplification, 'decision' | 'fields'>,
  today: string,
): ReviewState {
  if (decision !== null) return decision.isApproved ? 'approved' : 'refused';
  return fields.dueOn !== '' && fields.dueOn < today ? 'late' : 'planned';
}

const countedOf = (
  { fields, decision, code }: Simplification,
  { costFigures }: Pick<Content, 'costFigures'>,
): CountedReview => ({
  review: fields,
  isDecided: decision !== null,
  isApproved: decision?.isApproved ?? false,
  result: resultOf(fields, decision?.basis ?? basisOf(costFigures, code)),
});

function rowOf(review: Simplification, { result }: CountedReview, today: string): ReviewRow {
  const { id, code, name, fields } = review;
  const due = fields.dueOn === '' ? [] : [text.list.due(formatDate(fields.dueOn))];
  const { saving } = result;
  return {
    href: reviewPath(id),
    title: text.one.title(code, name),
    who: [fields.unit, ...due].filter((part) => part !== '').join(', '),
    cuts: text.list.cuts(formatNumber(fields.cuts.length)),
    saved:
      saving === null
        ? text.list.unknown
        : text.list.saved(formatNumber(saving.aYear), saving.rate === null ? '–' : percent(saving.rate)),
    state: stateOf(review, today),
  };
}

const target = (rate: number | null): string | null => (rate === null ? null : percent(rate / 100));

/** What came of a year, beside what the plan wanted. */
export function resultLines(result: YearResult, plan: PlanFields): string[] {
  const { planned, decided, approved, proceduresRate, known, before, saved, costRate } = result;
  const { result: words } = text;
  if (planned === 0) return [];
  const first = words.decided(formatNumber(decided), formatNumber(planned), formatNumber(approved));
  if (approved === 0) return [first, words.nothing];
  return [
    first,
    words.proceduresRate(percent(proceduresRate ?? 0), target(plan.proceduresRate)),
    words.known(formatNumber(known), formatNumber(approved)),
    ...(costRate === null
      ? []
      : [words.cost(formatNumber(saved), formatNumber(before), percent(costRate), target(plan.costRate))]),
  ];
}

/** All of a year: plan, reviews, and what came of them. */
export function yearView(
  facts: YearFacts,
  act: { typed?: Typed; faults?: FieldFaults; isSaved?: boolean } = {},
): YearView {
  const { year, plans, reviews, content, today, mayWrite } = facts;
  const plan = plans.find((each) => each.year === year);
  const fields = plan?.fields ?? NO_PLAN;
  const counted = reviews.map((review) => countedOf(review, content));
  const taken = new Set(reviews.map(({ code }) => code));
  const thisYear = Number(today.slice(0, 4));
  return {
    year,
    title: text.title(year),
    years: [...new Set([thisYear + 1, thisYear, year, ...plans.map((each) => each.year)])].sort(
      (a, b) => b - a,
    ),
    plan: {
      id: plan?.id ?? '',
      revision: plan?.revision ?? 0,
      is:
        fields.document === ''
          ? null
          : text.plan.is(fields.document, fields.issuedOn && formatDate(fields.issuedOn)),
      ground: fields.ground,
      typed: act.typed ?? typedPlan(fields),
    },
    result: resultLines(yearResultOf(counted), fields),
    rows: reviews.map((review, at) => rowOf(review, counted[at] as CountedReview, today)),
    choices: content.procedures
      .filter(({ code, status }) => status === 'in-force' && !taken.has(code))
      .map(({ code, name }) => ({ value: code, label: text.one.title(code, name) })),
    fileHref: yearFile(year),
    faults: act.faults ?? {},
    mayWrite,
    isSaved: act.isSaved ?? false,
  };
}
