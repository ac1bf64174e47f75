import type { SearchEntry } from './search-entry.ts';

/** From here on every byte of an entry counts more than a redirect or a second file does (decision 0024). */
const LARGE = 500;

/** Whether a content has so many entries that not all that search knows of them travels at once. */
export function isLarge(entries: readonly SearchEntry[]): boolean {
  return entries.length > LARGE;
}

/**
 * What is searched first, everywhere: of a large content without the numbers of documents, a fifth of all
 * bytes. They are among the words of the second part there.
 */
export function firstPartOf(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  return isLarge(entries) ? entries.map((entry) => ({ ...entry, documents: [] })) : entries;
}
