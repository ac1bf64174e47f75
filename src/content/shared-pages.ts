import type { Procedure } from '../domain/procedure.ts';
import { anchorOf } from '../domain/anchor-of.ts';

/** Gives procedures that have no page of their own the place on the page of another. */
export function withPlaces(procedures: Procedure[]): Procedure[] {
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  return procedures.map((procedure) => {
    const host = procedure.onPageOf === null ? undefined : byCode.get(procedure.onPageOf);
    if (host === undefined) return procedure;
    const path = `${host.path}#${anchorOf(procedure.code)}`;
    // Its own name leads there as well, should somebody try it.
    return { ...procedure, slug: host.slug, path, formerSlugs: [...procedure.formerSlugs, procedure.slug] };
  });
}
