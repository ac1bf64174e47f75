import type { Content } from '../domain/content.ts';
import type { LegalDocument } from '../domain/legal-document.ts';
import type { ComingVersion, Procedure } from '../domain/procedure.ts';
import { MemoByParts } from '../lib/memo-by-parts.ts';
import type { SiteMode } from '../domain/site.ts';
import type { ComingFile } from '../schema/coming-file.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';
import type { Entries } from './collections.ts';
import { shownProcedure } from './shown-procedure.ts';
import { withPlaces } from './shared-pages.ts';
import { type ProcedureContext, toProcedure } from './to-procedure.ts';
import { single, valid } from './valid-entries.ts';

type Around = Pick<Content, 'portal' | 'legalDocuments' | 'situations' | 'mode'> & {
  /** Calendar day in Viet Nam. */
  today: string;
};

/** The version that is in force on that day, and what is still to come. */
function versionOn(
  today: string,
  present: ProcedureFile,
  next: ComingFile | undefined,
): { file: ProcedureFile; coming: ComingVersion | null } {
  if (next === undefined) return { file: present, coming: null };
  if (next.hieu_luc_tu <= today) return { file: next, coming: null };
  return { file: present, coming: { inForceFrom: next.hieu_luc_tu, changes: next.thay_doi } };
}

const made = new MemoByParts<ProcedureFile, Procedure>();

/** The procedure as readers may see it; the same object as long as all it is made from is the same. */
function procedureOf(
  slug: string,
  file: ProcedureFile,
  context: ProcedureContext,
  mode: SiteMode,
): Procedure {
  const { documents, role, portal, situations, coming } = context;
  const next = [coming?.inForceFrom, coming?.changes];
  const parts = [slug, mode, role, portal.home, portal.procedureUrl, ...next, ...situations, ...documents];
  return made.get(file, parts, () => shownProcedure(toProcedure(slug, file, context), mode));
}

/** The documents of the register that a sheet cites, in its order. */
function citedBy({ can_cu }: ProcedureFile, documents: ReadonlyMap<string, LegalDocument>): LegalDocument[] {
  return can_cu.flatMap(({ so_hieu }) => documents.get(so_hieu) ?? []);
}

/** Slugs of the situations that name each procedure, by its code. */
function situationsByCode(situations: Content['situations']): ReadonlyMap<string, string[]> {
  const pairs = situations.flatMap(({ slug, procedures }) => procedures.map((code) => ({ code, slug })));
  const byCode = Map.groupBy(pairs, ({ code }) => code);
  return new Map([...byCode].map(([code, named]) => [code, [...new Set(named.map(({ slug }) => slug))]]));
}

/** All procedures as readers may see them, in the order of the sectors, then of the codes. */
export function proceduresOf(entries: Entries, around: Around): Procedure[] {
  const { portal, legalDocuments, situations, mode, today } = around;
  const documents = new Map(legalDocuments.map((document) => [document.number, document]));
  const roles = new Map(single(entries, 'department').vai_tro.map((role) => [role.ma, role]));
  const next = new Map(valid(entries, 'coming').map(({ slug, value }) => [slug, value]));
  const places = new Map(
    single(entries, 'sectors').linh_vuc.map(({ duong_dan }, place) => [duong_dan, place]),
  );
  const namedBy = situationsByCode(situations);
  const placeOf = ({ sector }: Procedure) => places.get(sector) ?? -1;
  const procedures = valid(entries, 'procedures').map(({ slug, value }) => {
    const { file, coming } = versionOn(today, value, next.get(slug));
    const context = {
      documents: citedBy(file, documents),
      role: roles.get(file.ma),
      portal,
      situations: namedBy.get(file.ma) ?? [],
      coming,
    };
    return procedureOf(slug, file, context, mode);
  });
  return withPlaces(procedures).sort((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1));
}
