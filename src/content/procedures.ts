import type { Content } from '../domain/content.ts';
import type { ComingVersion, Procedure } from '../domain/procedure.ts';
import type { ComingFile } from '../schema/coming-file.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';
import type { Entries } from './collections.ts';
import { shownProcedure } from './shown-procedure.ts';
import { withPlaces } from './shared-pages.ts';
import { toProcedure } from './to-procedure.ts';
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

/** All procedures as readers may see them, in the order of the sectors, then of the codes. */
export function proceduresOf(entries: Entries, around: Around): Procedure[] {
  const { portal, legalDocuments, situations, mode, today } = around;
  const documents = new Map(legalDocuments.map((document) => [document.number, document]));
  const roles = new Map(single(entries, 'department').vai_tro.map((role) => [role.ma, role]));
  const next = new Map(valid(entries, 'coming').map(({ slug, value }) => [slug, value]));
  const places = new Map(
    single(entries, 'sectors').linh_vuc.map(({ duong_dan }, place) => [duong_dan, place]),
  );
  const placeOf = ({ sector }: Procedure) => places.get(sector) ?? -1;
  const procedures = valid(entries, 'procedures').map(({ slug, value }) => {
    const { file, coming } = versionOn(today, value, next.get(slug));
    const named = situations.filter((situation) => situation.procedures.includes(file.ma));
    const context = {
      documents,
      role: roles.get(file.ma),
      portal,
      situations: named.map((each) => each.slug),
    };
    return shownProcedure(toProcedure(slug, file, { ...context, coming }), mode);
  });
  return withPlaces(procedures).sort((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1));
}
