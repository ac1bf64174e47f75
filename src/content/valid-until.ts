import type { Content } from '../domain/content.ts';

/**
 * When this content says something else though nobody has edited it, ISO; null: not before midnight, at
 * which everything is looked at again.
 */
export function validUntil({ portal: { outage } }: Pick<Content, 'portal'>): string | null {
  if (outage === null) return null;
  return outage.isPresent ? outage.until : outage.from;
}
