import type { Content } from '../domain/content.ts';
import type { LegalDocument } from '../domain/legal-document.ts';
import type { IsoDate, Procedure } from '../domain/procedure.ts';
import { addDays } from '../lib/add-days.ts';

/** An end that is nearer is told of: time enough to read what takes its place. */
export const EXPIRES_SOON_DAYS = 90;

export type DocumentTrouble = 'dead' | 'expires' | 'unverified';

/** A legal document that somebody has to look at. */
export interface AgingDocument {
  document: LegalDocument;
  trouble: DocumentTrouble;
  /** Sheets that rest on it today; what is cited as history is not among them. */
  procedures: Procedure[];
}

/** What is to be looked at in a document; null: nothing. */
export function documentTrouble(
  { status, expiresOn }: LegalDocument,
  today: IsoDate,
): DocumentTrouble | null {
  if (status === 'expired' || status === 'replaced') return 'dead';
  if (expiresOn !== null && expiresOn <= addDays(today, EXPIRES_SOON_DAYS)) return 'expires';
  return status === 'unverified' ? 'unverified' : null;
}

const ORDER: readonly DocumentTrouble[] = ['dead', 'expires', 'unverified'];

/** Documents that sheets rest on and that are dead, end soon, or that nobody has checked; the worst first. */
export function agingDocuments(
  { legalDocuments, procedures }: Pick<Content, 'legalDocuments' | 'procedures'>,
  today: IsoDate,
): AgingDocument[] {
  const citing = (number: string) =>
    procedures.filter(({ legalBasis }) =>
      legalBasis.some(({ document, isHistory }) => document.number === number && !isHistory),
    );
  return legalDocuments
    .flatMap((document) => {
      const trouble = documentTrouble(document, today);
      const rest = citing(document.number);
      return trouble === null || rest.length === 0 ? [] : [{ document, trouble, procedures: rest }];
    })
    .sort((a, b) => ORDER.indexOf(a.trouble) - ORDER.indexOf(b.trouble));
}
