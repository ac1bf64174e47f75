import type { LegalCitation, LegalDocument } from '../domain/legal-document.ts';
import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';

export interface StampWords {
  kind: 'ok' | 'note' | 'done' | 'none';
  text: string;
}

const STAMP_KINDS = {
  'in-force': 'ok',
  'partly-expired': 'note',
  'not-yet-in-force': 'none',
  replaced: 'done',
  expired: 'done',
  unverified: 'note',
} as const;

/** Stamp of a document; a decision that only publishes procedures says so instead of "in force". */
export function legalStamp(document: LegalDocument): StampWords {
  const { kind, status } = document;
  if (kind === 'publication' && !isDead(document)) return { kind: 'ok', text: vi.status.publication };
  return { kind: STAMP_KINDS[status], text: vi.status.legal[status] };
}

function isDead({ status }: LegalDocument): boolean {
  return status === 'replaced' || status === 'expired';
}

const YEAR_IN_NUMBER = /\/(\d{4})\//;

/** When a document was issued as far as it is known: the day, the year in its number, or ''. */
function timeOf({ issuedOn, number }: LegalDocument): string {
  return issuedOn ?? YEAR_IN_NUMBER.exec(number)?.[1] ?? '';
}

/**
 * Order of documents: living before dead, newest first. One without a date ends its year, one whose number
 * has no year either ends its group.
 */
export function compareDocuments(a: LegalDocument, b: LegalDocument): number {
  const byLife = Number(isDead(a)) - Number(isDead(b));
  return byLife !== 0 ? byLife : timeOf(b).localeCompare(timeOf(a));
}

/** Citations in the order in which sheets show them. */
export function sortCitations(citations: LegalCitation[]): LegalCitation[] {
  return citations.toSorted((a, b) => compareDocuments(a.document, b.document));
}

export interface RegisterRow {
  document: LegalDocument;
  /** Procedures that rest on it. */
  procedures: Procedure[];
}

/** The register: every document with the procedures that cite it. */
export function registerRows(documents: LegalDocument[], procedures: Procedure[]): RegisterRow[] {
  const citing = new Map<string, Set<Procedure>>(documents.map(({ number }) => [number, new Set()]));
  for (const procedure of procedures)
    for (const { document } of procedure.legalBasis) citing.get(document.number)?.add(procedure);
  return documents.toSorted(compareDocuments).map((document) => ({
    document,
    procedures: [...(citing.get(document.number) ?? [])],
  }));
}
