import { owedOn } from '../disclosure/due.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { Content } from '../domain/content.ts';
import type { Disclosure } from '../domain/disclosure.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { toDisclosureDuties, type DisclosureFile } from '../schema/disclosure-file.ts';
import type { Attachments } from './attachments.ts';
import type { Entries } from './collections.ts';
import { valid } from './valid-entries.ts';

/** The domain's disclosure; files that are not there were complained of before. */
function toDisclosure(slug: string, file: DisclosureFile, attachments: Attachments): Disclosure {
  return {
    slug,
    duty: file.loai,
    title: file.ten,
    year: file.nam,
    period: file.ky,
    document: file.van_ban,
    documentDay: file.ngay_van_ban,
    publishedOn: file.ngay_cong_khai,
    files: file.tep.flatMap((each) => {
      const attachment = attachments.get(each);
      return attachment === undefined ? [] : [{ name: each, type: attachment.type, size: attachment.size }];
    }),
    recalled: (file.da_rut ?? []).map(({ tep: name, ngay: recalledOn, ly_do: reason }) => ({
      name,
      recalledOn,
      reason,
    })),
    link: file.lien_ket,
    note: file.ghi_chu ?? null,
  };
}

interface DisclosureContext {
  attachments: Attachments;
  calendar: WorkCalendar;
  /** Calendar day in Viet Nam. */
  today: IsoDate;
}

/** All that the content says of documents that must be public, and what is owed on that day. */
export function disclosuresOf(
  entries: Entries,
  { attachments, calendar, today }: DisclosureContext,
): Pick<Content, 'disclosureDuties' | 'disclosures' | 'owedDisclosures'> {
  const disclosureDuties = valid(entries, 'disclosureDuties').flatMap(({ value }) =>
    toDisclosureDuties(value),
  );
  const disclosures = valid(entries, 'disclosures')
    .map(({ slug, value }) => toDisclosure(slug, value, attachments))
    .sort((a, b) => b.publishedOn.localeCompare(a.publishedOn) || a.slug.localeCompare(b.slug));
  const owedDisclosures = owedOn({ disclosureDuties, disclosures, calendar }, today);
  return { disclosureDuties, disclosures, owedDisclosures };
}
