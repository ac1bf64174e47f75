import { withoutVocabulary } from '../../scripts/search/collections.ts';
import { DEPTH } from '../../scripts/search/quality.ts';
import { packSearch } from '../../src/search/search-file.ts';
import { searcherOver } from '../../src/search/searcher-of.ts';
import type { Engine } from './engine.ts';

/** The site's own search, both parts; what travels is what it needs before the first answer. */
export const OURS: Engine = {
  name: 'ours',
  build: ({ entries, said }) => {
    const search = searcherOver(entries, said);
    return {
      search: (query) => search(query, { limit: DEPTH }).hits.map(({ code }) => code),
      travels: () => JSON.stringify(packSearch(entries, said)),
    };
  },
};

export const OURS_WITHOUT_DICTIONARY: Engine = {
  name: 'ours, dictionary off',
  build: (collection) => OURS.build(withoutVocabulary(collection)),
};
