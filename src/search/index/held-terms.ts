import { memoBy } from '../../lib/memo-by.ts';
import { firstPartOfEntry, isLarge } from '../first-part.ts';
import type { SearchEntry } from '../search-entry.ts';
import { pairsOf } from '../text/tokens.ts';
import { textsOf } from './entry-texts.ts';

/** The syllables and pairs of all its fields, and its codes. */
function termsIn(entry: SearchEntry): string[] {
  const { codes, fields } = textsOf(entry);
  const texts = Object.values(fields)
    .flat()
    .map((syllables) => syllables.map(({ term }) => term));
  return [...new Set([...codes, ...texts.flatMap((terms) => [...terms, ...pairsOf(terms)])])];
}

const termsOf = memoBy(termsIn);
const firstTermsOf = memoBy((entry: SearchEntry) => termsIn(firstPartOfEntry(entry)));

/** All terms of the first part of a search, as its index would hold them, without building one. */
export function heldTerms(entries: readonly SearchEntry[]): ReadonlySet<string> {
  const termsOfEach = isLarge(entries) ? firstTermsOf : termsOf;
  const held = new Set<string>();
  for (const entry of entries) for (const term of termsOfEach(entry)) held.add(term);
  return held;
}
