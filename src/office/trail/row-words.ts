import type { AuditRow } from '../../domain/staff.ts';
import { VIETNAM_ZONE } from '../../lib/vietnam-time.ts';
import { office } from '../../texts/office.ts';

const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: VIETNAM_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}

/** A row as the page shows it; a word that this version does not know stands as it is. */
export function rowWords(row: AuditRow): { at: string; who: string; what: string; note: string } {
  return {
    at: MOMENT.format(new Date(row.at)),
    who: row.who === 'site' ? office.audit.site : row.username,
    what: wordOf(office.audit.words, row.what),
    note: wordOf(office.audit.notes, row.note),
  };
}
