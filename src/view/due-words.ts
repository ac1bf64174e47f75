import type { Due } from '../domain/assignment.ts';
import { officeAssignments } from '../texts/office-assignments.ts';
import { formatDate } from './format-date.ts';
import { romanNumeral } from './numbering.ts';

/** A deadline as it is read, and typed: `30/6/2026`, `Quý III/2026`, `Thường xuyên`. */
export function dueWords(due: Due): string {
  const { due: words } = officeAssignments;
  if (due.kind === 'standing') return words.standing;
  return due.kind === 'day' ? formatDate(due.day) : words.quarter(romanNumeral(due.quarter), due.year);
}
