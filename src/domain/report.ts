/** Parts of a report, in their order. Their words stand in `src/texts/office-reports.ts`. */
export const REPORT_PARTS = ['survey', 'result', 'factors', 'limits', 'proposals'] as const;

export type ReportPartId = (typeof REPORT_PARTS)[number];

/** What the Office wrote into one part. */
export interface WrittenPart {
  id: ReportPartId;
  text: string;
  /** What the program would have written when it was saved: another text now means that figures have changed. */
  basis: string;
}

/** What is kept of a report on one form and period. */
export interface KeptReport {
  form: string;
  /** As `periodName` has it. */
  period: string;
  /** Empty: nobody has changed what the program writes. */
  parts: WrittenPart[];
  /** Counts its changes; 0: none. Who changes it says which one was seen. */
  revision: number;
  /** '': nobody. */
  changedName: string;
  /** ISO, UTC; ''. */
  changedAt: string;
  /** How it was filed first; '': not yet. */
  filed: '' | 'exported' | 'noted';
  filedName: string;
  filedAt: string;
}
