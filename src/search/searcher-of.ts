import type { Content } from '../domain/content.ts';
import { searchEntriesOf } from './search-entry.ts';
import { createSearcher } from './search.ts';
import type { Search } from './search.ts';

const searchers = new WeakMap<Content, Search>();

/** The search over a release's content, built at its first question and kept as long as the content. */
export function searcherOf(content: Content): Search {
  const kept = searchers.get(content);
  if (kept !== undefined) return kept;
  const search = createSearcher(searchEntriesOf(content), content.dictionary);
  searchers.set(content, search);
  return search;
}
