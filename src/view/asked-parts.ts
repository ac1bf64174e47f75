import type { Procedure } from '../domain/procedure.ts';
import type { AskedPart } from '../search/query/asked-part.ts';
import { CHANNEL_ANCHORS, feesOf } from './channels.ts';
import { openPointsOf } from './open-points.ts';
import { sheetSections } from './sheet-sections.ts';
import { isGuidance } from '../domain/sheet-level.ts';

const SECTIONS: readonly string[] = ['giay-to', 'thoi-han', 'nop-ho-so', 'cac-buoc', 'dieu-kien'];

/** The anchors of a sheet that answer a question about one part; none where it stands on another's page. */
export function askedPartsOf(procedure: Procedure): AskedPart[] {
  if (procedure.onPageOf !== null) return [];
  const sections = sheetSections(procedure).map(({ id }) => id);
  const parts = sections.filter((id) => SECTIONS.includes(id)) as AskedPart[];
  const channels = Object.values(CHANNEL_ANCHORS);
  if (!isGuidance(procedure)) return [...parts, 'thoi-han', 'phi', ...channels];
  if (!sections.includes('di-dau')) return parts;
  const saysFee = feesOf(procedure).length > 0 || openPointsOf(procedure, 'fee').length > 0;
  return [...parts, 'nop-ho-so', ...(saysFee ? (['phi'] as const) : []), ...channels];
}
