import { MemoByParts } from '../../lib/memo-by-parts.ts';
import { firstPartOf, isLarge } from '../first-part.ts';
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

const terms = new MemoByParts<SearchEntry, string[]>();

/** All terms of the first part of a search, as its index would hold them, without building one. */
export function heldTerms(entries: readonly SearchEntry[]): ReadonlySet<string> {
  const first = firstPartOf(entries);
  const held = new Set<string>();
  entries.forEach((entry, place) => {
    const known = terms.get(entry, [isLarge(entries)], () => termsIn(first[place] ?? entry));
    for (const term of known) held.add(term);
  });
  return held;
}
