import { isSentDay } from '../../assignments/due.ts';
import { CUT_PARTS, type BeforeAfter, type Cut, type CutPart } from '../../domain/simplification.ts';
import type { PlanFields, ReviewFields, ReviewStep } from '../../domain/simplification.ts';
import type { Fields } from '../../server/post-form.ts';
import { cleanText, textLength } from '../../survey/clean-text.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import type { FieldFaults } from '../views.ts';
import { readFigure, typedFigure } from './figures.ts';
import {
  cutField,
  MOST_ROWS,
  REVIEW_FIELD as FIELD,
  stepField,
  type CutKey,
  type StepKey,
  CUT_KEYS,
  STEP_KEYS,
} from './paths.ts';

const { faults: words } = officeSimplification;

/** PocketBase keeps no longer texts. */
const MOST_LETTERS = 4000;

/** What is typed, by field; shown again as it is where it cannot be saved. */
export type Typed = ReadonlyMap<string, string>;

export const readTyped = (fields: Fields): Typed =>
  new Map(fields.map(([name, value]) => [name, cleanText(value)]));

type TypedStep = Record<StepKey, string>;
type TypedCut = Record<CutKey, string>;

function rowsIn<Row extends Record<string, string>>(
  typed: Typed,
  keys: readonly (keyof Row & string)[],
  nameOf: (row: number, key: never) => string,
): [at: number, row: Row][] {
  return Array.from({ length: MOST_ROWS }, (_, at): [number, Row] => [
    at,
    Object.fromEntries(keys.map((key) => [key, typed.get(nameOf(at, key as never)) ?? ''])) as Row,
  ]).filter(([, row]) => Object.values(row).some((value) => value !== ''));
}

const stepRows = (typed: Typed): [number, TypedStep][] => rowsIn<TypedStep>(typed, STEP_KEYS, stepField);
const cutRows = (typed: Typed): [number, TypedCut][] => rowsIn<TypedCut>(typed, CUT_KEYS, cutField);

/** A review as it is typed. */
export function typedReview(review: ReviewFields): Typed {
  const { unit, dueOn, ground, product, proposal, schedule, fees, days, steps, cuts } = review;
  return new Map<string, string>([
    ...Object.entries({
      [FIELD.unit]: unit,
      [FIELD.dueOn]: dueOn,
      [FIELD.ground]: ground,
      [FIELD.product]: product,
      [FIELD.proposal]: proposal,
      [FIELD.schedule]: schedule,
      [FIELD.fees]: typedFigure(fees.before),
      [FIELD.feesAfter]: typedFigure(fees.after),
      [FIELD.days]: typedFigure(days.before),
      [FIELD.daysAfter]: typedFigure(days.after),
    }),
    ...steps.flatMap(({ name, hours, hired }, at): [string, string][] => [
      [stepField(at, 'name'), name],
      [stepField(at, 'hours'), typedFigure(hours.before)],
      [stepField(at, 'hoursAfter'), typedFigure(hours.after)],
      [stepField(at, 'hired'), typedFigure(hired.before)],
      [stepField(at, 'hiredAfter'), typedFigure(hired.after)],
    ]),
    ...cuts.flatMap((cut, at): [string, string][] => CUT_KEYS.map((key) => [cutField(at, key), cut[key]])),
  ]);
}

/** How many rows of each table are typed, blank ones between them included. */
export function rowCounts(typed: Typed): { steps: number; cuts: number } {
  return {
    steps: (stepRows(typed).at(-1)?.[0] ?? -1) + 1,
    cuts: (cutRows(typed).at(-1)?.[0] ?? -1) + 1,
  };
}

function figureFaults(typed: Typed, names: readonly string[]): FieldFaults {
  const wrong = names.filter((name) => readFigure(typed.get(name) ?? '') === undefined);
  return Object.fromEntries(wrong.map((name) => [name, words.figure]));
}

const isPart = (word: string): word is CutPart => CUT_PARTS.some((part) => part === word);

/** What keeps a review from being saved, by field. */
export function reviewFaults(typed: Typed): FieldFaults {
  const faults: FieldFaults = {};
  for (const [name, value] of typed) if (textLength(value) > MOST_LETTERS) faults[name] = words.long;
  const day = typed.get(FIELD.dueOn) ?? '';
  if (day !== '' && !isSentDay(day)) faults[FIELD.dueOn] = words.day;
  const steps = stepRows(typed);
  for (const [at, { name }] of steps) if (name === '') faults[stepField(at, 'name')] = words.stepName;
  for (const [at, { part, was }] of cutRows(typed))
    if (!isPart(part) || (was === '' && part !== 'whole')) faults[cutField(at, 'was')] = words.cut;
  const figures = steps.flatMap(([at]) =>
    (['hours', 'hoursAfter', 'hired', 'hiredAfter'] as const).map((key) => stepField(at, key)),
  );
  return {
    ...faults,
    ...figureFaults(typed, [FIELD.fees, FIELD.feesAfter, FIELD.days, FIELD.daysAfter, ...figures]),
  };
}

const pair = (before: string, after: string): BeforeAfter => ({
  before: readFigure(before) ?? null,
  after: readFigure(after) ?? null,
});

/** What was typed, to be saved; `reviewFaults` must have found nothing. */
export function reviewFrom(typed: Typed): ReviewFields {
  const text = (name: string): string => typed.get(name) ?? '';
  return {
    unit: text(FIELD.unit),
    dueOn: text(FIELD.dueOn),
    ground: text(FIELD.ground),
    product: text(FIELD.product),
    proposal: text(FIELD.proposal),
    schedule: text(FIELD.schedule),
    fees: pair(text(FIELD.fees), text(FIELD.feesAfter)),
    days: pair(text(FIELD.days), text(FIELD.daysAfter)),
    steps: stepRows(typed).map(([, { name, hours, hoursAfter, hired, hiredAfter }]): ReviewStep => ({
      name,
      hours: pair(hours, hoursAfter),
      hired: pair(hired, hiredAfter),
    })),
    cuts: cutRows(typed).map(([, cut]) => cut as Cut),
  };
}

export function typedPlan({ document, issuedOn, ground, proceduresRate, costRate }: PlanFields): Typed {
  return new Map<string, string>([
    [FIELD.document, document],
    [FIELD.issuedOn, issuedOn],
    [FIELD.planGround, ground],
    [FIELD.proceduresRate, typedFigure(proceduresRate)],
    [FIELD.costRate, typedFigure(costRate)],
  ]);
}

export function planFaults(typed: Typed): FieldFaults {
  const faults: FieldFaults = {};
  const day = typed.get(FIELD.issuedOn) ?? '';
  if (day !== '' && !isSentDay(day)) faults[FIELD.issuedOn] = words.day;
  for (const name of [FIELD.document, FIELD.planGround])
    if (textLength(typed.get(name) ?? '') > 2000) faults[name] = words.long;
  for (const name of [FIELD.proceduresRate, FIELD.costRate]) {
    const rate = readFigure(typed.get(name) ?? '');
    if (rate === undefined || (rate !== null && rate > 100)) faults[name] = words.rate;
  }
  return faults;
}

/** `planFaults` must have found nothing. */
export const planFrom = (typed: Typed): PlanFields => ({
  document: typed.get(FIELD.document) ?? '',
  issuedOn: typed.get(FIELD.issuedOn) ?? '',
  ground: typed.get(FIELD.planGround) ?? '',
  proceduresRate: readFigure(typed.get(FIELD.proceduresRate) ?? '') ?? null,
  costRate: readFigure(typed.get(FIELD.costRate) ?? '') ?? null,
});
