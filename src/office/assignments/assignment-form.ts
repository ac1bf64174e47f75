import { isSentDay, readDue } from '../../assignments/due.ts';
import type { Assignment, AssignmentFields, Evidence } from '../../domain/assignment.ts';
import type { Fields } from '../../server/post-form.ts';
import { cleanText, textLength } from '../../survey/clean-text.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatNumber } from '../../view/format-number.ts';
import { fieldOf } from '../field.ts';
import type { FieldFaults } from '../views.ts';
import { ASSIGNMENT_FIELD as FIELD } from './paths.ts';
import { dueWords } from '../../view/due-words.ts';
import type { EvidenceDoubt } from './evidence-doubts.ts';
import { evidenceKind, evidenceLine } from './words.ts';

/** What is typed of an assignment, in the order of the form. */
export const TYPED = [
  ...(['place', 'text', 'product', 'unit', 'person'] as const),
  ...(['coUnits', 'due', 'evidence', 'doneOn', 'reason'] as const),
] as const;

/** What was typed, by field; shown again as it is where it cannot be saved. */
export type TypedAssignment = Record<(typeof TYPED)[number], string>;

/** PocketBase keeps no longer ones. */
const LONGEST: Partial<Record<keyof TypedAssignment, number>> = {
  place: 40,
  text: 4000,
  product: 1000,
  unit: 200,
  person: 200,
  reason: 2000,
};

/** The same of each line, where there may be many. */
const LONGEST_LINE = { coUnits: 200, evidence: 1000 } as const;
const MOST_LINES = 50;

const { faults: words } = officeAssignments;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An assignment as it is typed. */
export function typedOf(assignment: Assignment, due = assignment.due): TypedAssignment {
  const { place, text, product, unit, person, coUnits, evidence, doneOn, reason } = assignment;
  return {
    ...{ place, text, product, unit, person, doneOn, reason, due: dueWords(due) },
    coUnits: coUnits.join('\n'),
    evidence: evidence.map(evidenceLine).join('\n'),
  };
}

export function readTyped(fields: Fields): TypedAssignment {
  return Object.fromEntries(
    TYPED.map((name) => [name, cleanText(fieldOf(fields, FIELD[name]))]),
  ) as TypedAssignment;
}

/** What new evidence is judged by. */
export interface EvidenceFacts {
  /** What is kept already, which is not asked about again. */
  evidence: readonly Evidence[];
  doubt: EvidenceDoubt;
}

/** Why the first line of evidence that is new cannot count; null: each can. */
function evidenceFault(typed: string, { evidence, doubt }: EvidenceFacts): string | null {
  const fresh = linesOf(typed).filter((line) => !evidence.some(({ what }) => what === line));
  return fresh.map(doubt).find((each) => each !== null) ?? null;
}

/** What keeps it from being saved, by field. `today`: `YYYY-MM-DD` in Viet Nam. */
export function typedFaults(typed: TypedAssignment, today: string, evidence: EvidenceFacts): FieldFaults {
  const faults: FieldFaults = {};
  for (const [name, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
    if (textLength(typed[name]) > most) faults[FIELD[name]] = words.tooLong(formatNumber(most));
  for (const [name, most] of Object.entries(LONGEST_LINE) as [keyof typeof LONGEST_LINE, number][]) {
    const lines = linesOf(typed[name]);
    if (lines.length > MOST_LINES) faults[FIELD[name]] = words.tooManyLines(formatNumber(MOST_LINES));
    if (lines.some((line) => textLength(line) > most))
      faults[FIELD[name]] = words.tooLong(formatNumber(most));
  }
  const doubted = evidenceFault(typed.evidence, evidence);
  if (doubted !== null) faults[FIELD.evidence] ??= doubted;
  if (typed.text === '') faults[FIELD.text] = words.empty;
  if (readDue(typed.due) === null) faults[FIELD.due] = words.due;
  if (typed.doneOn !== '' && !isSentDay(typed.doneOn)) faults[FIELD.doneOn] = words.day;
  else if (typed.doneOn > today) faults[FIELD.doneOn] = words.future;
  return faults;
}

/** Evidence keeps the day on which it was added; a line that was not there before is of today. */
function evidenceOf(typed: string, before: readonly Evidence[], today: string): Evidence[] {
  return linesOf(typed).map(
    (what) =>
      before.find((evidence) => evidence.what === what) ?? { kind: evidenceKind(what), what, addedOn: today },
  );
}

/** What was typed, to be saved; `typedFaults` must have found nothing. */
export function fieldsOf(
  typed: TypedAssignment,
  { evidence, today }: { evidence: readonly Evidence[]; today: string },
): AssignmentFields {
  const { place, text, product, unit, person, doneOn, reason } = typed;
  return {
    ...{ place, text, product, unit, person, doneOn, reason },
    coUnits: linesOf(typed.coUnits),
    due: readDue(typed.due) ?? { kind: 'standing' },
    evidence: evidenceOf(typed.evidence, evidence, today),
  };
}
