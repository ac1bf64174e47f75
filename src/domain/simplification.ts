import type { DatedFigure } from './cost-figures.ts';
import type { IsoDate, ProcedureCode } from './procedure.ts';

/** Of whoever kept a record last, and how often it was changed. */
export interface KeptRecord {
  id: string;
  /** Counts its saves; who saves names the one that was seen. */
  revision: number;
  changedName: string;
  /** ISO, UTC. */
  changedAt: string;
}

/** The plan of a year (kế hoạch rà soát). */
export interface PlanFields {
  /** Number and title; '': not yet. */
  document: string;
  issuedOn: IsoDate | '';
  ground: string;
  /** Targets, in per cent of procedures that are cut, and of the compliance cost; null: none. */
  proceduresRate: number | null;
  costRate: number | null;
}
export interface SimplificationPlan extends KeptRecord {
  year: number;
  fields: PlanFields;
}

/** What a figure is now and what it is to be; null: nobody knows, or it stays as it is. */
export interface BeforeAfter {
  before: number | null;
  after: number | null;
}

/** One thing that who needs the procedure has to do. */
export interface ReviewStep {
  name: string;
  /** One person's hours. */
  hours: BeforeAfter;
  /** Đồng paid to others for it; unknown counts as nothing. */
  hired: BeforeAfter;
}

/** What may be cut. `whole`: the procedure itself is abolished. */
export const CUT_PARTS = ['paper', 'step', 'time', 'condition', 'fee', 'other', 'whole'] as const;
export type CutPart = (typeof CUT_PARTS)[number];

export interface Cut {
  part: CutPart;
  /** As the sheet says it now. */
  was: string;
  /** '': nothing is left of it. */
  becomes: string;
  reason: string;
}

/** What is written into the review of a procedure. */
export interface ReviewFields {
  unit: string;
  dueOn: IsoDate | '';
  /** Why it is reviewed, and what is to come of it. */
  ground: string;
  product: string;
  steps: ReviewStep[];
  /** Fees and charges of one time, đồng. */
  fees: BeforeAfter;
  /** The agency's time, in working days: another measure, no part of the compliance cost. */
  days: BeforeAfter;
  cuts: Cut[];
  /** Kiến nghị thực thi: which documents are to be changed, by whom. */
  proposal: string;
  /** Lộ trình. */
  schedule: string;
}

/** The dated figures of a procedure; null: there is none with a source. */
export interface ReviewBasis {
  hourlyIncome: (DatedFigure & { method: string }) | null;
  timesAYear: DatedFigure | null;
  subjects: DatedFigure | null;
}

export interface ReviewDecision {
  isApproved: boolean;
  document: string;
  issuedOn: IsoDate;
  note: string;
  /** What it was worked out on; stays as it was. */
  basis: ReviewBasis;
  decidedName: string;
}

/** The review of one procedure in one year (rà soát, đơn giản hóa). */
export interface Simplification extends KeptRecord {
  year: number;
  code: ProcedureCode;
  /** Of the procedure, as it was called then. */
  name: string;
  fields: ReviewFields;
  /** null: not decided. */
  decision: ReviewDecision | null;
  /** The amendment that carries it into the sheet; '': none yet. */
  amendment: string;
}

/** Sáng kiến: a good idea of the staff. */
export interface InitiativeFields {
  title: string;
  /** One on each line. */
  authors: string;
  unit: string;
  content: string;
  effect: string;
  appliedOn: IsoDate | '';
  evidence: string;
}

export interface Recognition {
  state: 'recognised' | 'refused';
  /** Who recognised it, for where it counts: cấp cơ sở, cấp tỉnh. */
  level: string;
  document: string;
  issuedOn: IsoDate;
}

export interface Initiative extends KeptRecord {
  year: number;
  fields: InitiativeFields;
  /** null: nobody has decided. */
  recognition: Recognition | null;
}
