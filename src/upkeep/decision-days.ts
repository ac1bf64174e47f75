import type { WorkCalendar } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { LegalDocument } from '../domain/legal-document.ts';
import type { IsoDate, Procedure } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { workingDaysBetween } from '../lib/working-days.ts';
import { vi } from '../texts/vi.ts';

/** A decision must be on the page before this many working days are over. */
export const ALARM_AT_DAYS = 5;

/**
 * Which working day after a decision a day is: the first one after it is 1, its own day 0. A day without work
 * counts as the working day before it.
 */
export function dayAfterDecision(decided: IsoDate, day: IsoDate, calendar: WorkCalendar): number {
  return workingDaysBetween(decided, addDays(day, 1), calendar);
}

/** Day from which changes are known; '': none is. */
function knownSince(changes: readonly Change[]): IsoDate | '' {
  const oldest = changes.at(-1);
  return oldest === undefined ? '' : vietnamDay(new Date(oldest.at));
}

/** The day on which a sheet first named the decision that it names now; null: before changes are known. */
function namedOn({ code, publicationDecision }: Procedure, changes: readonly Change[]): IsoDate | null {
  const own = changes.filter((change) => change.code === code);
  const named = own.find(({ details = [] }) =>
    details.some(({ label, after }) => label === vi.sheet.publication && after === publicationDecision),
  );
  const found = named ?? own.find(({ kind }) => kind === 'added');
  return found === undefined ? null : vietnamDay(new Date(found.at));
}

/** From a publication decision to the page that names it. */
export interface DecisionDays {
  decided: IsoDate;
  /** When the page named it. */
  shown: IsoDate;
  workingDays: number;
}

/** null: no decision, none whose day is known, or one from before this site. */
export function decisionDays(
  procedure: Procedure,
  { legalDocuments, calendar }: Pick<Content, 'legalDocuments' | 'calendar'>,
  changes: readonly Change[],
): DecisionDays | null {
  const decision = legalDocuments.find(({ number }) => number === procedure.publicationDecision);
  const decided = decision?.issuedOn ?? null;
  const since = knownSince(changes);
  if (decided === null || since === '' || decided < since) return null;
  const shown = namedOn(procedure, changes);
  if (shown === null) return null;
  return { decided, shown, workingDays: dayAfterDecision(decided, shown, calendar) };
}

/** A publication decision that no sheet names yet. */
export interface WaitingDecision {
  document: LegalDocument;
  /** Which working day today is; null: nobody wrote down its day. */
  workingDay: number | null;
  isLate: boolean;
}

/** Publication decisions that no sheet names, the longest waiting first. */
export function waitingDecisions(
  { legalDocuments, procedures, calendar }: Pick<Content, 'legalDocuments' | 'procedures' | 'calendar'>,
  today: IsoDate,
): WaitingDecision[] {
  const named = new Set(
    procedures.flatMap(({ publicationDecision, legalBasis }) => [
      publicationDecision,
      ...legalBasis.map(({ document }) => document.number),
    ]),
  );
  return legalDocuments
    .filter(
      ({ kind, number, status }) => kind === 'publication' && !named.has(number) && status !== 'replaced',
    )
    .map((document) => {
      const { issuedOn } = document;
      const workingDay = issuedOn === null ? null : dayAfterDecision(issuedOn, today, calendar);
      return { document, workingDay, isLate: workingDay !== null && workingDay >= ALARM_AT_DAYS };
    })
    .sort((a, b) => (b.workingDay ?? 0) - (a.workingDay ?? 0));
}
