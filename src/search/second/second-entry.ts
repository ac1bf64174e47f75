import { isLarge } from '../first-part.ts';
import type { SearchEntry } from '../search-entry.ts';

/** What only the second part knows of a procedure. */
export type SecondEntry = Pick<SearchEntry, 'documents' | 'sheet'>;

/** Papers and result of one procedure; longer lists say little more and travel (decision 0024). */
const MAX_PAPERS = 300;
const MAX_RESULT = 150;

/** The words of a sheet that are looked into when names do not answer. */
export function sheetTexts(papers: readonly string[], result: string): string[] {
  const list = [...new Set(papers)].join('. ').slice(0, MAX_PAPERS);
  return [list, result.slice(0, MAX_RESULT)].filter((text) => text !== '');
}

/** The second part as it travels: numbers of documents once, and by entry which of them it rests on. */
export interface PackedSecond {
  documents: string[];
  restsOn: number[][];
  sheets: string[];
}

/** Between two texts of one sheet. */
const BREAK = '\n';

/** null for a content that is small enough to travel at once, without words of its sheets. */
export function packSecond(entries: readonly SearchEntry[]): PackedSecond | null {
  if (!isLarge(entries)) return null;
  const places = new Map<string, number>();
  const restsOn = entries.map(({ documents }) =>
    documents.map((number) => {
      const place = places.get(number) ?? places.size;
      places.set(number, place);
      return place;
    }),
  );
  const sheets = entries.map(({ sheet }) => sheet.map((text) => text.replaceAll(BREAK, ' ')).join(BREAK));
  return { documents: [...places.keys()], restsOn, sheets };
}

/** The entries that `packSecond` packed. */
export function unpackSecond({ documents, restsOn, sheets }: PackedSecond): SecondEntry[] {
  return sheets.map((sheet, place) => ({
    documents: (restsOn[place] ?? []).flatMap((number) => documents[number] ?? []),
    sheet: sheet === '' ? [] : sheet.split(BREAK),
  }));
}
