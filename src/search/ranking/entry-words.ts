import { actsIn } from './acts.ts';
import type { EntryTexts } from '../index/entry-texts.ts';
import { pairsOf, spellingsIn } from '../text/tokens.ts';
import type { Syllable } from '../text/tokens.ts';

/** The syllables of one entry, for the second look at what lunr found. */
export interface EntryWords {
  /** Folded syllables of all fields and codes, each with the spellings in which it occurs. */
  spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Neighbouring syllables of all fields. */
  pairs: ReadonlySet<string>;
  sector: ReadonlySet<string>;
  /** What the name does to something that exists, see `acts.ts`. */
  acts: number;
  /** The name, and whatever else it goes by. */
  titles: readonly Title[];
}

/** A name of an entry, official or not. */
export interface Title {
  tokens: readonly Syllable[];
  terms: ReadonlySet<string>;
  /** Where the tail begins that tells siblings apart. */
  tailStart: number;
  /** How much a match with it counts, against 1 for the official name. */
  weight: number;
}

/** Fields whose texts are names of the procedure too, with their weights. */
const OTHER_TITLES: Readonly<Record<string, number>> = {
  otherNames: 0.9,
  everydayWords: 0.9,
  keywords: 0.85,
  english: 0.9,
};

function termsOf(tokens: readonly Syllable[]): Set<string> {
  return new Set(tokens.map(({ term }) => term));
}

function titlesOf(texts: EntryTexts): Title[] {
  const others = Object.entries(OTHER_TITLES).flatMap(([field, weight]) =>
    (texts.fields[field] ?? []).map((tokens): Title => ({
      tokens,
      terms: termsOf(tokens),
      tailStart: tokens.length,
      weight,
    })),
  );
  return [
    { tokens: texts.name, terms: termsOf(texts.name), tailStart: texts.tailStart, weight: 1 },
    ...others.filter(({ tokens }) => tokens.length <= MAX_TITLE_LENGTH),
  ];
}

/** Longer texts are descriptions. */
const MAX_TITLE_LENGTH = 16;

/** Collects the syllables of an entry. */
export function entryWordsOf(texts: EntryTexts): EntryWords {
  const all = Object.values(texts.fields).flat();
  const spellings = spellingsIn(all);
  const pairs = new Set(all.flatMap((tokens) => pairsOf(tokens.map(({ term }) => term))));
  for (const term of texts.codes) spellings.set(term, new Set([term]));
  const sector = termsOf((texts.fields.sector ?? []).flat());
  const acts = actsIn(texts.name.slice(0, texts.tailStart));
  return { spellings, pairs, sector, acts, titles: titlesOf(texts) };
}
