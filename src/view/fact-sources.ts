import { factsOf } from '../domain/facts.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Source } from '../domain/source.ts';
import { vi } from '../texts/vi.ts';

/** A source as a sheet names it, with what comes from it. */
export interface ShownSource extends Source {
  /** "Thời hạn, phí, lệ phí"; null: everything that names no other source. */
  usedFor: string | null;
}

/** The sources of a sheet, each with the parts that were taken from it. */
export function shownSources(procedure: Procedure): ShownSource[] {
  const facts = factsOf(procedure);
  return procedure.sources.map((source, index) => {
    const parts = new Set(facts.filter((fact) => fact.source === source.key).map(({ part }) => part));
    const words = [...parts].map((part) => vi.openPoints[part].toLowerCase());
    const isDefault = index === 0;
    return { ...source, usedFor: isDefault || words.length === 0 ? null : words.join('; ') };
  });
}
