import type { Content } from '../../domain/content.ts';
import type { Lot } from '../../domain/lot.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { CellError } from '../../excel/cell-error.ts';
import { cellName } from '../../excel/cell-name.ts';
import { allowedWords } from '../../excel/sheet-feature.ts';
import type { NumberedEntry } from '../../pocketbase/lots.ts';
import { SURVEY_FIELDS } from '../../survey/field-names.ts';
import { officeExcel as text } from '../../texts/office-excel.ts';
import { readEntry } from '../read-entry.ts';
import { columnsOf, NUMBER_CODE, typedWords, type Column } from './columns.ts';
import { readMark } from './lot-mark.ts';
import { HEAD_ROWS } from './template.ts';

export type LotFileFault = keyof (typeof text)['faults'];

export type ReadRows = { entries: NumberedEntry[] } | { fault: LotFileFault } | { errors: CellError[] };

/** The file of a lot, and what it is read against. */
export interface LotFile {
  content: Pick<Content, 'procedures'>;
  questionnaire: Questionnaire;
  lot: Pick<Lot, 'id' | 'form' | 'version' | 'sheets'>;
}

interface PlacedColumn extends Column {
  /** Where it stands in the file, from 0. */
  place: number;
}

/** Columns may be moved and others put between them; codes say which is which. null: one is missing or there twice. */
function placedColumns(codes: readonly string[], { questionnaire }: LotFile): PlacedColumn[] | null {
  const columns = columnsOf(questionnaire).map((column) => {
    const place = column.code === NUMBER_CODE ? 0 : codes.indexOf(column.code, 1);
    return { ...column, place, isTwice: codes.indexOf(column.code, place + 1) !== -1 };
  });
  return columns.some(({ place, isTwice }) => place === -1 || isTwice) ? null : columns;
}

function faultOfHead(mark: string, { lot }: LotFile): LotFileFault | null {
  const marked = readMark(mark);
  if (marked === null) return 'not-template';
  if (marked.id !== lot.id) return 'other-lot';
  return marked.form === lot.form && marked.version === lot.version ? null : 'other-version';
}

/** `1.00201` is what Excel makes of `1.002010` when it takes a code for a number. */
function procedureCode(typed: string, { procedures }: Pick<Content, 'procedures'>): string | null {
  const asCode = /^\d\.\d+$/.test(typed) ? Number(typed).toFixed(6) : typed;
  return procedures.find(({ code }) => code === typed || code === asCode)?.code ?? null;
}

type CellReading = { value: string } | { sentence: string };

function readCell({ code, answers }: Column, typed: string, { content }: LotFile): CellReading {
  if (typed === '') return { value: '' };
  if (answers !== null) {
    const answer = answers.find((each) => each.typed.toLowerCase() === typed.toLowerCase());
    if (answer !== undefined) return { value: answer.value };
    return { sentence: text.unknownAnswer(typed, allowedWords(typedWords(answers))) };
  }
  if (code !== SURVEY_FIELDS.procedure) return { value: typed };
  const procedure = procedureCode(typed, content);
  return procedure === null ? { sentence: text.unknownProcedure(typed) } : { value: procedure };
}

/** Reads the rows one after the other, and remembers which sheets have come. */
class RowReader {
  readonly entries: NumberedEntry[] = [];
  readonly errors: CellError[] = [];
  readonly #file: LotFile;
  readonly #columns: readonly PlacedColumn[];
  /** Number of a sheet → its cell. */
  readonly #seen = new Map<number, string>();

  constructor(file: LotFile, columns: readonly PlacedColumn[]) {
    this.#file = file;
    this.#columns = columns;
  }

  #complain(row: number, place: number, sentence: string): void {
    this.errors.push({ cell: cellName(row, place), sentence });
  }

  /** null: there is none of this lot, or it has come before. */
  #numberOf(typed: string, row: number): number | null {
    const { sheets } = this.#file.lot;
    if (typed === '') return this.#refuse(row, text.noNumber);
    const number = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
    if (number < 1 || number > sheets) return this.#refuse(row, text.badNumber(typed, sheets));
    const before = this.#seen.get(number);
    if (before !== undefined) return this.#refuse(row, text.twice(typed, before));
    this.#seen.set(number, cellName(row, 0));
    return number;
  }

  #refuse(row: number, sentence: string): null {
    this.#complain(row, 0, sentence);
    return null;
  }

  /** A row in which nothing but its number stands is no sheet. */
  add(cells: readonly string[], row: number): void {
    const answers = this.#columns.filter(({ code }) => code !== NUMBER_CODE);
    if (answers.every(({ place }) => (cells[place] ?? '') === '')) return;
    const number = this.#numberOf(cells[0] ?? '', row);
    const before = this.errors.length;
    const fields = answers.map(({ place, ...column }): [string, string] => {
      const reading = readCell(column, cells[place] ?? '', this.#file);
      if ('sentence' in reading) this.#complain(row, place, reading.sentence);
      return [column.code, 'value' in reading ? reading.value : ''];
    });
    if (number !== null && this.errors.length === before) this.#take(number, fields, row);
  }

  #take(number: number, fields: [string, string][], row: number): void {
    const { content, questionnaire } = this.#file;
    const read = readEntry(content, questionnaire, fields);
    if ('entry' in read) {
      this.entries.push({ number, entry: read.entry });
      return;
    }
    for (const { field, message } of read.errors) {
      const place = this.#columns.find(({ code }) => code === field)?.place ?? 0;
      this.#complain(row, place, text.inRow(message));
    }
  }
}

/**
 * The typed sheets in the rows of a lot's file; all of them, or what is wrong cell by cell in the order of the file.
 *
 * @param rows cells as text, '' for empty ones
 */
export function readRows(rows: readonly (readonly string[])[], file: LotFile): ReadRows {
  const codes = rows[0] ?? [];
  const fault = faultOfHead(codes[0] ?? '', file);
  if (fault !== null) return { fault };
  const columns = placedColumns(codes, file);
  if (columns === null) return { fault: 'columns' };
  const reader = new RowReader(file, columns);
  rows.slice(HEAD_ROWS).forEach((cells, index) => reader.add(cells, HEAD_ROWS + index));
  if (reader.errors.length > 0) return { errors: reader.errors };
  return reader.entries.length === 0 ? { fault: 'empty' } : { entries: reader.entries };
}
