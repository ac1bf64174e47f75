import type { FormWithdrawal, PrescribedForm, RecalledVersion } from '../domain/forms.ts';
import type { FormFile } from '../schema/form-file.ts';
import type { Attachments } from './attachments.ts';

function recalledOf({ cac_ban }: FormFile): RecalledVersion[] {
  return cac_ban.flatMap(({ tep: file, ngay: day, rut }) =>
    rut === undefined ? [] : [{ file, day, recalledOn: rut.ngay, reason: rut.ly_do }],
  );
}

function withdrawalOf({ thoi_dung: ended }: FormFile): FormWithdrawal | null {
  if (ended === undefined) return null;
  return { from: ended.tu, reason: ended.ly_do, replacedBy: ended.thay_bang ?? null };
}

/** The domain's form; files that are not there were complained of before. */
export function toForm(slug: string, file: FormFile, attachments: Attachments): PrescribedForm {
  const versions = file.cac_ban.flatMap(({ tep, ngay, rut }) => {
    const attachment = attachments.get(tep);
    if (attachment === undefined || rut !== undefined) return [];
    const { type, size, sha256 } = attachment;
    return [{ file: tep, type, day: ngay, size, sha256 }];
  });
  const withdrawal = withdrawalOf(file);
  return {
    slug,
    number: file.so,
    title: file.ten,
    document: file.van_ban,
    isHistory: file.lich_su === true || withdrawal !== null,
    officialUrl: file.trang_goc,
    // Of one day the first is the newest.
    versions: versions.sort((a, b) => b.day.localeCompare(a.day)),
    recalled: recalledOf(file),
    withdrawal,
  };
}
