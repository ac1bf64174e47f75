import type { DatedFigure } from '../domain/cost-figures.ts';

/**
 * Chi phí tuân thủ: what a procedure costs those who must follow it, by circular 02/2017/TT-VPCP, article 27, clauses 1
 * to 3. All money in đồng. The agency's own processing time is another measure and no part of it.
 */

/** One thing that has to be done: prepare a paper, file, pay, fetch the result. */
export interface CostStep {
  name: string;
  /** Hours of one person's work. */
  hours: number;
  /** Paid to others for this step: translation, copies, travel. */
  hired: number;
}

export interface CostBasis {
  /** Average income for an hour of one person's work. */
  hourlyIncome: DatedFigure;
  /** How often in a year each of them must do it. */
  timesAYear: DatedFigure;
  /** How many must do it. */
  subjects: DatedFigure;
}

export interface CostInput {
  steps: readonly CostStep[];
  /** Fees and charges set by rule, once. */
  fees: number;
}

export interface Cost {
  /** Of one time (C1). */
  once: number;
  /** Of all subjects in a year (C). */
  aYear: number;
}

/** A figure below zero, or one that is none. */
export class CostError extends Error {}

function demandCount(value: number, what: string): void {
  if (!Number.isFinite(value) || value < 0) throw new CostError(`${what} must be a number, 0 or more.`);
}

/**
 * C1 = Σ (hours × hourly income + hired) + fees; C = C1 × times a year × subjects. Rounded to whole đồng at the end.
 *
 * @throws CostError on a negative figure
 */
export function complianceCost({ steps, fees }: CostInput, basis: CostBasis): Cost {
  demandCount(fees, 'fees');
  for (const [what, { value }] of Object.entries(basis) as [string, DatedFigure][]) demandCount(value, what);
  for (const { name, hours, hired } of steps) {
    demandCount(hours, `hours of “${name}”`);
    demandCount(hired, `hired of “${name}”`);
  }
  const work = steps.reduce((sum, { hours, hired }) => sum + hours * basis.hourlyIncome.value + hired, 0);
  const once = work + fees;
  const aYear = once * basis.timesAYear.value * basis.subjects.value;
  return { once: Math.round(once), aYear: Math.round(aYear) };
}

export interface Saving {
  before: Cost;
  after: Cost;
  /** B = C(before) − C(after), a year; negative when it would cost more. */
  aYear: number;
  /** T = B / C(before), 1: all of it; null: it costs nothing as it is. */
  rate: number | null;
}

/**
 * What a simplification saves; both are worked out on the same basis. A procedure that is abolished has no steps and no
 * fees afterwards.
 */
export function saving(before: CostInput, after: CostInput, basis: CostBasis): Saving {
  const [now, then] = [complianceCost(before, basis), complianceCost(after, basis)];
  const aYear = now.aYear - then.aYear;
  return { before: now, after: then, aYear, rate: now.aYear === 0 ? null : aYear / now.aYear };
}
