import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** Reports are on a form that has an index, and each kind of period stands once. */
export function checkReports({ reports: [entry], questionnaires }: Entries): ContentError[] {
  if (entry === undefined) return [];
  const { phieu, bao_cao = [] } = entry.stated;
  const kinds = bao_cao.map(({ ky }) => ky);
  const repeated = kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [fault('reports', entry, ['bao_cao', index, 'ky'], 'kỳ này đã có ở trên', null)],
  );
  // As written: faults of a formula itself are told where they are.
  const isCounted = questionnaires.some(({ slug, raw }) => {
    const formula = raw['cong_thuc'];
    return slug.startsWith(`${phieu}/`) && formula instanceof Object && !('diem_chi_so' in formula);
  });
  if (phieu === undefined || isCounted) return repeated;
  const complaint = `không có phiếu “${phieu}” trong khao-sat với công thức tỷ lệ hài lòng`;
  return [...repeated, fault('reports', entry, ['phieu'], complaint)];
}
