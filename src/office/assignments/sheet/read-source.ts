import { isSentDay } from '../../../assignments/due.ts';
import { SOURCE_KINDS, type AssignmentSource } from '../../../domain/assignment.ts';
import { allowedWords } from '../../../excel/sheet-feature.ts';
import { textLength } from '../../../survey/clean-text.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { officeAssignmentSheets as text } from '../../../texts/office-assignment-sheets.ts';
import type { SourceWords } from './row-words.ts';

/** What is wrong, by column. */
export type ColumnFaults<Column extends string> = Partial<Record<Column, string>>;

/** `5/6/2026`, or as a cell that Excel keeps as a day is read, `2026-06-05`; null: it is no day. */
export function readDay(words: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)$/.exec(words) ?? [];
  const iso = year === '' ? words : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isSentDay(iso) ? iso : null;
}

const kindOf = (words: string) =>
  SOURCE_KINDS.find(
    (kind) => officeAssignments.sources[kind].toLocaleLowerCase('vi') === words.toLocaleLowerCase('vi'),
  );

function faultsOf({ kind, number, issuedOn, title }: SourceWords): ColumnFaults<keyof SourceWords> {
  const kinds = SOURCE_KINDS.map((each) => officeAssignments.sources[each]);
  const day = issuedOn === '' ? text.noDay : text.badDay(issuedOn);
  return {
    ...(kindOf(kind) === undefined && { kind: text.unknownKind(kind, allowedWords(kinds)) }),
    ...(textLength(number) > 100 && { number: text.longNumber }),
    ...(readDay(issuedOn) === null && { issuedOn: day }),
    ...(title === '' && { title: text.noTitle }),
    ...(textLength(title) > 500 && { title: text.longTitle }),
  };
}

/** The document that a new row names, or what is wrong with it. */
export function readSource(
  words: SourceWords,
): { source: Omit<AssignmentSource, 'id'> } | { faults: ColumnFaults<keyof SourceWords> } {
  const [kind, issuedOn] = [kindOf(words.kind), readDay(words.issuedOn)];
  const faults = faultsOf(words);
  if (kind === undefined || issuedOn === null || Object.keys(faults).length > 0) return { faults };
  return { source: { kind, number: words.number, issuedOn, title: words.title } };
}
