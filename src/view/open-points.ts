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
