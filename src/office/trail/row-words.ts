import type { AuditRow } from '../../domain/staff.ts';
import { office } from '../../texts/office.ts';
import { formatMoment } from '../../view/format-date.ts';
import { wordOf } from '../word-of.ts';

/** Rows whose note names roles, as PocketBase does. */
const ABOUT_ROLES = ['account-made', 'roles-changed'];

function noteOf({ what, note }: AuditRow): string {
  if (!ABOUT_ROLES.includes(what)) return wordOf(office.audit.notes, note);
  const sides = note.split(' > ').map((roles) => roles.split(' ').map((role) => wordOf(office.roles, role)));
  return sides.map((roles) => roles.join(', ')).join(' → ');
}

/** A row as the page shows it; a word that this version does not know stands as it is. */
export function rowWords(row: AuditRow): { at: string; who: string; what: string; note: string } {
  return {
    at: formatMoment(row.at),
    who: row.who === 'site' ? office.audit.site : row.username,
    what: wordOf(office.audit.words, row.what),
    note: noteOf(row),
  };
}
