import { lookupOf } from './dictionary/lookup.ts';
import type { WordPair } from './dictionary/lookup.ts';
import { firstPartOf, isLarge } from './first-part.ts';
import { buildSearchIndex } from './index/search-index.ts';
import type { SearchIndex } from './index/search-index.ts';
import { clausesOf, wordsOf } from './query/clauses.ts';
import type { AskedPart } from './query/asked-part.ts';
import { readQuery } from './query/read-query.ts';
import type { QueryToken, SearchQuery } from './query/read-query.ts';
import { answersOf } from './ranking/answers.ts';
import { candidatesOf } from './ranking/candidates.ts';
import { entryWordsOf } from './ranking/entry-words.ts';
import type { EntryWords } from './ranking/entry-words.ts';
import { prepare } from './ranking/prepared-query.ts';
import { rank } from './ranking/rank.ts';
import type { Ranked } from './ranking/rank.ts';
import { outsideTopicsOf } from './ranking/scope.ts';
import { standingsOf } from './ranking/standing.ts';
import * as WEIGHTS from './ranking/weights.ts';
import type { SearchEntry } from './search-entry.ts';
import type { SecondAnswer, SecondQuestion } from './second/second-search.ts';
import { isAmong } from './text/documents.ts';
import type { NamedDocument } from './text/documents.ts';
import { markMatches } from './text/mark-matches.ts';
import type { TextPiece } from './text/mark-matches.ts';

/** What a result shows. */
export interface SearchHit {
  code: string;
  path: string;
  name: string;
  /** The name cut into what matches the query and what does not, in the original spelling. */
  nameMarked: TextPiece[];
  englishName: string | null;
  sector: string;
  /** Time limit in words, '' when none is known. */
  time: string;
  flags: SearchEntry['flags'];
  /** The part that the question asks about, when the sheet has it. */
  asked: AskedPart | null;
}

export interface SearchOptions {
  /** At most this many hits; all by default. */
  limit?: number;
  /** What the second part answered to the question that this query left. */
  more?: SecondAnswer;
}

/** What is answered to a query. */
export interface SearchAnswer {
  /** Best first; empty when nothing fits. */
  hits: SearchHit[];
  /** How many there are without a limit. */
  total: number;
  /** Even the best hit holds little of what was typed. */
  isWeak: boolean;
  /** What shares something with the query, too little to answer it; only where hits are weak or none. */
  near: SearchHit[];
  /** Nothing fits, and the query names work of other offices. */
  isElsewhere: boolean;
  /** What is left for the second part: the content has one, and names answer weakly or not; else null. */
  second: SecondQuestion | null;
  /** Nothing but politeness and questions so far: what is wanted is still to come. */
  isUnsaid: boolean;
  /** The query as it was read. */
  tokens: readonly QueryToken[];
}

/** What people say besides the names: see the folder `tu-dien` of the content. */
export interface SearchVocabulary {
  words: readonly WordPair[];
  /** Topics that other offices are responsible for, as people name them. */
  outsideTopics: readonly string[];
}

const NOTHING_SAID: SearchVocabulary = { words: [], outsideTopics: [] };

/** Takes any text and never throws. */
export type Search = (query: string, options?: SearchOptions) => SearchAnswer;

/** At most so many that only come near. */
const MAX_NEAR = 3;

/** Hits that all hold less than this share of the query are weak. */
const WEAK_COVERAGE = 0.5;

function toHit(entry: SearchEntry, query: SearchQuery): SearchHit {
  const { code, path, name, english, sector, time, flags, parts } = entry;
  const nameMarked = markMatches(name, query.tokens);
  const asked = query.asks !== null && parts.includes(query.asks) ? query.asks : null;
  return { code, path, name, nameMarked, englishName: english[0] ?? null, sector, time, flags, asked };
}

/** The entries that a code names: the one that has it now before those that replaced it. */
function findByCode(entries: readonly SearchEntry[], code: string): SearchEntry[] {
  return [
    ...entries.filter((entry) => entry.code === code),
    ...entries.filter((entry) => entry.formerCodes.includes(code)),
  ];
}

/** The entries that rest on the document that a query names: those that its other words find first. */
function findByDocument(
  entries: readonly SearchEntry[],
  ranked: readonly SearchEntry[],
  wanted: NamedDocument | null,
  known: readonly SearchEntry[],
): SearchEntry[] {
  if (wanted === null) return [];
  const holders = new Set([...entries.filter(({ documents }) => isAmong(wanted, documents)), ...known]);
  return [...new Set([...ranked.filter((entry) => holders.has(entry)), ...holders])];
}

/** One word alone, half typed perhaps, is in so many sheets that they say nothing. */
const MIN_WORDS_FOR_SHEETS = 2;

/** What names do not answer of a query; null when it says too little. */
function secondQuestionOf({ tokens, document }: SearchQuery, isStrict: boolean): SecondQuestion | null {
  const terms = tokens.map(({ term, isFiller }) => (isFiller ? '' : term));
  const isEnough = document !== null || terms.filter((term) => term !== '').length >= MIN_WORDS_FOR_SHEETS;
  return isEnough ? { terms, document, isStrict } : null;
}

/** Every way in which the entries are called, as folded syllables. */
function titlesOf({ texts }: SearchIndex): string[][] {
  return texts
    .flatMap(({ name, fields }) => [
      name,
      ...(fields.otherNames ?? []),
      ...(fields.everydayWords ?? []),
      ...(fields.keywords ?? []),
    ])
    .map((tokens) => tokens.map(({ term }) => term));
}

/**
 * Makes the search over a list of entries. The same function answers in the browser, on the results
 * page, in the evaluation and in the tests, so all of them give the same answers. Building takes a few
 * milliseconds for a department's procedures and under a second for the national catalogue: keep the result.
 *
 * @param index of the entries, where it is there already.
 */
export function createSearcher(
  all: readonly SearchEntry[],
  said: SearchVocabulary = NOTHING_SAID,
  index = buildSearchIndex(firstPartOf(all)),
): Search {
  const { entries } = index;
  const { vocabulary } = index;
  const hasSecond = isLarge(all);
  const lookup = lookupOf(said.words, vocabulary);
  const topics = outsideTopicsOf(said.outsideTopics, vocabulary, () => titlesOf(index));
  const standingAt = standingsOf(entries, vocabulary);
  const words: (EntryWords | undefined)[] = [];
  const wordsAt = (place: number): EntryWords =>
    (words[place] ??= entryWordsOf(index.texts[place] ?? NO_TEXTS));

  function findByWords(query: SearchQuery, limit: number, more: SecondAnswer | undefined): Found {
    if (query.isOnlyFrame) return NOTHING_FOUND;
    const expansions = lookup.find(query.tokens);
    const candidates = candidatesOf(index.lunr, clausesOf(query.tokens, expansions, vocabulary));
    const prepared = prepare(query, wordsOf(query.tokens, vocabulary), expansions, vocabulary);
    const ranked = rank(candidates, prepared, wordsAt, standingAt);
    const entriesAt = (list: readonly Ranked[]): SearchEntry[] =>
      list.flatMap(({ place }) => entries[place] ?? []);
    const others = (more?.places ?? []).flatMap((place) => entries[place] ?? []);
    const holders = more?.areHolders === true ? others : [];
    const restingOn = findByDocument(entries, entriesAt(ranked), query.document, holders);
    if (restingOn.length > 0) return { ...NOTHING_FOUND, found: restingOn, isWeak: false };
    // Words of a number that nobody rests on ("nghị định", a year) are no question.
    const worded = query.isOnlyDocument ? [] : ranked;
    const { answers, isElsewhere } = answersOf(worded, prepared, topics, index, wordsAt);
    const isWeak = answers.every(({ features }) => features.coverage < WEAK_COVERAGE);
    const comesNear = (other: Ranked): boolean =>
      other.features.coverage * other.features.marks >= WEIGHTS.minCoverage && !answers.includes(other);
    const near = isWeak && !isElsewhere ? worded.filter(comesNear) : [];
    const found = entriesAt(answers);
    const isAsked = hasSecond && more === undefined && !isElsewhere && found.length < limit;
    return {
      found: [...new Set([...found, ...others])],
      near: entriesAt(near.slice(0, MAX_NEAR)),
      second:
        isAsked && (isWeak || query.document !== null) ? secondQuestionOf(query, found.length === 0) : null,
      isElsewhere: isElsewhere && answers.length === 0,
      isWeak,
    };
  }

  return (text, { limit = Infinity, more } = {}) => {
    const query = readQuery(text, vocabulary, lookup);
    const named = query.code === null ? [] : findByCode(entries, query.code);
    const { found, near, ...rest } =
      named.length > 0 ? { ...NOTHING_FOUND, found: named, isWeak: false } : findByWords(query, limit, more);
    const hitsOf = (list: readonly SearchEntry[]): SearchHit[] => list.map((entry) => toHit(entry, query));
    return {
      hits: hitsOf(found.slice(0, limit)),
      total: found.length,
      near: hitsOf(near),
      isUnsaid: query.isOnlyFrame,
      tokens: query.tokens,
      ...rest,
    };
  };
}

interface Found {
  found: SearchEntry[];
  near: SearchEntry[];
  isElsewhere: boolean;
  isWeak: boolean;
  second: SecondQuestion | null;
}

const NOTHING_FOUND: Found = { found: [], near: [], isElsewhere: false, isWeak: true, second: null };
const NO_TEXTS = { name: [], tailStart: 0, fields: {}, codes: [] };
