import type { DossierCase, DossierItem } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { pointLetter } from './numbering.ts';

/** Papers of one case; the letters run on through all cases of a sheet. */
export interface LetteredCase {
  heading: string;
  items: { letter: string; item: DossierItem }[];
}

function headingOf(condition: string | null, hasCommonCase: boolean): string {
  if (condition === null) return vi.sheet.everyCase;
  return hasCommonCase ? `${condition}, ${vi.sheet.additional}` : condition;
}

/** Gives each case its heading and each paper its letter. */
export function letteredCases(cases: DossierCase[]): LetteredCase[] {
  const hasCommonCase = cases.some(({ condition }) => condition === null);
  let count = 0;
  return cases.map(({ condition, items }) => ({
    heading: headingOf(condition, hasCommonCase),
    items: items.map((item) => ({ letter: pointLetter(count++), item })),
  }));
}
