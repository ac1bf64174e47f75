import type { Certainty } from './report-rules.ts';
import type { FormFileType } from './forms.ts';
import type { IsoDate } from './procedure.ts';

/** What part of a year a document tells of, each counted from 1 January. */
export const DISCLOSURE_PERIODS = ['3-months', '6-months', '9-months', 'year'] as const;
export type DisclosurePeriod = (typeof DISCLOSURE_PERIODS)[number];

/** How long the department has: so many days after the day of the document, or after the last day of the period. */
export interface DisclosureTerm {
  count: number;
  unit: 'day' | 'working-day';
  from: 'document' | 'period-end';
}

/** A kind of document that must be public (công khai), by what rule. */
export interface DisclosureDuty {
  id: string;
  name: string;
  /** Document, article and clause. */
  basis: string;
  certainty: Certainty;
  /** Prescribed form, e.g. “Biểu mẫu số 75”; null: none. */
  form: string | null;
  /** Empty: it is made public when there is something, not by periods. */
  periods: DisclosurePeriod[];
  /** null: the rule names no term. */
  term: DisclosureTerm | null;
  /** First year for which the site reminds of periods that are owed; null: it does not. */
  owedSince: number | null;
}

export interface DisclosureFile {
  name: string;
  type: FormFileType;
  /** Bytes. */
  size: number;
}

/** A file that nobody gets any more; its address says so. */
export interface RecalledFile {
  name: string;
  recalledOn: IsoDate;
  reason: string;
}

/** A document that the department has made public. */
export interface Disclosure {
  slug: string;
  /** Id of its kind. */
  duty: string;
  title: string;
  year: number;
  /** null: it tells of no period. */
  period: DisclosurePeriod | null;
  /** Number of the document; null: it has none. */
  document: string | null;
  documentDay: IsoDate | null;
  publishedOn: IsoDate;
  files: DisclosureFile[];
  /** Absent in releases of a program that did not know them yet. */
  recalled?: RecalledFile[];
  /** Where else it is published; null: nowhere. */
  link: string | null;
  note: string | null;
}

/** A period that is over and whose document is not public yet. */
export interface OwedDisclosure {
  /** Id of its kind. */
  duty: string;
  year: number;
  period: DisclosurePeriod;
  due: IsoDate;
  isLate: boolean;
}
