/** A stretch of text in one look. */
export interface Run {
  text: string;
  isBold: boolean;
  /** Absolute address; null: no link. */
  href: string | null;
}

export interface Cell {
  blocks: Block[];
  /** How many it spans. */
  columns: number;
  rows: number;
  /** false: text beside the cells, which takes no place when it is empty. */
  isCell: boolean;
}

/** What a text is made of, without the look it had. */
export type Block =
  | { kind: 'paragraph'; runs: Run[]; /** Of the list that it goes on in; 0: none. */ depth: number }
  | { kind: 'heading'; level: number; runs: Run[] }
  | {
      kind: 'item';
      /** From 0. */
      depth: number;
      /** `-`, `3.`, or the letter of a point, `a)`. */
      marker: string;
      runs: Run[];
    }
  | { kind: 'table'; rows: Cell[][] };

/** Blanks of all kinds, hidden characters and those of fonts of signs become what a keyboard gives. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]/gu, '')
    .replace(/[\ue000-\uf8ff]/gu, '•')
    .replace(/\s+/gu, ' ')
    .normalize('NFC');
}

/** The words of runs on one line. */
export function wordsOf(runs: readonly Run[]): string {
  return plainCharacters(runs.map(({ text }) => text).join('')).trim();
}
