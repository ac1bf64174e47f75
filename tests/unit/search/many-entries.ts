import type { SearchEntry } from '#src/search/search-entry.ts';
import { ENTRIES, makeEntry } from './entries.ts';

/**
 * So many entries that documents and words of sheets are in the second part: those of a department, and others that
 * share no word with them.
 */
export function manyEntries(count: number): SearchEntry[] {
  const others = Array.from({ length: count - ENTRIES.length }, (_, number) =>
    makeEntry({
      code: `8.${String(number).padStart(6, '0')}`,
      name: `Kiểm định thiết bị loại ${number}`,
      documents: [`${number + 1}/2019/TT-BKHCN`],
      sheet: [`Biên bản thử nghiệm số ${number}`, 'Tem kiểm định'],
    }),
  );
  return [...ENTRIES, ...others];
}
