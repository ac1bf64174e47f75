import type { Procedure } from '../domain/procedure.ts';
import { isGuidance } from '../domain/sheet-level.ts';
import { vi } from '../texts/vi.ts';
import { gatheredParts } from './open-points.ts';

export type SectionId = keyof typeof vi.sheet.sections;

/** A numbered section of a sheet; `id` is its anchor and never changes. */
export interface SheetSection {
  id: SectionId;
  number: number;
  title: string;
  short: string;
}

const FULL: SectionId[] = [
  'nop-ho-so',
  'giay-to',
  'cac-buoc',
  'dieu-kien',
  'can-cu',
  'quyen',
  'hoi-ai',
  'nguon',
];

/** Nobody goes anywhere with a procedure that is over; what it rested on is worth knowing. */
function guidanceSections(procedure: Procedure): SectionId[] {
  const { channels, dossier, questions, refusals, legalBasis, sheetLevel, status } = procedure;
  const hasTimes = Object.values(channels).some((info) => info.timeLimits.length > 0);
  const isLong = sheetLevel === 'C';
  const isOver = status !== 'in-force';
  const optional: [SectionId, boolean][] = [
    ['di-dau', !isOver],
    ['thoi-han', hasTimes],
    ['giay-to', (isLong && dossier.length > 0) || questions.length > 0],
    ['bi-tu-choi', isLong && refusals.length > 0],
    ['can-cu', (isLong || isOver) && legalBasis.length > 0],
    ['doi-chieu', gatheredParts(procedure).length > 0],
  ];
  const present = optional.filter(([, isPresent]) => isPresent).map(([id]) => id);
  return [...present, 'hoi-ai', 'nguon'];
}

/** Sections of a sheet in their fixed order; the numbers are the same on page, in the bar and in print. */
export function sheetSections(procedure: Procedure): SheetSection[] {
  const ids = isGuidance(procedure) ? guidanceSections(procedure) : FULL;
  return ids.map((id, index) => ({ id, number: index + 1, ...vi.sheet.sections[id] }));
}
