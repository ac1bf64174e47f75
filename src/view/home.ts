import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Sector, Situation } from '../domain/site.ts';

const MAX_SITUATIONS_ON_HOME = 8;

export interface SituationRow {
  path: string;
  name: string;
  /** Procedure and code, or the situation's own sentence when it has several procedures. */
  detail: string;
}

function situationRow(situation: Situation, procedures: Procedure[]): SituationRow {
  const found = procedures.filter(({ code }) => situation.procedures.includes(code));
  const [only] = found;
  const isOne = only !== undefined && found.length === 1;
  return {
    path: isOne ? `/thu-tuc/${only.slug}` : `/tinh-huong/${situation.slug}`,
    name: situation.name,
    detail: isOne ? `${only.name}, ${only.code}` : situation.text,
  };
}

/** What people often come for, in the content's order. One with a single procedure leads straight to it. */
export function homeSituations({ situations, procedures }: Content): SituationRow[] {
  return situations
    .filter(({ onHome }) => onHome)
    .slice(0, MAX_SITUATIONS_ON_HOME)
    .map((situation) => situationRow(situation, procedures));
}

/** Sectors that have procedures, with how many are not replaced or abolished. */
export function sectorCounts({ sectors, procedures }: Content): { sector: Sector; count: number }[] {
  const count = (slug: string) =>
    procedures.filter(({ sector, status }) => sector === slug && status === 'in-force').length;
  return sectors.map((sector) => ({ sector, count: count(sector.slug) })).filter((row) => row.count > 0);
}

/** Three things to type: everyday words of two procedures and a code; all from the content. */
export function searchExamples({ procedures }: Content): string[] {
  const words = procedures.flatMap(({ everydayWords }) => everydayWords.slice(0, 1));
  const code = procedures.find(({ status }) => status === 'in-force')?.code;
  return [...new Set(words)].slice(0, 2).concat(code ?? []);
}
