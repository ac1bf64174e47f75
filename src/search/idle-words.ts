import type { Dictionary, DictionaryPage, DictionaryWord } from '../domain/dictionary.ts';
import type { SitePage } from '../view/site-pages.ts';
import { firstPartOf } from './first-part.ts';
import { buildSearchIndex } from './index/search-index.ts';
import { createPageSearch } from './page-search.ts';
import type { PageSearch } from './page-search.ts';
import { createSearcher } from './search.ts';
import type { Search } from './search.ts';
import type { SearchEntry } from './search-entry.ts';
import { tokensOf } from './text/tokens.ts';

/** So much of a name beside what is said tells two entries apart. */
const CONTEXT_LENGTH = 4;

type SpokenWords = Omit<Dictionary, 'pages'>;

/** What of a dictionary could as well be left out. */
export interface IdleWords {
  words: DictionaryWord[];
  outsideTopics: string[];
}

/** All that a reader sees of an answer. */
function seen(search: Search, query: string): string {
  const { hits, isElsewhere } = search(query);
  return `${isElsewhere} ${hits.map(({ code }) => code).join(' ')}`;
}

/** The beginnings of names, as what people may say besides. */
function contextsOf(entries: readonly SearchEntry[]): string[] {
  const beginnings = entries.map(({ name }) =>
    tokensOf(name)
      .slice(0, CONTEXT_LENGTH)
      .map(({ text }) => text)
      .join(' '),
  );
  return [...new Set(beginnings)];
}

/** Entries for pages without which every wording of theirs leads to the same pages. */
export function idlePages(pages: readonly SitePage[], said: readonly DictionaryPage[]): DictionaryPage[] {
  const found = (search: PageSearch, query: string): string =>
    search(query)
      .map(({ path }) => path)
      .join(' ');
  const whole = createPageSearch(pages, said);
  return said.filter((entry) => {
    const without = createPageSearch(
      pages,
      said.filter((other) => other !== entry),
    );
    return entry.said.every((words) => found(whole, words) === found(without, words));
  });
}

/**
 * Finds what changes no answer: neither to what is said alone nor next to the beginning of any name. Words
 * that are kept for procedures of the whole country are not looked at. Each entry is taken out in turn while
 * the index stays, so a department's dictionary takes well under a second or two.
 */
export function idleWords(entries: readonly SearchEntry[], dictionary: SpokenWords): IdleWords {
  const index = buildSearchIndex(firstPartOf(entries));
  const searchWith = (change: Partial<SpokenWords>): Search =>
    createSearcher(entries, { ...dictionary, ...change }, index);
  const whole = searchWith({});
  const contexts = contextsOf(entries);
  const isIdle = (without: Search, said: readonly string[]): boolean => {
    const isSame = (query: string): boolean => seen(whole, query) === seen(without, query);
    return (
      said.every(isSame) && said.every((words) => contexts.every((other) => isSame(`${words} ${other}`)))
    );
  };
  const { words, outsideTopics } = dictionary;
  return {
    words: words.filter(
      (word) =>
        !word.isNational && isIdle(searchWith({ words: words.filter((it) => it !== word) }), word.said),
    ),
    outsideTopics: outsideTopics.filter((topic, place) =>
      isIdle(searchWith({ outsideTopics: outsideTopics.toSpliced(place, 1) }), [topic]),
    ),
  };
}
