import type { ProcedureCode } from './procedure.ts';

/** A figure that changes over the years, with where it is from. */
export interface DatedFigure {
  value: number;
  year: number;
  source: string;
}

/** What compliance costs are worked out on: dated figures with their sources. Nothing here is known to the program. */
export interface CostFigures {
  /** Average income for an hour of one person's work, in đồng, and how it was worked out. */
  hourlyIncome: (DatedFigure & { method: string })[];
  volumes: { code: ProcedureCode; timesAYear: DatedFigure; subjects: DatedFigure }[];
}

export const NO_COST_FIGURES: CostFigures = { hourlyIncome: [], volumes: [] };
