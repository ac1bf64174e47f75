import type { FieldView } from '../../editing/form/form-view.ts';

const LETTERS_OF_ROW = 60;
const MOST_ROWS = 16;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Rows that a text needs, so that it is seen whole without a script. */
export function rowsOf(value: string, isLong: boolean): number {
  const needed = value
    .split('\n')
    .reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_OF_ROW), 0);
  return Math.min(MOST_ROWS, Math.max(isLong ? 2 : 1, needed));
}

/** What a value is typed into. */
export type ShownAs =
  | { kind: 'area'; value: string; isLong: boolean }
  | { kind: 'input'; type: 'text' | 'date'; value: string }
  | { kind: 'none' };

/** A long text needs room, and a day that is none must be seen as it was typed. */
export function shownAs({ control, names }: Pick<FieldView, 'control' | 'names'>): ShownAs {
  if (control.kind === 'day') {
    const { value } = control;
    return { kind: 'input', type: value === '' || DAY.test(value) ? 'date' : 'text', value };
  }
  if (control.kind !== 'text') return { kind: 'none' };
  const { value, isLong } = control;
  const needsRoom = value.includes('\n') || (names === null && (isLong || value.length > LETTERS_OF_ROW));
  return needsRoom ? { kind: 'area', value, isLong } : { kind: 'input', type: 'text', value };
}

/** Whether a field is made of others, or is a list; also while a word stands in their place. */
export function isWhole({ control }: FieldView): boolean {
  return control.kind === 'group' || control.kind === 'list' || control.kind === 'none';
}

/** A browser drops the line end that a text in a field begins with: one is put there for it. */
export function asTextarea(text: string): string {
  return `\n${text}`;
}
