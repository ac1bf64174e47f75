import { echoes } from './echoes.ts';
import { NAMED_FEE } from './record/fees.ts';
import type { Piece } from './pieces.ts';
import type { SectionKey } from './table/labels.ts';

/** Fewer words in a row are found anywhere by chance. */
const FEWEST_WORDS = 3;

/** A word as it was written and as it is compared. */
interface Word {
  start: number;
  end: number;
  plain: string;
}

const CURRENCY = /(?<![\p{L}\d])(?:việt nam đồng|vnđ|vnd|đ)(?![\p{L}\d])/giu;
/** Points or commas between groups of three digits. */
const GROUPED = /(?<=\d)[.,](?=\d{3}(?!\d))/g;

/** A line that begins with the number of a point. */
const POINT = /^\s*\d{1,2}\s*[.)](?!\d)/;

function plainWord(word: string): string {
  return word
    .replace(GROUPED, '')
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '');
}

/** Letters and digits as they are compared: small, numbers without marks. Words that ran together are told apart by capitals. */
function wordsIn(text: string): Word[] {
  return [...text.matchAll(/\d+(?:[.,]\d+)*|\p{Lu}*\p{Ll}+|\p{L}+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: plainWord(match[0].toLowerCase().replaceAll('ð', 'đ')),
  }));
}

/** Between the counts of a paper, in any order: `1 bản chính 0 bản sao`, `Bản chính: 1 - Bản sao: 0`. */
const COUNT_WORDS = /(?<= \d+) bản (?:chính|sao)(?= )| bản (?:chính|sao)(?= \d+ )/g;

/** Words joined so that only whole ones are found in them. */
function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `.replace(CURRENCY, 'đồng').replace(COUNT_WORDS, '');
}

/** The words that the fields of a part hold, each to be found once: the same statement may be made twice, by two inputs. */
class Held {
  #text: string;
  /** Texts that were found as a whole; who repeats one says nothing new. */
  readonly #found = new Set<string>();

  constructor(values: object, key: SectionKey) {
    this.#text = echoes(values, key)
      .map((text) => joined(wordsIn(text.normalize('NFC')).map(({ plain }) => plain)))
      .join('\n');
  }

  holds(words: string): boolean {
    return this.#text.includes(words);
  }

  take(words: string): void {
    this.#text = this.#text.replace(words, ' \n ');
  }

  /** Whether all of it is held, or was before. */
  takesWhole(words: string): boolean {
    if (this.#found.has(words)) return true;
    if (!this.holds(words)) return false;
    this.take(words);
    this.#found.add(words);
    return true;
  }
}

/** From each place the longest run that the sheet holds; what lies between is what it does not hold. */
function uncovered(words: readonly Word[], held: Held): Word[] {
  const run = (from: number, to: number) => joined(words.slice(from, to).map(({ plain }) => plain));
  if (held.takesWhole(run(0, words.length))) return [];
  const missing: Word[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (end < words.length && held.holds(run(at, end + 1))) end += 1;
    if (end - at >= FEWEST_WORDS) {
      held.take(run(at, end));
      at = end;
    } else {
      missing.push(...words.slice(at, at + 1));
      at += 1;
    }
  }
  return missing;
}

/** The stretches of a text between the first and last word of each run that is missing. */
function stretches(text: string, words: readonly Word[], missing: ReadonlySet<Word>): string[] {
  const found: { start: number; end: number }[] = [];
  words.forEach((word, index) => {
    if (!missing.has(word)) return;
    const last = found.at(-1);
    const before = words[index - 1];
    if (last !== undefined && before !== undefined && missing.has(before)) last.end = word.end;
    else found.push({ start: word.start, end: word.end });
  });
  return found.map(({ start, end }) => text.slice(start, end));
}

/**
 * What of the input the sheet does not hold, in the input's order: compared word by word with what each part's own fields
 * say, whatever read them. So nothing is dropped: structured and left over, together they are the input.
 *
 * @param values of a procedure file
 */
export function leftOver(pieces: readonly Piece[], values: object): Piece[] {
  const helds = new Map<SectionKey, Held>();
  const heldIn = (key: SectionKey): Held => {
    const held = helds.get(key) ?? new Held(values, key);
    helds.set(key, held);
    return held;
  };
  return pieces.flatMap(({ key, text: written }): Piece[] => {
    const text = written.normalize('NFC');
    const words = wordsIn(text);
    if (words.length === 0) return [];
    if (key === null) return [{ key, text }];
    const missing = new Set(uncovered(words, heldIn(key)));
    // The number of a point is kept by its place in the sheet's list, the name of a fee by its field.
    const form = (POINT.exec(text) ?? NAMED_FEE.exec(text))?.[0].length ?? 0;
    const ofForm = words.filter(({ start }) => start < form);
    if (missing.size <= ofForm.length) for (const word of ofForm) missing.delete(word);
    return stretches(text, words, missing).map((stretch) => ({ key, text: stretch }));
  });
}
