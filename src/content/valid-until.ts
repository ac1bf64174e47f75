import type { Content } from '../domain/content.ts';

/**
 * When this content says something else though nobody has edited it, ISO; null: not before midnight, at
 * which everything is looked at again. An outage of the portal or a round begins or ends then.
 */
export function validUntil({ portal, rounds }: Pick<Content, 'portal' | 'rounds'>, now: Date): string | null {
  const { outage } = portal;
  const turns = rounds
    .flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])
    .filter((moment) => Date.parse(moment) > now.getTime());
  if (outage !== null) turns.push(outage.isPresent ? outage.until : outage.from);
  return turns.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
