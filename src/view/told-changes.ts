import type { AmendmentBasis } from '../domain/amendment.ts';
import type { Change, ChangeDetail } from '../domain/change.ts';
import type { Procedure, ProcedureCode } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { formatDate } from './format-date.ts';

/** The page that tells how a sheet differs from what it said before. */
export function changesPath({ path }: Pick<Procedure, 'path'>): string {
  return `${path}/thay-doi`;
}

/** A change of which it is known what was before and what is now. */
export type ToldChange = Change & { details: ChangeDetail[] };

/** What that page tells of a procedure, newest first; empty: there is no such page. */
export function toldChanges(code: ProcedureCode, changes: readonly Change[]): ToldChange[] {
  return changes.flatMap((change) => {
    const { details = [] } = change;
    return change.code === code && details.length > 0 ? [{ ...change, details }] : [];
  });
}

/** Names of the parts that changed, in one line. */
export function partsOf({ parts }: Change): string {
  return parts.map((part) => vi.openPoints[part]).join('; ');
}

/** Both sides of a detail as plain text. */
export function sidesOf({ before, after, words }: ChangeDetail): { before: string; after: string } {
  const side = (left: 'removed' | 'added') =>
    words?.map(({ kind, text }) => (kind === left || kind === 'kept' ? text : '')).join('') ?? '';
  if (words !== null) return { before: side('removed'), after: side('added') };
  return { before: before ?? vi.changes.nothing, after: after ?? vi.changes.nothing };
}

/** One line of plain text: `Phí, lệ phí: 30.000 đồng → 20.000 đồng`. */
export function detailLine(detail: ChangeDetail): string {
  const { before, after } = sidesOf(detail);
  return vi.changes.line(detail.label, before, after);
}

/** `Theo 2402/QĐ-BNG ngày 14/7/2026.` */
export function sayBasis({ document, issuedOn }: AmendmentBasis): string {
  return vi.changes.basis(document, formatDate(issuedOn));
}
