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
  /(?<![\d.])0*(\d{1,4})\s*(?:\/|-|\s+nam\s+)\s*((?:19|20)\d\d)(?!\d)(?:\s*\/\s*([a-z][a-z-]*))?/;

/** The document that a text names, null for none. */
export function documentIn(text: string): NamedDocument | null {
  const match = DOCUMENT.exec(fold(text).replace(/[‐-―]/g, '-'));
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
