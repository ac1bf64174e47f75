import type { Assignment, AssignmentSource } from '../../../domain/assignment.ts';
import { takeSheet, type SheetOutcome } from '../../../pocketbase/assignments.ts';
import type { StaffClient } from '../../../pocketbase/staff.ts';
import { fieldsOf, TYPED } from '../assignment-form.ts';
import type { ReadRow, ReadSheet, SheetFacts } from './read-sheet.ts';
import { cellWordsOf } from './row-words.ts';

/** A row that was left out, as it is kept now; null: that could not be found again. */
export interface LeftRow extends ReadRow {
  why: 'changed' | 'different';
  kept: Assignment | null;
}

/** What became of a file. */
export interface TakenSheet {
  added: number;
  saved: number;
  /** Brought in before, or not changed in the file. */
  same: number;
  left: LeftRow[];
}

type Changed = ReadSheet['changed'][number];
type Added = ReadSheet['added'][number];

/** What is still to be done of a file, and what not. */
interface Sorted {
  toSave: Changed[];
  toAdd: Added[];
  same: number;
  left: LeftRow[];
}

/** More rows than this at once are sent as several files. */
export const MOST_ROWS = 1_000;

function saysTheSame({ typed }: ReadRow, kept: Assignment): boolean {
  const words = { ...cellWordsOf(kept), doneOn: kept.doneOn };
  return TYPED.every((name) => typed[name] === words[name]);
}

const leftRow = ({ row, typed }: ReadRow, why: LeftRow['why'], kept: Assignment | null): LeftRow => ({
  ...{ row, typed, why, kept },
});

const documentKey = ({ kind, number, issuedOn, title }: Omit<AssignmentSource, 'id'>): string =>
  JSON.stringify([kind, number, issuedOn, title]);

/** An assignment is known by its place in its document, or by its words where it has none. */
const placeKey = ({ place, text }: Pick<Assignment, 'place' | 'text'>): string =>
  place === '' ? `text ${text}` : `place ${place}`;

/** What is kept already under the same place of the same document. */
function keptByPlace({ assignments, sources }: SheetFacts): (row: Added) => Assignment | null {
  const documents = new Map(sources.map((source) => [source.id, documentKey(source)]));
  const keyOf = (document: string, each: Pick<Assignment, 'place' | 'text'>) =>
    `${document} ${placeKey(each)}`;
  const known = new Map(assignments.map((each) => [keyOf(documents.get(each.source) ?? '', each), each]));
  return ({ source, typed }) => known.get(keyOf(documentKey(source), typed)) ?? null;
}

function sortRows({ changed, added, untouched }: ReadSheet, facts: SheetFacts): Sorted {
  const sorted: Sorted = { toSave: [], toAdd: [], same: untouched, left: [] };
  for (const row of changed) {
    if (saysTheSame(row, row.assignment)) sorted.same += 1;
    else if (row.assignment.revision === row.code.revision) sorted.toSave.push(row);
    else sorted.left.push(leftRow(row, 'changed', row.assignment));
  }
  const keptLike = keptByPlace(facts);
  for (const row of added) {
    const kept = keptLike(row);
    if (kept === null) sorted.toAdd.push(row);
    else if (saysTheSame(row, kept)) sorted.same += 1;
    else sorted.left.push(leftRow(row, 'different', kept));
  }
  return sorted;
}

function send(
  client: StaffClient,
  toSave: readonly Changed[],
  documents: readonly (readonly Added[])[],
  today: string,
): Promise<SheetOutcome> {
  return takeSheet(client, {
    changed: toSave.map(({ typed, code: { id, revision }, assignment: { evidence } }) => ({
      ...{ id, revision, fields: fieldsOf(typed, { evidence, today }) },
    })),
    documents: documents.map((rows) => ({
      source: rows[0]?.source as Omit<AssignmentSource, 'id'>,
      rows: rows.map(({ typed }) => fieldsOf(typed, { evidence: [], today })),
    })),
  });
}

/**
 * Brings in what a file wants, all at once, without writing over what somebody else has changed meanwhile; sent again it
 * does nothing.
 */
export async function bringInSheet(
  client: StaffClient,
  sheet: ReadSheet,
  facts: SheetFacts,
): Promise<TakenSheet | 'too-many'> {
  const { toSave, toAdd, same, left } = sortRows(sheet, facts);
  if (toSave.length + toAdd.length > MOST_ROWS) return 'too-many';
  const documents = [...Map.groupBy(toAdd, ({ source }) => documentKey(source)).values()];
  const outcome = await send(client, toSave, documents, facts.today);
  const added = documents.flatMap((rows, at) =>
    rows.map((row, index) => ({ row, became: outcome.documents[at]?.[index] })),
  );
  const saved = toSave.filter((_, index) => outcome.changed[index] === 'saved');
  const became = (what: string) => added.filter((each) => each.became === what).map(({ row }) => row);
  const overtaken = toSave.filter((row) => !saved.includes(row)).map((row) => leftRow(row, 'changed', null));
  const others = became('different').map((row) => leftRow(row, 'different', null));
  return {
    added: became('added').length,
    saved: saved.length,
    same: same + became('same').length,
    left: [...left, ...overtaken, ...others].sort((a, b) => a.row - b.row),
  };
}
