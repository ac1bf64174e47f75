import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** Days run forward and belong to the file's year; a holiday may begin or end in the next. */
export function checkCalendar({ calendar }: Entries): ContentError[] {
  return calendar.flatMap((entry) => {
    const { slug: year } = entry;
    const { ngay_le = [], hoan_doi = [] } = entry.stated;
    const isOfYear = (...days: string[]) => days.some((day) => day.startsWith(year));
    return [
      ...ngay_le.flatMap(({ tu, den }, index) => {
        if (den < tu) {
          return [fault('calendar', entry, ['ngay_le', index, 'den'], `ngày ${den} sớm hơn ngày ${tu}`)];
        }
        const complaint = `đợt nghỉ ${tu} đến ${den} không thuộc năm ${year} của tệp này`;
        return isOfYear(tu, den) ? [] : [fault('calendar', entry, ['ngay_le', index, 'tu'], complaint)];
      }),
      ...hoan_doi.flatMap(({ nghi, lam_bu }, index) => {
        const complaint = `ngày nghỉ ${nghi} và ngày làm bù ${lam_bu} không thuộc năm ${year} của tệp này`;
        return isOfYear(nghi, lam_bu)
          ? []
          : [fault('calendar', entry, ['hoan_doi', index, 'nghi'], complaint)];
      }),
    ];
  });
}
