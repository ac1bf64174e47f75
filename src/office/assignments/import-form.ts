import { isSentDay, readDue } from '../../assignments/due.ts';
import type { ToldAssignment } from '../../assignments/from-lines.ts';
import {
  SOURCE_KINDS,
  type AssignmentFields,
  type AssignmentSource,
  type Due,
} from '../../domain/assignment.ts';
import type { Fields } from '../../server/post-form.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
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
const LONGEST = 4000;

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

export function importFaults(typed: TypedImport, rows: readonly ToldAssignment[]): FieldFaults {
  return {
    ...(typed.title === '' ? { [IMPORT_FIELD.title]: words.title } : {}),
    ...(isSentDay(typed.issuedOn) ? {} : { [IMPORT_FIELD.issuedOn]: words.issuedOn }),
    ...(rows.length === 0 ? { [IMPORT_FIELD.lines]: words.lines } : {}),
    ...(rows.length > MOST ? { [IMPORT_FIELD.lines]: words.tooMany } : {}),
    ...(typed.due !== '' && readDue(typed.due) === null ? { [IMPORT_FIELD.due]: words.due } : {}),
    ...(typed.due === '' && rows.some((row) => readDue(row.due) === null)
      ? { [IMPORT_FIELD.due]: words.noDue }
      : {}),
  };
}

/** An assignment as it is kept; a deadline that cannot be read is kept as words. */
function fieldsFrom(row: ToldAssignment, common: Due): AssignmentFields {
  const due = readDue(row.due);
  return {
    place: row.place.slice(0, 40),
    text: row.text.slice(0, LONGEST),
    product: row.product.slice(0, 1000),
    unit: row.unit.slice(0, 200),
    person: '',
    coUnits: row.coUnits.map((unit) => unit.slice(0, 200)),
    due: due ?? common,
    evidence: [],
    doneOn: '',
    reason: due === null && row.due !== '' ? text.dueInDocument(row.due) : '',
  };
}

/** What is to be kept of a document; `importFaults` must have found nothing. */
export function rowsOf({ due }: TypedImport, told: readonly ToldAssignment[]): AssignmentFields[] {
  const common = readDue(due) ?? { kind: 'standing' as const };
  return told.map((row) => fieldsFrom(row, common));
}
