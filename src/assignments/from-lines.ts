import { placeNames } from './places.ts';

/** An assignment as a document tells it; the clerk fills in the rest. */
export interface ToldAssignment {
  /** `3`, `a`, `II.2`; '' without a number. */
  place: string;
  text: string;
  product: string;
  unit: string;
  coUnits: string[];
  /** As it was written; '' where it was not. */
  due: string;
}

/** A number before a line: `1.`, `1)`, `a)`, `II.`, `2.3.`, `II.2.a)`. */
const PLACE = /^(?<place>(?:[IVX]{1,5}|\d{1,2}|[a-zđ])(?:\.(?:\d{1,2}|[a-zđ]))*)(?:[.)]|\s*[-–]\s)\s*(?=\S)/u;
const BULLET = /^[-–—+*•▪o]\s+/u;

export const told = (text: string, more: Partial<ToldAssignment> = {}): ToldAssignment => ({
  ...{ place: '', text, product: '', unit: '', coUnits: [], due: '' },
  ...more,
});

/** A line of a document: its number, and the words behind it. */
export function splitPlace(line: string): { place: string; text: string } {
  const text = line.trim();
  const match = PLACE.exec(text);
  const place = match?.groups?.['place'];
  if (match === null || place === undefined) return { place: '', text: text.replace(BULLET, '') };
  return { place, text: text.slice(match[0].length).trim() };
}

/** A line of a document. */
export interface ToldLine {
  /** As it stands there; '' without a number. */
  place: string;
  text: string;
  /** Lists that it stands in, from 0. */
  depth: number;
  /** A point with a dash, or a number that Word sets. */
  isPoint: boolean;
}

/** What a document gives to do, and how many of its paragraphs or rows became nothing. */
export interface ToldDocument {
  rows: ToldAssignment[];
  skipped: number;
}

/** The last line that belongs to a numbered one: what comes after it, but points, closes the document. */
function endOfNumbered(lines: readonly ToldLine[]): number {
  const last = lines.findLastIndex(({ place }) => place !== '');
  const after = lines.findIndex((line, at) => at > last && !line.isPoint);
  return after === -1 ? lines.length : after;
}

/** Numbered lines, each with those below it that have no number; without a number in the document, every line. */
export function joinLines(all: readonly ToldLine[]): ToldDocument {
  const lines = all.filter(({ text }) => text !== '');
  const start = lines.findIndex(({ place }) => place !== '');
  if (start === -1) return { rows: lines.map(({ text }) => told(text)), skipped: 0 };
  const [placeName, end] = [placeNames(true), endOfNumbered(lines)];
  const rows: ToldAssignment[] = [];
  for (const { place, text, depth, isPoint } of lines.slice(start, end)) {
    const above = rows.at(-1);
    if (place !== '' || above === undefined) rows.push(told(text, { place: placeName(place, depth) }));
    else above.text += `\n${isPoint ? '- ' : ''}${text}`;
  }
  return { rows, skipped: start + lines.length - end };
}

/** Each line that says something becomes an assignment. */
export function fromLines(lines: string): ToldAssignment[] {
  const placeName = placeNames(true);
  return lines
    .split(/\r?\n/)
    .map(splitPlace)
    .filter(({ text }) => text !== '')
    .map(({ place, text }) => told(text, { place: placeName(place) }));
}
