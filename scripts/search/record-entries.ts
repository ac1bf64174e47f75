import type { SearchEntry } from '../../src/search/search-entry.ts';
import { documentNumberIn } from '../../src/editing/import/record/document-number.ts';
import type { ReadText } from '../../src/search/learned/read-texts.ts';
import { sheetTexts } from '../../src/search/second/second-entry.ts';
import type { PortalRecord } from '../../src/editing/import/record/portal-record.ts';
import { RepairCounts } from '../../src/editing/import/record/repairs.ts';
import { tidy } from '../../src/editing/import/record/tidy.ts';

function papersOf({ dossier, dossier_text }: PortalRecord): string[] {
  return dossier.length > 0 ? dossier.map(({ item }) => item) : [dossier_text];
}

/** What a record teaches of words, see `readTextOf`. */
export function textOfRecord(record: PortalRecord): ReadText {
  const { name, steps, requirements, result } = record;
  return { name, text: [...papersOf(record), steps, requirements, result].join('\n') };
}

/** What search knows of a record of the national catalogue: as of a sheet, without what only the Office writes. */
export function entryOfRecord(record: PortalRecord): SearchEntry {
  const clean = (text: string): string => tidy(text, new RepairCounts());
  const numbers = record.legal_basis.flatMap((sentence) => documentNumberIn(clean(sentence)) ?? []);
  return {
    code: record.code,
    formerCodes: [],
    path: `/thu-tuc/${record.code.replace('.', '-')}`,
    name: clean(record.name),
    sector: clean(record.field),
    otherNames: record.alt_names.map(clean),
    keywords: [],
    everydayWords: [],
    english: [],
    documents: [...new Set(numbers)],
    sheet: sheetTexts(papersOf(record).map(clean), clean(record.result)),
    time: clean(record.time[0] ?? ''),
    flags: [],
    parts: [],
  };
}
