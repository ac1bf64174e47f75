import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Sector, Situation } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { situationProcedures } from './situation-procedures.ts';
import { slugOf } from './slug-of.ts';

const MAX_SITUATIONS_ON_HOME = 8;

export interface SituationRow {
  path: string;
  name: string;
  /** Procedure and code, the first one where there are several. */
  detail: string;
}

function situationRow(situation: Situation, all: Procedure[]): SituationRow {
  const { slug, name, text } = situation;
  const [first, ...others] = situationProcedures(situation, all);
  const path = `/tinh-huong/${slug}`;
  if (first === undefined) return { path, name, detail: text };
  const detail = `${first.name}, ${first.code}`;
  if (others.length === 0) return { path: first.path, name, detail };
  return { path, name, detail: `${detail} ${vi.home.otherProcedures(others.length)}` };
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
  const counts = new Map<string, number>();
  for (const { sector, status } of procedures)
    if (status === 'in-force') counts.set(sector, (counts.get(sector) ?? 0) + 1);
  return sectors
    .map((sector) => ({ sector, count: counts.get(sector.slug) ?? 0 }))
    .filter((row) => row.count > 0);
}

/** More than one word, and none of them an abbreviation. */
function isPhrase(words: string): boolean {
  return words.includes(' ') && words === words.toLowerCase();
}

/** What can be filed, the department's own work before what others decide. */
function ownWorkFirst(procedures: readonly Procedure[]): Procedure[] {
  const listed = procedures.filter(({ status }) => status === 'in-force');
  const isElsewhere = ({ role }: Procedure) => Number(role.role === 'guidance-only');
  return listed.toSorted((a, b) => isElsewhere(a) - isElsewhere(b));
}

/**
 * Three things to type, all from the content: everyday words for procedures of two sectors, the first
 * without marks to show that this works too, and a code.
 */
export function searchExamples({ procedures }: Pick<Content, 'procedures'>): string[] {
  const listed = ownWorkFirst(procedures);
  const bySector = new Map<string, string>();
  for (const { sector, everydayWords } of listed) {
    const phrase = everydayWords.find(isPhrase);
    if (phrase !== undefined && !bySector.has(sector)) bySector.set(sector, phrase);
  }
  const [first, second] = bySector.values();
  const unmarked = first === undefined ? [] : slugOf(first).replaceAll('-', ' ');
  return [unmarked, second ?? [], listed[0]?.code ?? []].flat();
}
