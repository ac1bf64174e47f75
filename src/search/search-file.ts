import type { Content } from '../domain/content.ts';
import { vi } from '../texts/vi.ts';
import { usefulPairs } from './dictionary/lookup.ts';
import { isLarge, isTooLarge } from './first-part.ts';
import { heldTerms } from './index/held-terms.ts';
import { packEntries } from './packed-entries.ts';
import type { PackedEntries } from './packed-entries.ts';
import { packVocabulary } from './packed-vocabulary.ts';
import type { PackedVocabulary } from './packed-vocabulary.ts';
import type { AskedPart } from './query/asked-part.ts';
import type { SearchVocabulary } from './search.ts';
import { packSecond } from './second/second-entry.ts';
import type { PackedSecond } from './second/second-entry.ts';
import { saidIn } from './learned/learn.ts';
import { searchEntriesOf } from './search-entry.ts';
import type { SearchEntry } from './search-entry.ts';

/**
 * The words of the suggestions. They travel with the entries, so that neither the pages nor the
 * script carry them. `{query}`, `{count}` and `{shown}` stand for what was typed, how much
 * was found and how much of it is shown.
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

/** The searchable part of the search file. */
export interface PackedSearch {
  entries: PackedEntries;
  said: PackedVocabulary;
}

/** What `/tim-kiem/muc.json` holds: all that the search box needs. */
export interface SearchFile {
  texts: SuggestionTexts;
  /** null: the content is too large to travel, the server answers. */
  search: PackedSearch | null;
}

/** The part of the dictionary that can change an answer here; the rest need not travel. */
function usefulOf(said: SearchVocabulary, entries: readonly SearchEntry[]): SearchVocabulary {
  return { ...said, words: usefulPairs(said.words, heldTerms(entries)) };
}

/** Packs the first part of a search. */
export function packSearch(entries: readonly SearchEntry[], said: SearchVocabulary): PackedSearch {
  // This order packs best.
  return { said: packVocabulary(usefulOf(said, entries)), entries: packEntries(entries) };
}

/** The search file of a content. */
export function searchFileOf(content: Content): SearchFile {
  const {
    suggestions,
    searchAll,
    suggestionCount,
    suggestionNone,
    elsewhere,
    notFoundPortal,
    parts: partNames,
  } = vi.search;
  const texts: SuggestionTexts = {
    label: suggestions,
    all: searchAll('{query}'),
    old: vi.status.replaced,
    count: suggestionCount('{count}', '{shown}'),
    none: suggestionNone,
    portal: `${elsewhere(content.department.name)} ${notFoundPortal(content.portal.name)}`,
    portalHref: content.portal.searchUrl,
    parts: partNames,
  };
  const entries = searchEntriesOf(content);
  return { search: isTooLarge(entries) ? null : packSearch(entries, saidIn(content)), texts };
}

/** The second part of a content's search, which travels when names do not answer; null where there is none. */
export function secondFileOf(content: Content): PackedSecond | null {
  return hasSecondFile(content) ? packSecond(searchEntriesOf(content)) : null;
}

/** Whether a content has a second part that travels: not a small one, and not one that the server answers for. */
export function hasSecondFile({ procedures }: Content): boolean {
  return isLarge(procedures) && !isTooLarge(procedures);
}
