import type { CellError } from '../../../excel/cell-error.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { officeAssignmentSheets as text } from '../../../texts/office-assignment-sheets.ts';
import { formatDate, formatMoment } from '../../../view/format-date.ts';
import { formatNumber } from '../../../view/format-number.ts';
import { cellSentences } from '../../cell-sentences.ts';
import type { FieldFaults } from '../../views.ts';
import { TYPED } from '../assignment-form.ts';
import { assignmentPath } from '../paths.ts';
import { cellWordsOf } from './row-words.ts';
import { MOST_ROWS, type LeftRow, type TakenSheet } from './take-sheet.ts';

/** Field of the form that holds the file. */
export const SHEET_FIELD = 'tep';

/** A row that was not brought in. */
export interface LeftLine {
  sentence: string;
  /** What stands in the file and what is kept, by field. */
  sides: string[];
  /** null: the page of it cannot be named. */
  href: string | null;
}

/** What came of a file. */
export interface SheetAct {
  /** null: nothing was kept. */
  done: string | null;
  left: LeftLine[];
  faults: FieldFaults;
  /** What is wrong, cell by cell. */
  cells: string[];
}

export const NO_SHEET_ACT: SheetAct = { done: null, left: [], faults: {}, cells: [] };

export interface SheetView extends SheetAct {
  /** Addresses of the files; `filtered` null: nothing is filtered. */
  files: { all: string; filtered: string | null; empty: string };
  mayWrite: boolean;
}

/** A file that cannot be taken, for one reason. */
export const refusedSheet = (sentence: string): SheetAct => ({
  ...NO_SHEET_ACT,
  faults: { [SHEET_FIELD]: sentence },
});

/** A file with faults in its cells. */
export const wrongSheet = (errors: readonly CellError[]): SheetAct => ({
  ...refusedSheet(text.wrong(errors.length)),
  cells: cellSentences(errors),
});

export const TOO_MANY_ROWS = refusedSheet(text.tooMany(formatNumber(MOST_ROWS)));

function sidesOf({ typed, kept }: LeftRow): string[] {
  if (kept === null) return [];
  const words = cellWordsOf(kept);
  const inFile = { ...typed, doneOn: typed.doneOn === '' ? '' : formatDate(typed.doneOn) };
  return TYPED.filter((name) => inFile[name] !== words[name]).map((name) =>
    text.sides(officeAssignments.one[name], inFile[name] || text.nothing, words[name] || text.nothing),
  );
}

function lineOf(left: LeftRow): LeftLine {
  const { row, why, kept } = left;
  const sentence =
    why === 'different'
      ? text.different(row)
      : text.changed(row, kept?.changedName ?? '', kept === null ? '' : formatMoment(kept.changedAt));
  return { sentence, sides: sidesOf(left), href: kept && assignmentPath(kept.id) };
}

export function takenSheet({ added, saved, same, left }: TakenSheet): SheetAct {
  return {
    ...NO_SHEET_ACT,
    done: text.done(formatNumber(added), formatNumber(saved), formatNumber(same)),
    left: left.map(lineOf),
  };
}
