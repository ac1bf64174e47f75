import type { EntryTexts } from './entry-texts.ts';
import { pairOf, partsOfPair, spellingsIn } from '../text/tokens.ts';

/** An abbreviation stands for a run of words that this share of the runs with its initials are. */
const MIN_SHARE_OF_RUN = 0.4;

/** More make it a common word: with twice as many nothing changes. */
const VERY_RARE_SHARE = 0.002;

/** The words that the entries hold, for weighing a query and for mending it. */
export class Vocabulary {
  private readonly documentsPerTerm: ReadonlyMap<string, number>;
  private readonly documentCount: number;
  /** All single syllables, sorted: for beginnings. */
  readonly syllables: readonly string[];
  private readonly following = new Map<string, string[]>();
  private readonly preceding = new Map<string, string[]>();

  private readonly texts: readonly EntryTexts[];
  private spellings: Map<string, Set<string>> | undefined;
  private initials: string[] | undefined;
  private byLength: string[][] | undefined;

  constructor(
    texts: readonly EntryTexts[],
    documentsPerTerm: ReadonlyMap<string, number>,
    documentCount: number,
  ) {
    this.documentsPerTerm = documentsPerTerm;
    this.documentCount = documentCount;
    this.texts = texts;
    const syllables: string[] = [];
    for (const term of documentsPerTerm.keys()) {
      const pair = partsOfPair(term);
      if (pair === null) syllables.push(term);
      else {
        push(this.following, pair[0], pair[1]);
        push(this.preceding, pair[1], pair[0]);
      }
    }
    this.syllables = syllables.sort();
  }

  /**
   * The syllables that an abbreviation of initials stands for in most names; null when names disagree,
   * or fewer than two hold such a run.
   */
  wordsOfInitials(initials: string): readonly string[] | null {
    this.initials ??= this.texts.map(({ name }) => name.map(({ term }) => term[0]).join(''));
    const counts = new Map<string, number>();
    let total = 0;
    this.initials.forEach((letters, place) => {
      const at = letters.indexOf(initials);
      if (at < 0) return;
      const words = this.texts[place]?.name.slice(at, at + initials.length) ?? [];
      const run = words.map(({ term }) => term).join(' ');
      counts.set(run, (counts.get(run) ?? 0) + 1);
      total += 1;
    });
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (best === undefined || best[1] < 2 || best[1] < total * MIN_SHARE_OF_RUN) return null;
    return best[0].split(' ');
  }

  /** All ways in which entries spell a syllable, see `spellingOf`. */
  spellingsOf(term: string): string[] {
    this.spellings ??= spellingsIn(this.texts.flatMap(({ fields }) => Object.values(fields).flat()));
    return [...(this.spellings.get(term) ?? [])];
  }

  has(term: string): boolean {
    return this.documentsPerTerm.has(term);
  }

  hasPair(first: string, second: string): boolean {
    return this.documentsPerTerm.has(pairOf(first, second));
  }

  /** In how many entries a term occurs. */
  countOf(term: string): number {
    return this.documentsPerTerm.get(term) ?? 0;
  }

  /** Whether at most two of a thousand entries hold a term, and one does. Never among a department's few. */
  isVeryRare(term: string): boolean {
    const count = this.countOf(term);
    return count > 0 && count <= this.documentCount * VERY_RARE_SHARE;
  }

  /** What a term says: the rarer among the entries, the more. */
  rarityOf(term: string): number {
    return Math.log(1 + (this.documentCount + 1) / (this.countOf(term) + 1));
  }

  /** Syllables that stand after a syllable somewhere. */
  after(syllable: string): readonly string[] {
    return this.following.get(syllable) ?? [];
  }

  /** Syllables that stand before a syllable somewhere. */
  before(syllable: string): readonly string[] {
    return this.preceding.get(syllable) ?? [];
  }

  /** Syllables with so many letters, one more or one less. */
  ofLengthNear(length: number): string[] {
    const byLength = (this.byLength ??= groupedByLength(this.syllables));
    return [length, length - 1, length + 1].flatMap((near) => byLength[near] ?? []);
  }

  /** Whether some syllable goes on from this beginning. */
  begins(beginning: string): boolean {
    return this.syllables[this.placeAfter(beginning)]?.startsWith(beginning) === true;
  }

  /** Syllables with this beginning, the beginning itself not among them. */
  startingWith(beginning: string): string[] {
    const found: string[] = [];
    for (let low = this.placeAfter(beginning); this.syllables[low]?.startsWith(beginning) === true; low += 1)
      found.push(this.syllables[low] ?? '');
    return found;
  }

  /** Where in the sorted list the syllables behind this one begin. */
  private placeAfter(syllable: string): number {
    let [low, high] = [0, this.syllables.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.syllables[middle] ?? '') <= syllable) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function groupedByLength(syllables: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const syllable of syllables) (groups[syllable.length] ??= []).push(syllable);
  return groups;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
