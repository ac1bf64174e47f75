import type { Expansion } from '../dictionary/lookup.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import * as WEIGHTS from '../ranking/weights.ts';
import { pairOf } from '../text/tokens.ts';
import type { QueryToken } from './read-query.ts';

/** A term that lunr is asked for. */
export interface Clause {
  term: string;
  boost: number;
}

/** A half-typed syllable shorter than this begins too many words to say anything, unless the syllable before it knows them. */
const MIN_PREFIX_LENGTH = 2;

/** One entry with both neighbours says more than many with the word alone. */
const PAIR_FIRST = 1000;

/** At most so many ways in which a half-typed syllable may go on. */
const MAX_COMPLETIONS = 12;

class ClauseList {
  readonly boosts = new Map<string, number>();
  private readonly vocabulary: Vocabulary;
  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  add(term: string, boost: number): void {
    if (!this.vocabulary.has(term)) return;
    this.boosts.set(term, Math.max(boost, this.boosts.get(term) ?? 0));
  }

  addPair(first: string, second: string, boost: number): void {
    this.add(pairOf(first, second), boost);
  }
}

/** How a half-typed syllable may go on: what the syllable before knows first, then what is frequent. */
function completionsOf(token: QueryToken, before: QueryToken | undefined, vocabulary: Vocabulary): string[] {
  if (!token.isOpen) return [];
  const fit = (word: string): number =>
    before === undefined ? 0 : vocabulary.countOf(pairOf(before.term, word));
  const words = vocabulary
    .startingWith(token.term)
    .filter((word) => token.term.length >= MIN_PREFIX_LENGTH || fit(word) > 0);
  const order = (word: string): number => PAIR_FIRST * fit(word) + vocabulary.countOf(word);
  return words.sort((a, b) => order(b) - order(a)).slice(0, MAX_COMPLETIONS);
}

/** A word that a token may stand for: itself, what it may have been meant as, what it may become. */
export interface PossibleWord {
  term: string;
  /** 1 for what was typed. */
  weight: number;
}

/** Per token all words that it may stand for, what was typed first. */
export function wordsOf(tokens: readonly QueryToken[], vocabulary: Vocabulary): PossibleWord[][] {
  return tokens.map((token, place) => [
    { term: token.term, weight: 1 },
    ...token.alternatives,
    ...completionsOf(token, tokens[place - 1], vocabulary).map((term) => ({
      term,
      weight: WEIGHTS.completion,
    })),
  ]);
}

/** All terms that a query may be answered by, the rarest that fit into the budget. */
export function clausesOf(
  tokens: readonly QueryToken[],
  expansions: readonly Expansion[],
  vocabulary: Vocabulary,
): Clause[] {
  const [typed, guessed] = [new ClauseList(vocabulary), new ClauseList(vocabulary)];
  const words = wordsOf(tokens, vocabulary);
  const boostOf = (place: number): number => (tokens[place]?.isFiller === true ? WEIGHTS.fillerBoost : 1);
  tokens.forEach((token, place) => {
    words[place]?.forEach(({ term, weight }, number) =>
      (number === 0 ? typed : guessed).add(term, weight * boostOf(place)),
    );
    const next = tokens[place + 1];
    if (next === undefined) return;
    const fillers = Number(token.isFiller) + Number(next.isFiller);
    if (fillers === 2) return;
    const boost = fillers === 0 ? WEIGHTS.pairBoost : WEIGHTS.fillerPairBoost;
    words[place]?.forEach((first, a) => {
      words[place + 1]?.forEach((second, b) => {
        (a + b === 0 ? typed : guessed).addPair(
          first.term,
          second.term,
          boost * first.weight * second.weight,
        );
      });
    });
  });
  for (const { meant, weight } of expansions) {
    for (const wording of meant) {
      wording.forEach((word, place) => {
        typed.add(word, weight * WEIGHTS.synonymBoost);
        const next = wording[place + 1];
        if (next !== undefined) typed.addPair(word, next, weight * WEIGHTS.synonymBoost * WEIGHTS.pairBoost);
      });
    }
  }
  const chosen = withinBudget(typed.boosts, WEIGHTS.maxClauses, WEIGHTS.maxPostings, vocabulary);
  return [
    ...chosen,
    ...withinBudget(guessed.boosts, WEIGHTS.maxGuesses, WEIGHTS.maxGuessedPostings, vocabulary),
  ];
}

/** The rarest terms that together stand in few enough entries; one at least. */
export function withinBudget(
  boosts: ReadonlyMap<string, number>,
  maxClauses: number,
  maxPostings: number,
  vocabulary: Pick<Vocabulary, 'countOf'>,
): Clause[] {
  const chosen: Clause[] = [];
  let postings = 0;
  for (const [term, boost] of [...boosts].sort(([a], [b]) => vocabulary.countOf(a) - vocabulary.countOf(b))) {
    const count = vocabulary.countOf(term);
    if (chosen.length >= 1 && (postings + count > maxPostings || chosen.length >= maxClauses)) break;
    chosen.push({ term, boost });
    postings += count;
  }
  return chosen;
}
