import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** Days that run backwards, and documents whose status contradicts their other facts. */
export function checkDates({ documents, portal }: Entries): ContentError[] {
  return [
    ...documents.flatMap((entry) => {
      const {
        ngay_ban_hanh: issued = null,
        hieu_luc_tu: from = null,
        hieu_luc_den: until = null,
      } = entry.stated;
      return [
        ...(isBackwards(issued, from)
          ? [
              fault(
                'documents',
                entry,
                ['hieu_luc_tu'],
                `ngày có hiệu lực ${from} sớm hơn ngày ban hành ${issued}`,
              ),
            ]
          : []),
        ...(isBackwards(from ?? issued, until)
          ? [
              fault(
                'documents',
                entry,
                ['hieu_luc_den'],
                `ngày hết hiệu lực ${until} sớm hơn ngày ${from ?? issued}`,
              ),
            ]
          : []),
        ...statusFaults(entry),
      ];
    }),
    ...portal.flatMap((entry) => {
      const outage = entry.stated.tam_ngung ?? null;
      return outage !== null && Date.parse(outage.den) <= Date.parse(outage.tu)
        ? [fault('portal', entry, ['tam_ngung', 'den'], 'thời điểm kết thúc phải sau thời điểm bắt đầu')]
        : [];
    }),
  ];
}

function statusFaults(entry: Entry<'documents'>): ContentError[] {
  const { tinh_trang: status, thay_boi: successor } = entry.stated;
  if (status === undefined || successor === undefined) return [];
  if (status === 'replaced' && successor === null) {
    const complaint = 'văn bản đã bị thay thế phải ghi bị thay bởi văn bản nào';
    return [fault('documents', entry, ['thay_boi'], complaint, '30/2026/QĐ-TTg')];
  }
  if (successor === null || status === 'replaced' || status === 'expired') return [];
  const complaint = `đã ghi bị thay bởi ${successor} thì tình trạng phải là “đã bị thay thế”`;
  return [fault('documents', entry, ['tinh_trang'], complaint, 'đã bị thay thế')];
}

function isBackwards(first: string | null, then: string | null): boolean {
  return first !== null && then !== null && then < first;
}
