import { z } from 'zod';
import type { WorkCalendar } from '../domain/calendar.ts';
import { field, type FieldInfo } from './field.ts';
import { isoDate, list, text } from './values.ts';

const place = { group: 'Lịch làm việc', tier: 'form' } as const satisfies Partial<FieldInfo>;

const holiday = z.strictObject({
  ten: field(text, { label: 'Ngày lễ', help: 'Tên gọi.', example: 'Quốc khánh', ...place }),
  tu: field(isoDate, { label: 'Nghỉ từ', help: 'Ngày nghỉ đầu tiên.', example: '2026-09-01', ...place }),
  den: field(isoDate, { label: 'Nghỉ đến', help: 'Ngày nghỉ cuối cùng.', example: '2026-09-02', ...place }),
  van_ban: field(text, {
    label: 'Theo văn bản',
    help: 'Luật, quyết định hoặc thông báo cho nghỉ.',
    example: 'Bộ luật Lao động 45/2019/QH14, Điều 112',
    ...place,
  }),
});

const swap = z.strictObject({
  nghi: field(isoDate, {
    label: 'Ngày nghỉ',
    help: 'Ngày làm việc được nghỉ.',
    example: '2026-01-02',
    ...place,
  }),
  lam_bu: field(isoDate, {
    label: 'Ngày làm bù',
    help: 'Ngày nghỉ phải làm.',
    example: '2026-01-10',
    ...place,
  }),
  van_ban: field(text, {
    label: 'Theo văn bản',
    help: 'Văn bản cho hoán đổi.',
    example: 'Thông báo của Bộ Nội vụ',
    ...place,
  }),
});

/** One file of `lich/`, named by its year: days on which public offices are closed or open out of turn. */
export const calendarFile = z.strictObject({
  ngay_le: field(list(holiday), { label: 'Ngày nghỉ lễ, tết', help: 'Mỗi đợt nghỉ một mục.', ...place }),
  hoan_doi: field(list(swap), {
    label: 'Hoán đổi ngày làm việc',
    help: 'Mỗi lần hoán đổi một mục.',
    ...place,
  }),
});

export type CalendarFile = z.output<typeof calendarFile>;

/** The calendar of all years that are entered. */
export function toCalendar(years: [year: number, file: CalendarFile][]): WorkCalendar {
  return {
    years: years.map(([year]) => year).sort((a, b) => a - b),
    holidays: years.flatMap(([, { ngay_le }]) =>
      ngay_le.map(({ ten, tu, den, van_ban }) => ({ name: ten, from: tu, until: den, basis: van_ban })),
    ),
    swaps: years.flatMap(([, { hoan_doi }]) =>
      hoan_doi.map(({ nghi, lam_bu, van_ban }) => ({ off: nghi, worked: lam_bu, basis: van_ban })),
    ),
  };
}
