import { saidOnce } from './record/paper-name.ts';
import { columnCounts } from './table/column-counts.ts';
import { LABELS, type SectionKey } from './table/labels.ts';
import type { Part } from './table/parts.ts';

/** Words of an input, and the part of the procedure that they speak of; null: of none that is known. */
export interface Piece {
  key: SectionKey | null;
  text: string;
}

/** The cells of a row in the order in which the sheet's own entry is told. */
const IN_ORDER = {
  dossier: ['item', 'form', 'original', 'copy', 'count'],
  legal: ['title', 'date', 'issuer', 'number'],
} as const;

function piecesOfPart({ key, said }: Part): Piece[] {
  if (said.kind !== 'row') return said.text.split('\n').map((text) => ({ key, text }));
  const { row, table } = said;
  if (table === 'methods')
    return [
      ...[row['channel'], row['time'], row['note']].map((text = '') => ({ key, text })),
      { key: 'fee' as const, text: row['fee'] ?? '' },
    ].flatMap(({ key: of, text }) => text.split('\n').map((line): Piece => ({ key: of, text: line })));
  const told = table === 'dossier' ? { ...row, item: saidOnce(row['item'] ?? '', columnCounts(row)) } : row;
  return [{ key, text: IN_ORDER[table].flatMap((name) => told[name] ?? []).join(' ') }];
}

/** The pieces of a document, in its order. */
export function piecesOfParts(parts: readonly Part[]): Piece[] {
  return parts.flatMap(piecesOfPart).filter(({ text }) => text.trim() !== '');
}

/** How the part is named beside what was not understood in it; null: it has no name. */
export function pieceName(key: SectionKey | null): string | null {
  return key === null || key === 'other' ? null : (LABELS[key][0] ?? null);
}
