import type { SearchEntry } from './search-entry.ts';

/** From here on every byte of an entry counts more than a redirect or a second file does (decision 0024). */
const LARGE = 500;

/** Whether a content has so many entries that not all that search knows of them travels at once. */
export function isLarge(entries: readonly unknown[]): boolean {
  return entries.length > LARGE;
}

/**
 * From here on the first part would be more than 130 kB of brotli with its code (19.5 bytes an entry in the national
 * catalogue): the server answers what is typed (decision 0024).
 */
const TOO_LARGE = 5_800;

/** Whether a content is too large to travel. */
export function isTooLarge(entries: readonly unknown[]): boolean {
  return entries.length > TOO_LARGE;
}

/**
 * What is searched first, everywhere: of a large content without the numbers of documents, a fifth of all
 * bytes. They are in the second part there, which is fetched when names do not answer.
 */
export function firstPartOf(entries: readonly SearchEntry[]): readonly SearchEntry[] {
  return isLarge(entries) ? entries.map((entry) => ({ ...entry, documents: [] })) : entries;
}
