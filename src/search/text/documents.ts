import { fold } from './fold.ts';

/** A legal document as a query names it. */
export interface NamedDocument {
  /** Its number without leading zeros. */
  number: string;
  year: string;
  /** Folded letters behind number and year, as far as they were typed: `qd-ttg`. */
  kind: string;
}

/** "30/2026", "QĐ 06/2005/NĐ-CP", "313 năm 2025": number, year, and the letters behind them. */
const DOCUMENT =
  /(?<![\d.])0*(\d{1,4})\s*(?:\/|-|\s+nam\s+)\s*((?:19|20)\d\d)(?!\d)(?:\s*\/\s*([a-z][a-z\d-]*))?/;

/** What is written before a number: kinds of documents, in full and short. */
const KIND = /so|van ban|quyet dinh|qd|nghi dinh|nd|thong tu|tt|luat|nghi quyet|nq|cong van|cv/g;

const readable = (text: string): string => fold(text).replace(/[‐-―]/g, '-');

/** Whether a text names a document and says nothing else. */
export function isOnlyDocument(text: string): boolean {
  const rest = readable(text).replace(DOCUMENT, '!').replace(KIND, '');
  return /^[\s:]*!\W*$/.test(rest);
}

/** The document that a text names, null for none. */
export function documentIn(text: string): NamedDocument | null {
  const match = DOCUMENT.exec(readable(text));
  if (match === null) return null;
  return { number: match[1] ?? '', year: match[2] ?? '', kind: match[3] ?? '' };
}

/** Whether one of the numbers is that of the document; what was not typed of it is not asked for. */
export function isAmong(wanted: NamedDocument, numbers: readonly string[]): boolean {
  return numbers.some((number) => {
    const held = documentIn(number);
    return held?.number === wanted.number && held.year === wanted.year && held.kind.startsWith(wanted.kind);
  });
}
