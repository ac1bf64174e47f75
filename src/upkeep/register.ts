import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { IsoDate, Procedure } from '../domain/procedure.ts';
import { isGuidance } from '../domain/sheet-level.ts';
import { addDays } from '../lib/add-days.ts';
import { agingDocuments, type AgingDocument, EXPIRES_SOON_DAYS } from './aging-documents.ts';
import {
  ALARM_AT_DAYS,
  type DecisionDays,
  decisionDays,
  type WaitingDecision,
  waitingDecisions,
} from './decision-days.ts';
import { nationalPage } from './check-links.ts';
import { isBroken, type LinkHealth, type LinkReport } from './link-report.ts';
import { daysBetween } from '../lib/days-between.ts';

/** A procedure must be compared with its sources again after so many days. */
export const CHECKED_FOR_DAYS = 90;

/** What may be wrong with a sheet, the most urgent first. */
export const UPKEEP_TROUBLES = [
  'decision-late',
  'link-broken',
  'document-dead',
  'check-old',
  'document-expires',
  'unconfirmed',
  'forms-missing',
  'open-points',
] as const;
export type UpkeepTrouble = (typeof UPKEEP_TROUBLES)[number];

/** A procedure as the register has it. */
export interface UpkeepRow {
  procedure: Procedure;
  decision: DecisionDays | null;
  /** Days since the last comparison. */
  checkedDaysAgo: number;
  /** Page of the national record; null: nobody has written it down. */
  nationalUrl: string | null;
  /** Numbers of prescribed forms of which there is no file. */
  missingForms: string[];
  /** Numbers of documents that it rests on and that are dead or end soon. */
  deadDocuments: string[];
  endingDocuments: string[];
  /** null: not looked at yet. */
  link: LinkHealth | null;
  troubles: UpkeepTrouble[];
}

export interface Upkeep {
  rows: UpkeepRow[];
  documents: AgingDocument[];
  waiting: WaitingDecision[];
  links: LinkReport | null;
}

export interface UpkeepFacts {
  content: Content;
  changes: readonly Change[];
  links: LinkReport | null;
  today: IsoDate;
}

/** Forms that a sheet prescribes and of which readers get no file. */
function missingForms({ dossier }: Procedure, { forms }: Content): string[] {
  const hasFile = (slug: string | null) =>
    forms.some((form) => form.slug === slug && form.versions.length > 0);
  const wanted = dossier
    .flatMap(({ items }) => items)
    .filter(({ form, isFormOpen, formSlug }) => (form !== null || isFormOpen) && !hasFile(formSlug));
  return [...new Set(wanted.map(({ form, label }) => form ?? label))];
}

/** Whether a sheet was compared too long ago. */
export function isCheckOld({ checkedOn }: Pick<Procedure, 'checkedOn'>, today: IsoDate): boolean {
  return checkedOn < addDays(today, -CHECKED_FOR_DAYS);
}

/** A full sheet of a procedure in force that nobody stands for. */
function isUnconfirmed(procedure: Procedure): boolean {
  return procedure.status === 'in-force' && !isGuidance(procedure) && procedure.confirmation === null;
}

function documentsOf({ code }: Procedure, documents: readonly AgingDocument[], trouble: string): string[] {
  return documents
    .filter((each) => each.trouble === trouble && each.procedures.some((other) => other.code === code))
    .map(({ document }) => document.number);
}

type Plain = Omit<UpkeepRow, 'troubles'>;

function troublesOf(row: Plain, today: IsoDate): UpkeepTrouble[] {
  const { procedure, decision, link } = row;
  const found: Record<UpkeepTrouble, boolean> = {
    'decision-late': decision !== null && decision.workingDays >= ALARM_AT_DAYS && isRecent(decision, today),
    'link-broken': link !== null && isBroken(link),
    'document-dead': row.deadDocuments.length > 0,
    'check-old': isCheckOld(procedure, today),
    'document-expires': row.endingDocuments.length > 0,
    unconfirmed: isUnconfirmed(procedure),
    'forms-missing': row.missingForms.length > 0,
    'open-points': procedure.openPoints.length > 0,
  };
  return UPKEEP_TROUBLES.filter((trouble) => found[trouble]);
}

/** What came late long ago can no longer be mended; the number stays. */
function isRecent({ shown }: DecisionDays, today: IsoDate): boolean {
  return shown >= addDays(today, -EXPIRES_SOON_DAYS);
}

/** Everything that the register tells, of what is live today. */
export function upkeepOn({ content, changes, links, today }: UpkeepFacts): Upkeep {
  const documents = agingDocuments(content, today);
  const health = new Map(links?.links.map((link) => [link.code, link]));
  const rows = content.procedures.map((procedure): UpkeepRow => {
    const row: Plain = {
      procedure,
      decision: decisionDays(procedure, content, changes),
      checkedDaysAgo: daysBetween(procedure.checkedOn, today),
      nationalUrl: nationalPage(procedure, content.portal),
      missingForms: missingForms(procedure, content),
      deadDocuments: documentsOf(procedure, documents, 'dead'),
      endingDocuments: documentsOf(procedure, documents, 'expires'),
      link: health.get(procedure.code) ?? null,
    };
    return { ...row, troubles: troublesOf(row, today) };
  });
  return { rows, documents, waiting: waitingDecisions(content, today), links };
}
