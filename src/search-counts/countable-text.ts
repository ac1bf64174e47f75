import { looksPersonal } from '../privacy/looks-personal.ts';
import { fold } from '../search/text/fold.ts';

/** Longer texts are stories, which may be about somebody; a mend for the dictionary is short. */
const MAX_LENGTH = 80;

/**
 * The text under which a search is counted: folded, its spaces evened out, so that twins are one.
 *
 * @returns null for a text that must not be kept: it looks like personal data, or is too long to be sure.
 *   Stricter than what covers comments: little of worth is lost with a search.
 */
export function countableText(query: string): string | null {
  const text = query.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}./@-]+/gu, ' ')
    .trim();
  if (folded === '' || folded.length > MAX_LENGTH) return null;
  return looksPersonal(text) ? null : folded;
}
