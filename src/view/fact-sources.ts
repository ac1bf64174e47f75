import type { OpenPointPart, Procedure, Source } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';

/** A source as a sheet names it, with what comes from it. */
export interface ShownSource extends Source {
  /** "Thời hạn, phí, lệ phí"; null: everything that names no other source. */
  usedFor: string | null;
}

/** Every fact that has a source of its own, with the part it belongs to. */
export function factsOf(procedure: Procedure): { part: OpenPointPart; source: string }[] {
  const { channels, dossier, legalBasis, faq } = procedure;
  const infos = Object.values(channels);
  return [
    ...infos.flatMap(({ timeLimits }) => timeLimits.map(({ source }) => ({ part: 'time' as const, source }))),
    ...infos.flatMap(({ fees }) =>
      fees
        .filter(({ status }) => status !== 'unverified')
        .map(({ source }) => ({ part: 'fee' as const, source })),
    ),
    ...dossier.flatMap(({ items }) => items.map(({ source }) => ({ part: 'dossier' as const, source }))),
    ...legalBasis.map(({ source }) => ({ part: 'legal-basis' as const, source })),
    ...faq.map(({ source }) => ({ part: 'other' as const, source })),
    ...plainFacts(procedure),
  ];
}

/** Facts that are one value and so take the source of their part. */
function plainFacts(procedure: Procedure): { part: OpenPointPart; source: string }[] {
  const fallback = procedure.sources[0]?.key ?? '';
  const facts: [OpenPointPart, unknown][] = [
    ['name', procedure.name],
    ['authority', procedure.decidingBody],
    ['authority', procedure.receivingBody],
    ['conditions', procedure.conditions],
    ['result', procedure.result],
    ...procedure.steps.map((step): [OpenPointPart, unknown] => ['other', step]),
  ];
  return facts
    .filter(([, value]) => value !== null)
    .map(([part]) => ({ part, source: procedure.partSources[part] ?? fallback }));
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
