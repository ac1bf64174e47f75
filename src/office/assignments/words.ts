import type { AssignmentSource, Due, Evidence } from '../../domain/assignment.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatDate } from '../../view/format-date.ts';
import { romanNumeral } from '../../view/numbering.ts';

/** A deadline as it is read, and typed: `30/6/2026`, `Quý III/2026`, `Thường xuyên`. */
export function dueWords(due: Due): string {
  const { due: words } = officeAssignments;
  if (due.kind === 'standing') return words.standing;
  return due.kind === 'day' ? formatDate(due.day) : words.quarter(romanNumeral(due.quarter), due.year);
}

/** `257/KH-UBND, 22/12/2025`; a document without number by its title. */
export function sourceWords({ number, issuedOn, title }: AssignmentSource): string {
  return `${number === '' ? title : number}, ${formatDate(issuedOn)}`;
}

/** Evidence as one line that can be typed again. */
export const evidenceLine = ({ what }: Evidence): string => what;

/** What a line of evidence is: an address, the name of a file, or the number of a document. */
export function evidenceKind(what: string): Evidence['kind'] {
  if (/^https?:\/\//i.test(what)) return 'link';
  return /\.[a-z0-9]{2,5}$/i.test(what) ? 'file' : 'publication';
}
