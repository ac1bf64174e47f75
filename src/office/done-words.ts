/** Key in an address that says what its sender has just done: a form leads back to its page with it. */
export const DONE_KEY = 'xong';

/**
 * What has just been done on a page, in words.
 *
 * @param words sentences by what the address can say; names that every object has, such as `toString`, are none
 * @returns null: the address says nothing that the page knows
 */
export function doneWords(query: URLSearchParams, words: Readonly<Record<string, string>>): string | null {
  const deed = query.get(DONE_KEY) ?? '';
  return Object.hasOwn(words, deed) ? (words[deed] ?? null) : null;
}
