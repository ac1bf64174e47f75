import type { Lot } from '../../domain/lot.ts';
import type { CellError } from '../../excel/cell-error.ts';
import type { KeptSheets } from '../../pocketbase/lots.ts';
import { officeExcel as text } from '../../texts/office-excel.ts';
import { cellSentences } from '../cell-sentences.ts';
import type { FieldFaults } from '../views.ts';
import { excelPath, lotPath, templatePath } from './paths.ts';

/** Field of the form that holds the file. */
export const FILE_FIELD = 'tep';

/** What came of a file. */
export interface ExcelAct {
  /** Sentences on what was kept; empty: nothing was. */
  done: string[];
  faults: FieldFaults;
  /** What is wrong, cell by cell. */
  cells: string[];
}

export const NO_EXCEL_ACT: ExcelAct = { done: [], faults: {}, cells: [] };

export interface ExcelView extends ExcelAct {
  title: string;
  path: string;
  template: string;
  back: string;
  /** Why no file is taken just now; null: one is. */
  shut: string | null;
}

/** A file that cannot be taken, for one reason. */
export function refusedFile(sentence: string): ExcelAct {
  return { ...NO_EXCEL_ACT, faults: { [FILE_FIELD]: sentence } };
}

/** A file with faults in its cells. */
export function wrongCells(errors: readonly CellError[]): ExcelAct {
  return { ...refusedFile(text.wrong(errors.length)), cells: cellSentences(errors) };
}

/** @param missing how many sheets of the lot nobody has typed yet */
export function keptWords({ added, replaced, same }: KeptSheets, missing: number): string[] {
  const isSame = added.length + replaced.length === 0;
  const known = same.length === 0 || isSame ? [] : [text.done.sameSome(same.length)];
  return [
    isSame ? text.done.same : text.done.all(added.length + replaced.length),
    ...(replaced.length === 0 ? [] : [text.done.replaced(replaced.join(', '))]),
    ...known,
    ...(missing === 0 ? [] : [text.done.missing(missing)]),
  ];
}

export function excelView(lot: Lot, shut: string | null, act: ExcelAct): ExcelView {
  return {
    ...act,
    title: text.title(lot.number),
    path: excelPath(lot),
    template: templatePath(lot),
    back: lotPath(lot),
    shut: shut ?? (lot.state === 'first' ? null : text.notFirst),
  };
}
