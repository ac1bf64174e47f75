import type { TwoPersonRequest } from './two-person-request.ts';

/** Why a paper form cannot become an answer: empty, without a required answer, or not to be read. */
export type AsideReason = 'blank' | 'incomplete' | 'unreadable';

/** One paper form as somebody has typed it. Personal data in the comment are covered before it is kept. */
export interface SheetEntry {
  /** Form field → value, as the web's form sends it; what was left empty is absent. */
  values: Record<string, string>;
  comment: string;
  /** '': it is a form that counts. Otherwise `values` and `comment` are empty. */
  aside: AsideReason | '';
}

/**
 * `first`: being typed. `second`: all is typed, the sample is told and typed by another person, differences are settled.
 * `closing`: answers are being made; goes on from there after a fault. `closed`: they are made, typed values are gone.
 */
export type LotState = 'first' | 'second' | 'closing' | 'closed' | 'cancelled';

/** Of a lot whose answers are not all made: it waits for somebody. */
export const UNCLOSED_STATES: readonly LotState[] = ['first', 'second', 'closing'];

/** A lot of paper forms (lô phiếu giấy) of one round. Times are ISO, ids of people those of accounts. */
export interface Lot {
  id: string;
  round: string;
  form: string;
  version: number;
  /** Counts from 1 within the round; written on each sheet. */
  number: number;
  /** Who opened it. */
  clerk: string;
  clerkName: string;
  openedAt: string;
  /** Where the scanned sheets lie, as the clerk wrote it. */
  scan: string;
  /** How many sheets it has; they are numbered from 1. */
  sheets: number;
  /** Share of sheets that a second person types, per cent. */
  percent: number;
  /** Numbers of those sheets; empty until all of the first entry is done. */
  sample: number[];
  state: LotState;
  /** Day of its answers, `YYYY-MM-DD`; '' until it is being closed. */
  day: string;
  closedName: string;
  closedAt: string;
  /** Why it was cancelled; '' for none. */
  note: string;
}

/** What is known of one sheet without what was typed. */
export interface LotSheet {
  id: string;
  lot: string;
  number: number;
  /** How often it was corrected since the lot was closed. */
  revision: number;
  firstBy: string;
  firstName: string;
  /** '' while nobody else has typed it. */
  secondBy: string;
  secondName: string;
  /** How many answers were compared, and how many of them differ. */
  compared: number;
  differences: number;
  settledBy: string;
  settledName: string;
  /** How the differences were settled. */
  note: string;
  /** Set when the lot is closed: why it became no answer; '' where it did. */
  aside: AsideReason | '';
}

/** A sheet of a closed lot is to be replaced: one asks, another decides. */
export interface LotCorrection extends TwoPersonRequest {
  lot: string;
  number: number;
  /** Of the replacement. */
  revision: number;
  /** The replacement is made; false for what was approved and was interrupted. */
  done: boolean;
}

/** A lot holds no more sheets than this. */
export const MAX_SHEETS = 500;

/** Longest scan reference. */
export const MAX_SCAN = 200;
