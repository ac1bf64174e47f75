import { createHash } from 'node:crypto';
import type { AuditRow } from '../domain/staff.ts';

const BEGINNING = '0'.repeat(64);

/** Computes what `pocketbase/pb_hooks/lib/audit.js` puts beside a row. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { previous, number, at, who, username, what, object, note } = row;
  const text = JSON.stringify([previous, number, at, who, username, what, object, note]);
  return createHash('sha256').update(text).digest('hex');
}

/** A place that the chain must go through: noted earlier, outside the database. */
export interface AuditAnchor {
  number: number;
  hash: string;
}

export type ChainFault =
  | { kind: 'altered'; number: number }
  /** Rows before this one are gone, or it was put in. */
  | { kind: 'broken'; number: number }
  /** Rows that were there before are gone from the end. */
  | { kind: 'cut'; number: number };

export interface ChainVerdict {
  /** Rows that were read. */
  count: number;
  /** The last row; null: there is none. */
  head: AuditAnchor | null;
  /** The first thing that is wrong; null: all of it is as it was written. */
  fault: ChainFault | null;
}

function faultOf(row: AuditRow, before: AuditAnchor): ChainFault | null {
  const { number } = row;
  if (number !== before.number + 1 || row.previous !== before.hash) return { kind: 'broken', number };
  return auditHash(row) === row.hash ? null : { kind: 'altered', number };
}

/**
 * Follows the whole chain from its first row.
 *
 * @param anchor the last row as it was noted earlier: without it rows missing at the end cannot be seen
 */
export async function checkChain(
  rows: AsyncIterable<AuditRow>,
  anchor: AuditAnchor | null,
): Promise<ChainVerdict> {
  let before: AuditAnchor = { number: 0, hash: BEGINNING };
  let fault: ChainFault | null = null;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    fault ??= faultOf(row, before);
    if (anchor?.number === row.number && anchor.hash !== row.hash)
      fault ??= { kind: 'altered', number: row.number };
    before = { number: row.number, hash: row.hash };
  }
  if (anchor !== null && anchor.number > before.number) fault ??= { kind: 'cut', number: anchor.number };
  return { count, head: count === 0 ? null : before, fault };
}
