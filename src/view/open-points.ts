import { OPEN_POINT_PARTS } from '../domain/procedure.ts';
import type { OpenPoint, OpenPointPart, Procedure } from '../domain/procedure.ts';

/** Open points of one part of the sheet. */
export function openPointsOf(procedure: Procedure, part: OpenPointPart): OpenPoint[] {
  return procedure.openPoints.filter((point) => point.part === part);
}

/** Anchor of the first open point of a part; links "Cần đối chiếu" lead there. */
export function openPointAnchor(part: OpenPointPart): string {
  return `doi-chieu-${part}`;
}

/** Address on the same page of the part's open point, null when nothing is open. */
export function openPointLink(procedure: Procedure, part: OpenPointPart): string | null {
  return openPointsOf(procedure, part).length > 0 ? `#${openPointAnchor(part)}` : null;
}

/** Parts whose points stand under the fact itself where a guidance sheet says where to go. */
const BESIDE_THEIR_FACT: readonly OpenPointPart[] = ['authority', 'fee', 'role'];

/** Parts whose open points a guidance sheet gathers in a section of their own, so that each is said once. */
export function gatheredParts(procedure: Procedure): OpenPointPart[] {
  const saysWhereToGo = procedure.status === 'in-force';
  return OPEN_POINT_PARTS.filter(
    (part) =>
      openPointsOf(procedure, part).length > 0 && !(saysWhereToGo && BESIDE_THEIR_FACT.includes(part)),
  );
}
