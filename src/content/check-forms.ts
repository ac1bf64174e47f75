import type { Attachments } from './attachments.ts';
import { attachmentUses } from './attachment-uses.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** The files of forms are there, and nobody is given a form that is no longer in use. */
export function checkForms(entries: Entries, attachments: Attachments): ContentError[] {
  const withdrawn = new Map(
    entries.forms.flatMap(({ slug, stated: { thoi_dung } }) =>
      thoi_dung === undefined ? [] : [[slug, thoi_dung] as const],
    ),
  );
  const slugs = new Set(entries.forms.map(({ slug }) => slug));
  return [
    ...entries.forms.flatMap((entry) => missingFiles(entry, attachments)),
    ...entries.forms.flatMap((entry) => successorFaults(entry, slugs, withdrawn)),
    ...entries.procedures.flatMap((entry) => withdrawnFormFaults(entry, withdrawn)),
  ];
}

function missingFiles(entry: Entry<'forms'>, attachments: Attachments): ContentError[] {
  return (entry.stated.cac_ban ?? []).flatMap(({ tep, rut }, index) =>
    attachments.has(tep) || rut !== undefined
      ? []
      : [fault('forms', entry, ['cac_ban', index, 'tep'], `không có tệp ${tep} trong thư mục tep`)],
  );
}

type Withdrawn = ReadonlyMap<string, { thay_bang?: string | undefined }>;

function successorFaults(
  entry: Entry<'forms'>,
  slugs: ReadonlySet<string>,
  withdrawn: Withdrawn,
): ContentError[] {
  const successor = entry.stated.thoi_dung?.thay_bang;
  if (successor === undefined) return [];
  const path = ['thoi_dung', 'thay_bang'];
  if (!slugs.has(successor))
    return [fault('forms', entry, path, `không có tệp ${successor}.yaml trong thư mục bieu-mau`)];
  return successor === entry.slug || withdrawn.has(successor)
    ? [fault('forms', entry, path, `mẫu ${successor} cũng đã thôi dùng; hãy ghi mẫu đang dùng`)]
    : [];
}

function withdrawnFormFaults(entry: Entry<'procedures'>, withdrawn: Withdrawn): ContentError[] {
  const { ho_so, trang_thai: status = 'in-force' } = entry.stated;
  if (!Array.isArray(ho_so) || status !== 'in-force') return [];
  return ho_so.flatMap(({ giay_to }, index) =>
    giay_to.flatMap(({ bieu_mau }, item) => {
      if (bieu_mau === undefined || !withdrawn.has(bieu_mau)) return [];
      const successor = withdrawn.get(bieu_mau)?.thay_bang;
      const advice = successor === undefined ? 'bỏ mục này' : `ghi ${successor}`;
      const path = ['ho_so', index, 'giay_to', item, 'bieu_mau'];
      return [fault('procedures', entry, path, `mẫu ${bieu_mau} đã thôi dùng; hãy ${advice}`, null)];
    }),
  );
}

/** Names of files to download that nothing leads to; none while a file that names some cannot be read. */
export function unlinkedAttachments(entries: Entries, attachments: Attachments): string[] {
  const isWhole =
    entries.forms.every(({ stated }) => stated.cac_ban !== undefined) &&
    entries.disclosures.every(({ stated }) => stated.tep !== undefined);
  if (!isWhole) return [];
  const uses = attachmentUses(entries);
  return [...attachments.keys()].filter((name) => !uses.has(name));
}
