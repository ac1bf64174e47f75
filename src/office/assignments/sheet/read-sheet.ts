import type { Assignment, AssignmentSource, Evidence } from '../../../domain/assignment.ts';
import type { CellError } from '../../../excel/cell-error.ts';
import { cellName } from '../../../excel/cell-name.ts';
import { officeAssignmentSheets as text } from '../../../texts/office-assignment-sheets.ts';
import { TYPED, typedFaults, type TypedAssignment } from '../assignment-form.ts';
import { ASSIGNMENT_FIELD } from '../paths.ts';
import type { EvidenceDoubt } from '../evidence-doubts.ts';
import { readCell } from './cell-text.ts';
import { COLUMNS, HEAD_ROWS, SOURCE_COLUMNS, type SheetColumn } from './columns.ts';
import { readDay, readSource } from './read-source.ts';
import { hashOf, readCode, type RowCode } from './row-code.ts';
import { sourceWordsOf, type SourceWords } from './row-words.ts';

/** A row that says something; `row` as Excel counts them. */
export interface ReadRow {
  row: number;
  typed: TypedAssignment;
}

/** What a file wants. */
export interface ReadSheet {
  changed: (ReadRow & { assignment: Assignment; code: RowCode })[];
  added: (ReadRow & { source: Omit<AssignmentSource, 'id'> })[];
  /** Rows that nobody has changed since they were written. */
  untouched: number;
}

/** What a file is read against. */
export interface SheetFacts {
  assignments: readonly Assignment[];
  sources: readonly AssignmentSource[];
  /** `YYYY-MM-DD` in Viet Nam. */
  today: string;
  doubt: EvidenceDoubt;
}

type Cells = Record<SheetColumn, string>;

/** Where each column stands in the file; they may have been moved. null: one is missing or there twice. */
function placesOf(codes: readonly string[]): Record<SheetColumn, number> | null {
  const found = COLUMNS.map((column) => [column, column === 'code' ? 0 : codes.indexOf(column)] as const);
  const isFine = found.every(([column, place]) => place !== -1 && codes.lastIndexOf(column) <= place);
  return isFine ? (Object.fromEntries(found) as Record<SheetColumn, number>) : null;
}

/** Reads the rows one after the other, and remembers which assignments have come. */
class SheetReader {
  readonly sheet: ReadSheet = { changed: [], added: [], untouched: 0 };
  readonly errors: CellError[] = [];
  readonly #places: Record<SheetColumn, number>;
  readonly #today: string;
  readonly #doubt: EvidenceDoubt;
  readonly #assignments: ReadonlyMap<string, Assignment>;
  readonly #sources: ReadonlyMap<string, AssignmentSource>;
  /** What has come, and in which row. */
  readonly #seen = new Map<string, number>();

  constructor(places: Record<SheetColumn, number>, { assignments, sources, today, doubt }: SheetFacts) {
    this.#places = places;
    this.#today = today;
    this.#doubt = doubt;
    this.#assignments = new Map(assignments.map((each) => [each.id, each]));
    this.#sources = new Map(sources.map((each) => [each.id, each]));
  }

  #complain(row: number, column: SheetColumn, sentence: string): void {
    this.errors.push({ cell: cellName(row - 1, this.#places[column]), sentence });
  }

  /** What is typed of it; its faults are told at their cells. */
  #typedIn(cells: Cells, row: number, evidence: readonly Evidence[]): TypedAssignment {
    const typed = Object.fromEntries(TYPED.map((name) => [name, cells[name]])) as TypedAssignment;
    const doneOn = cells.doneOn === '' ? '' : readDay(cells.doneOn);
    if (doneOn === null) this.#complain(row, 'doneOn', text.badDay(cells.doneOn));
    const read = { ...typed, doneOn: doneOn ?? '' };
    const faults = typedFaults(read, this.#today, { evidence, doubt: this.#doubt });
    for (const name of TYPED) {
      const sentence = faults[ASSIGNMENT_FIELD[name]];
      if (sentence !== undefined) this.#complain(row, name, sentence);
    }
    return read;
  }

  /** @param row as Excel counts them */
  add(line: readonly string[], row: number): void {
    const cells = Object.fromEntries(
      COLUMNS.map((column) => [column, readCell(line[this.#places[column]] ?? '')]),
    ) as Cells;
    if (cells.code !== '') return this.#addKnown(cells, row);
    if ([...TYPED, ...SOURCE_COLUMNS].some((column) => cells[column] !== '')) this.#addNew(cells, row);
  }

  #addKnown(cells: Cells, row: number): void {
    const code = readCode(cells.code);
    if (code === null) return this.#complain(row, 'code', text.badCode);
    const before = this.#seen.get(code.id);
    if (before !== undefined)
      return this.#complain(row, 'code', text.twice(cellName(before - 1, this.#places.code)));
    this.#seen.set(code.id, row);
    const assignment = this.#assignments.get(code.id);
    if (assignment === undefined) return this.#complain(row, 'code', text.gone);
    this.#demandSource(cells, row, this.#sources.get(assignment.source));
    if (hashOf(cells) === code.hash) this.sheet.untouched += 1;
    else
      this.sheet.changed.push({
        row,
        assignment,
        code,
        typed: this.#typedIn(cells, row, assignment.evidence),
      });
  }

  /** An assignment stays with its document: another one in its cells would be lost without a word. */
  #demandSource(cells: Cells, row: number, source: AssignmentSource | undefined): void {
    if (source === undefined) return;
    const words: SourceWords = sourceWordsOf(source);
    for (const column of SOURCE_COLUMNS) {
      const isDay = column === 'issuedOn' && readDay(cells.issuedOn) === source.issuedOn;
      if (cells[column] !== readCell(words[column]) && !isDay)
        this.#complain(row, column, text.sourceOfKnown(words[column]));
    }
  }

  #addNew(cells: Cells, row: number): void {
    const typed = this.#typedIn(cells, row, []);
    const read = readSource(cells);
    if ('faults' in read) {
      for (const column of SOURCE_COLUMNS) {
        const sentence = read.faults[column];
        if (sentence !== undefined) this.#complain(row, column, sentence);
      }
      return;
    }
    const { kind, number, issuedOn, title } = read.source;
    const place = typed.place === '' ? ['text', typed.text] : ['place', typed.place];
    const key = JSON.stringify([kind, number, issuedOn, title, ...place]);
    const before = this.#seen.get(key);
    if (before !== undefined) return this.#complain(row, 'text', text.twiceNew(before));
    this.#seen.set(key, row);
    this.sheet.added.push({ row, source: read.source, typed });
  }
}

/** All evidence that stands in a file. */
export function evidenceCells(rows: readonly (readonly string[])[]): string[] {
  const places = placesOf(rows[0] ?? []);
  return places === null ? [] : rows.slice(HEAD_ROWS).map((line) => readCell(line[places.evidence] ?? ''));
}

/**
 * What the rows of a file of assignments want; all of it, or what is wrong cell by cell in the order of the file.
 *
 * @param rows cells as text, '' for empty ones
 */
export function readSheet(
  rows: readonly (readonly string[])[],
  facts: SheetFacts,
): ReadSheet | { fault: 'columns' | 'empty' } | { errors: CellError[] } {
  const places = placesOf(rows[0] ?? []);
  if (places === null) return { fault: 'columns' };
  const reader = new SheetReader(places, facts);
  rows.slice(HEAD_ROWS).forEach((line, index) => reader.add(line, HEAD_ROWS + index + 1));
  if (reader.errors.length > 0) return { errors: reader.errors };
  const { changed, added, untouched } = reader.sheet;
  return changed.length + added.length + untouched === 0 ? { fault: 'empty' } : reader.sheet;
}
