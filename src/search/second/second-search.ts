import { invertedIndexOf } from '../index/inverted-index.ts';
import { openIndex } from '../index/open-index.ts';
import { withinBudget } from '../query/clauses.ts';
import { candidatesOf } from '../ranking/candidates.ts';
import * as WEIGHTS from '../ranking/weights.ts';
import { documentIn } from '../text/documents.ts';
import type { NamedDocument } from '../text/documents.ts';
import { pairOf, syllablesOf } from '../text/tokens.ts';
import type { SecondEntry } from './second-entry.ts';

/** What names did not answer, or could not: they hold no numbers of documents. */
export interface SecondQuestion {
  /** Folded words of the query in their order; '' where a word that only asks stands between two. */
  terms: string[];
  document: NamedDocument | null;
  /** Names hold none of it: then a sheet must hold nearly all. */
  isStrict: boolean;
}

/** What the second part found. */
export interface SecondAnswer {
  /** Places in the list of entries, best first. */
  places: number[];
  /** They rest on the document that was named, so they are what was asked for. */
  areHolders: boolean;
}

/** Takes any question and never throws. */
export type SecondSearch = (question: SecondQuestion) => SecondAnswer;

/** More are not looked at behind weak answers. */
const MAX_APPENDED = 10;

/** Who holds which document, by number and year. */
function holdersOf(entries: readonly SecondEntry[]): (wanted: NamedDocument | null) => number[] {
  const read = new Map<string, NamedDocument | null>();
  const holders = new Map<string, { place: number; kind: string }[]>();
  const keyOf = ({ number, year }: NamedDocument): string => `${number}/${year}`;
  entries.forEach(({ documents }, place) => {
    for (const number of documents) {
      const known = read.get(number);
      const document = known === undefined ? documentIn(number) : known;
      read.set(number, document);
      if (document === null) continue;
      const list = holders.get(keyOf(document)) ?? [];
      if (list.length === 0) holders.set(keyOf(document), list);
      list.push({ place, kind: document.kind });
    }
  });
  return (wanted) => {
    const list = wanted === null ? [] : (holders.get(keyOf(wanted)) ?? []);
    const fitting = list.filter(({ kind }) => wanted !== null && kind.startsWith(wanted.kind));
    return [...new Set(fitting.map(({ place }) => place))];
  };
}

const termsOf = (terms: readonly string[]): string[] => terms.filter((term) => term !== '');

/** Neighbours, where no word that only asks stands between them. */
function pairsAmong(terms: readonly string[]): string[] {
  return terms.slice(1).flatMap((term, place) => {
    const before = terms[place] ?? '';
    return before === '' || term === '' ? [] : pairOf(before, term);
  });
}

function held(sheet: readonly string[]): Set<string> {
  const terms = sheet.map((text) => syllablesOf(text).map(({ term }) => term));
  return new Set(terms.flatMap((list) => [...list, ...pairsAmong(list)]));
}

/**
 * Makes the search over the sheets' words, by the same index as the first part's. Building takes about a second
 * for the national catalogue: the browser does it in a worker of its own.
 */
export function createSecondSearch(entries: readonly SecondEntry[]): SecondSearch {
  const texts = entries.map(({ sheet }) => ({ codes: [], fields: { sheet: sheet.map(syllablesOf) } }));
  const inverted = invertedIndexOf(texts, { sheet: { boost: 1 } });
  const { documentsPerTerm } = inverted;
  const index = openIndex(inverted);
  const holdersIn = holdersOf(entries);
  const countOf = (term: string): number => documentsPerTerm.get(term) ?? 0;
  const rarityOf = (term: string): number => Math.log(1 + (entries.length + 1) / (countOf(term) + 1));

  function findByWords({ terms: written, isStrict }: SecondQuestion): number[] {
    const [terms, pairs] = [termsOf(written), pairsAmong(written)];
    const known = [
      ...terms.map((term) => [term, 1] as const),
      ...pairs.map((pair) => [pair, WEIGHTS.pairBoost] as const),
    ].filter(([term]) => countOf(term) > 0);
    const clauses = withinBudget(new Map(known), WEIGHTS.maxClauses, WEIGHTS.maxPostings, { countOf });
    const whole = terms.reduce((sum, term) => sum + rarityOf(term), 0);
    const least = whole * (isStrict ? WEIGHTS.minCoverageOfSheet : WEIGHTS.minCoverageBehind);
    const fits = (place: number): boolean => {
      const words = held(entries[place]?.sheet ?? []);
      const covered = terms.reduce((sum, term) => sum + (words.has(term) ? rarityOf(term) : 0), 0);
      return covered >= least && (pairs.length === 0 || pairs.some((pair) => words.has(pair)));
    };
    const found = candidatesOf(index, clauses).map(({ place }) => place);
    return found.filter(fits).slice(0, MAX_APPENDED);
  }

  return (question) => {
    const holders = holdersIn(question.document);
    return holders.length > 0
      ? { places: holders, areHolders: true }
      : { places: findByWords(question), areHolders: false };
  };
}
