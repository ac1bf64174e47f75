import type { Content } from '../domain/content.ts';
import type { Manifest, SheetSlugs } from './manifest.ts';

/** What a release knew. One made by a program that did not write it down has a short address for each sheet. */
export function slugsKnownTo(manifest: Manifest | null): SheetSlugs {
  if (manifest === null) return {};
  const { sheetSlugs, redirects } = manifest;
  if (sheetSlugs !== undefined) return sheetSlugs;
  const short = Object.entries(redirects).filter(([from]) => from.startsWith('/tt/'));
  return Object.fromEntries(short.map(([from, { to }]) => [to.slice('/thu-tuc/'.length), from.slice(4)]));
}

/**
 * All slugs that sheets have and had. A slug belongs to the procedure that had it last; one whose
 * procedure is gone is kept for the day it comes back.
 */
export function sheetSlugs({ procedures }: Content, before: Manifest | null): SheetSlugs {
  const named = procedures.flatMap(({ code, slug, onPageOf, formerSlugs }) =>
    [...formerSlugs, ...(onPageOf === null ? [slug] : [])].map((name): [string, string] => [name, code]),
  );
  return { ...slugsKnownTo(before), ...Object.fromEntries(named) };
}

/** The content with the slugs that its procedures had, unless a sheet or a redirect of its own has one now. */
export function withFormerSlugs(content: Content, slugs: SheetSlugs): Content {
  const present = new Set(content.procedures.map(({ slug }) => slug));
  const free = Object.entries(slugs).filter(
    ([slug]) => !present.has(slug) && !Object.hasOwn(content.redirects, `/thu-tuc/${slug}`),
  );
  const learnedBy = Map.groupBy(free, ([, code]) => code);
  const procedures = content.procedures.map((procedure) => {
    const learned = (learnedBy.get(procedure.code) ?? []).map(([slug]) => slug);
    const formerSlugs = [...new Set([...procedure.formerSlugs, ...learned])];
    return formerSlugs.length === procedure.formerSlugs.length ? procedure : { ...procedure, formerSlugs };
  });
  return { ...content, procedures };
}
