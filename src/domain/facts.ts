import type { OpenPointPart, Procedure } from './procedure.ts';

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
