import type { ReportPeriod } from '../figures/report-period.ts';

export type ReportPeriodKind = ReportPeriod['kind'];

/** How sure a rule is: read in its document, told by another text, or left to the province and not known yet. */
export type Certainty = 'read' | 'second-hand' | 'unclear';

/** Where a rule comes from. */
export interface RuleSource {
  source: string;
  certainty: Certainty;
}

/** When a report is due: so many working days after its last day, or on a day of its last month. */
export type DueRule = { workingDays: number } | { dayOfMonth: number };

/** One kind of report. */
export interface ReportRule {
  kind: ReportPeriodKind;
  /** Of the days whose answers it counts, see `daysOf`. */
  window: RuleSource;
  due: RuleSource & { rule: DueRule };
}

/** What the Office reports on surveys, to whom and when. */
export interface ReportRules {
  /** Form that is reported on. */
  form: string;
  /** Behind the number of a report: kind and agency. */
  symbol: string;
  /** null: the report is addressed to nobody above. */
  addressee: string | null;
  recipients: string[];
  /** In the order of the file; one for each kind of period. */
  reports: ReportRule[];
}
