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

/** Order of documents: living before dead, newest first; those without a date end their group. */
export function compareDocuments(a: LegalDocument, b: LegalDocument): number {
  const byLife = Number(isDead(a)) - Number(isDead(b));
  return byLife !== 0 ? byLife : (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '');
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
  const cites = ({ legalBasis }: Procedure, number: string) =>
    legalBasis.some(({ document }) => document.number === number);
  return documents.toSorted(compareDocuments).map((document) => ({
    document,
    procedures: procedures.filter((procedure) => cites(procedure, document.number)),
  }));
}
