import type { Content } from '../domain/content.ts';
import { vi } from '../texts/vi.ts';
import { usefulPairs } from './dictionary/lookup.ts';
import { firstPartOf } from './first-part.ts';
import { buildSearchIndex } from './index/search-index.ts';
import { packEntries } from './packed-entries.ts';
import type { PackedEntries } from './packed-entries.ts';
import { packVocabulary } from './packed-vocabulary.ts';
import type { PackedVocabulary } from './packed-vocabulary.ts';
import type { AskedPart } from './query/asked-part.ts';
import type { SearchVocabulary } from './search.ts';
import { searchEntriesOf } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * The words of the suggestions. They travel with the entries, so that neither the pages nor the
 * script carry them. `{query}` and `{count}` stand for what was typed and how much was found.
 */
export interface SuggestionTexts {
  /** Name of the list, for screen readers. */
  label: string;
  /** Last row. */
  all: string;
  /** Stamp of a procedure that is no longer the one to use. */
  old: string;
  count: string;
  none: string;
  /** What a question about other offices' work leads to. */
  portal: string;
  portalHref: string;
  /** Of a hit that leads to the part that was asked about. */
  parts: Record<AskedPart, string>;
}

/** What `/tim-kiem/muc.json` holds: all that the search box needs. */
export interface SearchFile {
  entries: PackedEntries;
  said: PackedVocabulary;
  texts: SuggestionTexts;
}

/** The part of the dictionary that can change an answer here; the rest need not travel. */
function usefulOf(said: SearchVocabulary, entries: readonly SearchEntry[]): SearchVocabulary {
  const { vocabulary } = buildSearchIndex(firstPartOf(entries));
  return { ...said, words: usefulPairs(said.words, vocabulary) };
}

/** The searchable part of the search file. */
export function packSearch(
  entries: readonly SearchEntry[],
  said: SearchVocabulary,
): Pick<SearchFile, 'entries' | 'said'> {
  return { entries: packEntries(entries), said: packVocabulary(usefulOf(said, entries)) };
}

/** The search file of a content. */
export function searchFileOf(content: Content): SearchFile {
  const {
    suggestions,
    searchAll,
    suggestionCount,
    empty,
    elsewhere,
    notFoundPortal,
    parts: partNames,
  } = vi.search;
  const texts: SuggestionTexts = {
    label: suggestions,
    all: searchAll('{query}'),
    old: vi.status.replaced,
    count: suggestionCount('{count}'),
    none: empty('{query}'),
    portal: `${elsewhere(content.department.name)} ${notFoundPortal(content.portal.name)}`,
    portalHref: content.portal.searchUrl,
    parts: partNames,
  };
  return { ...packSearch(searchEntriesOf(content), content.dictionary), texts };
}
