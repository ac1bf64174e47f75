import type { Assignment, AssignmentSource } from '../../../domain/assignment.ts';
import { cleanText } from '../../../survey/clean-text.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { formatDate } from '../../../view/format-date.ts';
import { TYPED, typedOf, type TypedAssignment } from '../assignment-form.ts';

/** What the cells of an assignment's row hold, as they are read back: its day as people write it. */
export function cellWordsOf(assignment: Assignment): TypedAssignment {
  const typed = typedOf(assignment);
  const doneOn = typed.doneOn === '' ? '' : formatDate(typed.doneOn);
  const cells = { ...typed, doneOn };
  return Object.fromEntries(TYPED.map((name) => [name, cleanText(cells[name])])) as TypedAssignment;
}

/** A document as its cells hold it. */
export type SourceWords = Record<'kind' | 'number' | 'issuedOn' | 'title', string>;

export function sourceWordsOf({ kind, number, issuedOn, title }: AssignmentSource): SourceWords {
  return { kind: officeAssignments.sources[kind], number, issuedOn: formatDate(issuedOn), title };
}
