import { isSentDay, readDue } from '../../assignments/due.ts';
import type { ToldAssignment } from '../../assignments/from-lines.ts';
import {
  SOURCE_KINDS,
  type AssignmentFields,
  type AssignmentSource,
  type Due,
} from '../../domain/assignment.ts';
import type { Fields } from '../../server/post-form.ts';
import { cleanText, textLength } from '../../survey/clean-text.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatNumber } from '../../view/format-number.ts';
import { fieldOf } from '../field.ts';
import type { FieldFaults } from '../views.ts';
import { IMPORT_FIELD } from './paths.ts';

/** What was typed beside the file. */
export type TypedImport = Record<Exclude<keyof typeof IMPORT_FIELD, 'file'>, string>;

export const EMPTY_IMPORT: TypedImport = {
  ...{ kind: 'meeting', number: '', issuedOn: '', title: '', lines: '', due: '' },
};

const { faults: words, import: text } = officeAssignments;
const MOST = 1000;

export function readImport(fields: Fields): TypedImport {
  const names = Object.keys(EMPTY_IMPORT) as (keyof TypedImport)[];
  return Object.fromEntries(
    names.map((name) => [name, cleanText(fieldOf(fields, IMPORT_FIELD[name]))]),
  ) as TypedImport;
}

/** The document that was typed; its faults stand in `importFaults`. */
export function sourceOf({ kind, number, issuedOn, title }: TypedImport): Omit<AssignmentSource, 'id'> {
  return { kind: SOURCE_KINDS.find((each) => each === kind) ?? 'meeting', number, issuedOn, title };
}

/** Texts of a row, with the most letters that are kept of each. */
function textsOf({ place, text, product, unit, coUnits, due }: ToldAssignment): [string, number][] {
  const units = [unit, ...coUnits].map((name): [string, number] => [name, 200]);
  return [[place, 40], [text, 4000], [product, 1000], [due, 1000], ...units];
}

/** The first row that cannot be kept whole; null: each can. */
function longRow(rows: readonly ToldAssignment[]): string | null {
  for (const [at, row] of rows.entries()) {
    const most = textsOf(row).find(([words, limit]) => textLength(words) > limit)?.[1];
    const name = row.place === '' ? words.row(formatNumber(at + 1)) : words.place(row.place);
    if (most !== undefined) return words.longRow(name, formatNumber(most));
  }
  return null;
}

/** What keeps the rows from being added, where they come from. */
function rowFaults({ lines, due }: TypedImport, rows: readonly ToldAssignment[]): FieldFaults {
  const field = lines === '' && rows.length > 0 ? IMPORT_FIELD.file : IMPORT_FIELD.lines;
  const long = longRow(rows);
  const lacksDue = due === '' && rows.some((row) => readDue(row.due) === null);
  return {
    ...(long === null ? {} : { [field]: long }),
    ...(rows.length === 0 ? { [field]: words.lines } : {}),
    ...(rows.length > MOST ? { [field]: words.tooMany } : {}),
    ...(lacksDue ? { [IMPORT_FIELD.due]: words.noDue } : {}),
  };
}

/** What keeps a document from being brought in, by field. */
export function importFaults(typed: TypedImport, rows: readonly ToldAssignment[]): FieldFaults {
  const { number, title, issuedOn, due } = typed;
  return {
    ...(textLength(number) > 100 ? { [IMPORT_FIELD.number]: words.tooLong('100') } : {}),
    ...(isSentDay(issuedOn) ? {} : { [IMPORT_FIELD.issuedOn]: words.issuedOn }),
    ...(title === '' ? { [IMPORT_FIELD.title]: words.title } : {}),
    ...(textLength(title) > 500 ? { [IMPORT_FIELD.title]: words.tooLong('500') } : {}),
    ...(due !== '' && readDue(due) === null ? { [IMPORT_FIELD.due]: words.due } : {}),
    ...rowFaults(typed, rows),
  };
}

/** An assignment as it is kept; a deadline that cannot be read is kept as words. */
function fieldsFrom(row: ToldAssignment, common: Due): AssignmentFields {
  const due = readDue(row.due);
  return {
    ...{ place: row.place, text: row.text, product: row.product, unit: row.unit, person: '' },
    ...{ coUnits: row.coUnits, due: due ?? common, evidence: [], doneOn: '' },
    reason: due === null && row.due !== '' ? text.dueInDocument(row.due) : '',
  };
}

/** What is to be kept of a document; `importFaults` must have found nothing. */
export function rowsOf({ due }: TypedImport, told: readonly ToldAssignment[]): AssignmentFields[] {
  const common = readDue(due) ?? { kind: 'standing' as const };
  return told.map((row) => fieldsFrom(row, common));
}
