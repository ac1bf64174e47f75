import type { Content } from '../domain/content.ts';
import { pagesNamedBy } from '../search/page-search.ts';
import { searcherOf } from '../search/searcher-of.ts';

/** Whether a search for a text finds anything in the content. */
export function findsIn(content: Content): (text: string) => boolean {
  const search = searcherOf(content);
  return (text) => search(text).hits.length > 0 || pagesNamedBy(content, text).length > 0;
}
