import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';

/** Procedures without a page of their own that stand on this one's. */
export function sharedEntries({ code }: Procedure, { procedures }: Content): Procedure[] {
  return procedures.filter(({ onPageOf }) => onPageOf === code);
}
