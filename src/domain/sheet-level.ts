import type { Procedure } from './procedure.ts';

/**
 * How much of a procedure is shown: A full sheet, B full sheet with main points open,
 * C guidance (others decide), D short (name, authority, portal only).
 */
export type SheetLevel = 'A' | 'B' | 'C' | 'D';

/** Levels C and D: somebody else decides, or too little is certain for a full sheet. */
export function isGuidance(procedure: Procedure): boolean {
  return procedure.sheetLevel === 'C' || procedure.sheetLevel === 'D';
}
