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

/** Each line that says something becomes an assignment. */
export function fromLines(lines: string): ToldAssignment[] {
  return lines
    .split(/\r?\n/)
    .map(splitPlace)
    .filter(({ text }) => text !== '')
    .map(({ place, text }) => told(text, { place }));
}
