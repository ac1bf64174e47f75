import type { LegalDocument } from '../domain/legal-document.ts';
import { compareText } from '../lib/compare-text.ts';
import { MemoByParts } from '../lib/memo-by-parts.ts';
import { type LegalDocumentFile, toLegalDocument } from '../schema/legal-document-file.ts';
import type { Entries } from './collections.ts';
import { valid } from './valid-entries.ts';

const made = new MemoByParts<LegalDocumentFile, LegalDocument>();

/** The same object as long as file and day are the same, so that what cites it is known to be the same as well. */
function documentOf(file: LegalDocumentFile, today: string): LegalDocument {
  return made.get(file, [today], () => toLegalDocument(file, today));
}

function newestFirst(a: LegalDocument, b: LegalDocument): number {
  return compareText(b.issuedOn ?? '', a.issuedOn ?? '') || compareText(a.number, b.number);
}

/**
 * The register of legal documents, newest first.
 *
 * @param today calendar day in Viet Nam
 */
export function legalDocumentsOf(entries: Entries, today: string): LegalDocument[] {
  return valid(entries, 'documents')
    .map(({ value }) => documentOf(value, today))
    .sort(newestFirst);
}
