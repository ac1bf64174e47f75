import type { Content } from '../domain/content.ts';
import { memoBy } from '../lib/memo-by.ts';
import { isLarge } from './first-part.ts';
import { searchBothParts } from './second/both-parts.ts';
import { createSecondSearch } from './second/second-search.ts';
import { saidIn } from './learned/learn.ts';
import { searchEntriesOf } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';
import { createSearcher } from './search.ts';
import type { Search, SearchVocabulary } from './search.ts';

/** The search over entries as it answers everywhere: both parts of a large content, the only one of a small one. */
export function searcherOver(entries: readonly SearchEntry[], said: SearchVocabulary): Search {
  const first = createSearcher(entries, said);
  return isLarge(entries) ? searchBothParts(first, () => createSecondSearch(entries)) : first;
}

/** The search over a release's content, built at its first question and kept as long as the content. */
export const searcherOf = memoBy((content: Content): Search =>
  searcherOver(searchEntriesOf(content), saidIn(content)),
);
