import { headingOf, type SectionKey } from './labels.ts';
import type { Line, TableRow } from './lines.ts';
import type { TableKind } from './columns.ts';

/** Something that a document says of one part of a procedure. */
export type Said =
  | { kind: 'text'; text: string; depth: number | null }
  | { kind: 'row'; table: TableKind; row: TableRow }
  | { kind: 'case'; text: string };

/** A piece of a document, and the part under whose heading it stands; null: under none. */
export interface Part {
  key: SectionKey | null;
  said: Said;
}

/** A document taken apart; nothing of it is in none of the two. */
export interface Parts {
  parts: Part[];
  /** Headings, heads of tables and numbers of rows: the form that the document was written on. */
  furniture: string[];
}

/** Part that the rows of each known table belong to, whatever they stand under. */
const PART_OF_TABLE: Record<TableKind, SectionKey> = {
  methods: 'methods',
  dossier: 'dossier',
  legal: 'legal',
};

/** Headings within a part's own text: `b) Số lượng hồ sơ: 01 bộ` below the papers. */
const WITHIN: readonly SectionKey[] = ['dossier', 'sets'];

function headingIn(line: Line, current: SectionKey | null) {
  if (line.kind !== 'text' || (line.depth ?? 0) > 0) return null;
  if (line.text.startsWith('- ')) return null;
  if (line.place === 'head') return headingOf(line.text);
  const heading = line.place === 'open' ? headingOf(line.text) : withinHeading(line.text, current);
  return heading;
}

function withinHeading(text: string, current: SectionKey | null) {
  const isPapers = current !== null && WITHIN.includes(current);
  const heading = isPapers ? headingOf(text) : null;
  return heading !== null && WITHIN.includes(heading.key) ? heading : null;
}

/** Sorts what a document says under the headings of the official table. */
export function partsOf(lines: readonly Line[]): Parts {
  const all: Parts = { parts: [], furniture: [] };
  let current: SectionKey | null = null;
  for (const line of lines) {
    if (line.kind === 'furniture') all.furniture.push(line.text);
    else if (line.kind === 'case')
      all.parts.push({ key: PART_OF_TABLE[line.table], said: { kind: 'case', text: line.text } });
    else if (line.kind === 'row') {
      const key = PART_OF_TABLE[line.table];
      all.parts.push({ key, said: { kind: 'row', table: line.table, row: line.row } });
      // What no column is known for belongs to no field.
      for (const text of line.others)
        all.parts.push({ key: null, said: { kind: 'text', text, depth: null } });
    } else {
      const heading = headingIn(line, current);
      if (heading !== null) {
        current = heading.key;
        all.furniture.push(heading.label);
      }
      const text = heading === null ? line.text : heading.rest;
      if (text !== '') all.parts.push({ key: current, said: { kind: 'text', text, depth: line.depth } });
    }
  }
  return all;
}
