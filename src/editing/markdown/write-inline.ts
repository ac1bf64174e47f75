import type { Mark, Node } from 'prosemirror-model';
import { escaped, isWord } from './escape.ts';

/** One character with its look. */
interface Letter {
  /** `\n`: a line break that was wanted. */
  character: string;
  strong: boolean;
  em: boolean;
  link: Mark | null;
}

type Look = 'link' | 'strong' | 'em';

const LOOKS: readonly Look[] = ['link', 'strong', 'em'];

function lettersOf(node: Node): Letter[] {
  const letters: Letter[] = [];
  node.forEach((child) => {
    const has = (name: string) => child.marks.find(({ type }) => type.name === name) ?? null;
    const look = { strong: has('strong') !== null, em: has('em') !== null, link: has('link') };
    const text = child.isText ? (child.text ?? '').replace(/[\n\t]/g, ' ') : '\n';
    for (const character of text) letters.push({ character, ...look });
  });
  return letters;
}

const isBlank = (letter: Letter | undefined): boolean => letter === undefined || /\s/u.test(letter.character);
const isSeen = (letter: Letter): boolean => !isBlank(letter);
const isWordAt = (letter: Letter | undefined): boolean => isWord(letter?.character);

function linesOf(letters: readonly Letter[]): { line: Letter[]; end: Letter | null }[] {
  const lines: { line: Letter[]; end: Letter | null }[] = [];
  let line: Letter[] = [];
  for (const letter of letters) {
    if (letter.character !== '\n') line.push(letter);
    else {
      lines.push({ line, end: letter });
      line = [];
    }
  }
  return [...lines, { line, end: null }];
}

function trimmedLine(line: readonly Letter[]): readonly Letter[] {
  const [first, last] = [line.findIndex(isSeen), line.map(isSeen).lastIndexOf(true)];
  return first === -1 ? [] : line.slice(first, last + 1);
}

/** Blanks around line breaks, and both at the ends, are none that a reader sees. */
function trimmed(letters: readonly Letter[]): Letter[] {
  const all = linesOf(letters).flatMap(({ line, end }) => [
    ...trimmedLine(line),
    ...(end === null ? [] : [end]),
  ]);
  return [...trimmedLine(all)];
}

/** End of the stretch from a place on that has the same look. */
function endOf(letters: readonly Letter[], from: number, look: Look): number {
  const wanted = letters[from]?.[look];
  let end = from;
  while (end < letters.length && letters[end]?.[look] === wanted) end += 1;
  return end;
}

/**
 * Marks of emphasis open and close only where a word begins and ends: blanks at the edges of a stretch are put
 * outside, and so are signs that a word touches from without.
 */
function withEdges(letters: readonly Letter[], look: 'strong' | 'em'): Letter[] {
  const all = letters.map((letter) => ({ ...letter }));
  const isLoose = (at: number, outside: Letter | undefined): boolean =>
    isBlank(all[at]) || (!isWordAt(all[at]) && isWordAt(outside));
  for (let from = 0; from < all.length; from += 1) {
    if (!all[from]?.[look]) continue;
    const end = endOf(all, from, look);
    let [first, last] = [from, end - 1];
    while (first <= last && isLoose(first, all[first - 1])) first += 1;
    while (last >= first && isLoose(last, all[last + 1])) last -= 1;
    for (let at = from; at < end; at += 1) all[at]![look] = at >= first && at <= last;
    from = end - 1;
  }
  return all;
}

/** An address as it may stand between brackets. */
function addressOf(href: string): string {
  return href.replace(/[\s()<>\\|]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, byCode));
}

const byCode = (sign: string): string => `%${sign.charCodeAt(0).toString(16)}`;

function wrapped(look: Look, inner: string, { link }: Letter, isWithinWord: boolean): string {
  if (look === 'strong') return `**${inner}**`;
  if (look === 'em') return isWithinWord ? `*${inner}*` : `_${inner}_`;
  const { href, title } = link?.attrs as { href: string; title: string | null };
  return `[${inner}](${addressOf(href)}${title === null ? '' : ` "${title.replace(/["\\]/g, '\\$&')}"`})`;
}

/** The longest stretch goes around the others. */
function longestLook(letters: readonly Letter[], at: number, open: readonly Look[]): Look | null {
  const looks = LOOKS.filter((look) => Boolean(letters[at]?.[look]) && !open.includes(look));
  return looks.reduce<Look | null>((best, look) => {
    if (best === null) return look;
    return endOf(letters, at, look) > endOf(letters, at, best) ? look : best;
  }, null);
}

function plain(letters: readonly Letter[], isInLink: boolean): string {
  const text = escaped(letters.map(({ character }) => character).join(''));
  return (isInLink ? text.replace(/\]/g, '\\]') : text).replace(/\n/g, '\\\n');
}

/** @param open looks of the stretch that these letters are all of */
function write(
  letters: readonly Letter[],
  open: readonly Look[],
  around: readonly (Letter | undefined)[],
): string {
  let text = '';
  for (let at = 0; at < letters.length;) {
    const look = longestLook(letters, at, open);
    let end = at + 1;
    if (look === null) {
      while (end < letters.length && longestLook(letters, end, open) === null) end += 1;
      text += plain(letters.slice(at, end), open.includes('link'));
    } else {
      end = endOf(letters, at, look);
      const beside = [letters[at - 1] ?? around[0], letters[end] ?? around[1]];
      const inner = write(letters.slice(at, end), [...open, look], beside);
      text += wrapped(look, inner, letters[at]!, beside.some(isWordAt));
    }
    at = end;
  }
  return text;
}

/** The words of a paragraph, a heading or a cell as markdown; a line break that was wanted is `\` and a line end. */
export function writeInline(node: Node): string {
  const letters = withEdges(withEdges(trimmed(lettersOf(node)), 'strong'), 'em');
  // A `!` before a link would make it a picture.
  return write(letters, [], []).replace(/!(?=\[)/g, '\\!');
}
