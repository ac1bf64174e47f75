import type { PrescribedForm } from '../domain/forms.ts';
import type { FormFile } from '../schema/form-file.ts';
import type { Attachments } from './attachments.ts';

/** The domain's form; files that are not there were complained of before. */
export function toForm(slug: string, file: FormFile, attachments: Attachments): PrescribedForm {
  const versions = file.cac_ban.flatMap(({ tep, ngay }) => {
    const attachment = attachments.get(tep);
    if (attachment === undefined) return [];
    const { type, size, sha256 } = attachment;
    return [{ file: tep, type, day: ngay, size, sha256 }];
  });
  return {
    slug,
    number: file.so,
    title: file.ten,
    document: file.van_ban,
    isHistory: file.lich_su ?? false,
    officialUrl: file.trang_goc,
    versions: versions.sort((a, b) => (a.day < b.day ? 1 : -1)),
  };
}
