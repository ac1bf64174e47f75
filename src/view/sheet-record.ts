import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { authorityOf } from './authority.ts';
import { formatDate } from './format-date.ts';
import { isGuidance } from '../domain/sheet-level.ts';

/** A row of the record beside the heading of a sheet; null: not confirmed. */
export interface RecordRow {
  label: string;
  value: string | null;
}

function authorityRow(procedure: Procedure): RecordRow {
  const { level, decidingBody } = procedure;
  if (!isGuidance(procedure)) return { label: vi.sheet.level, value: level };
  return {
    label: vi.sheet.decidedAt,
    value: decidingBody === null ? null : authorityOf(decidingBody).name,
  };
}

/** What the record says besides code and status. Who decides is left out where nobody does any more. */
export function recordRows(procedure: Procedure): RecordRow[] {
  const authority = authorityRow(procedure);
  const isShown = procedure.status === 'in-force' || authority.value !== null;
  const checked = { label: vi.sheet.checked, value: formatDate(procedure.checkedOn) };
  return isShown ? [authority, checked] : [checked];
}
