import type { Cut, ReviewBasis, ReviewFields } from '#src/domain/simplification.ts';

const figure = (value: number) => ({ value, year: 2025, source: 'Sổ theo dõi' });

export const BASIS: ReviewBasis = {
  hourlyIncome: { ...figure(40_000), method: 'bình quân tháng chia 22 ngày, 8 giờ' },
  timesAYear: figure(1),
  subjects: figure(100),
};

export const cut = (change: Partial<Cut> = {}): Cut => ({
  ...{ part: 'paper', was: 'Bản sao hộ chiếu', becomes: '', reason: 'đã có trong cơ sở dữ liệu' },
  ...change,
});

export const review = (change: Partial<ReviewFields> = {}): ReviewFields => ({
  ...{ unit: 'Phòng A', dueOn: '2027-06-30', ground: '', product: '', proposal: '', schedule: '' },
  steps: [
    { name: 'Chuẩn bị đơn', hours: { before: 4, after: null }, hired: { before: null, after: null } },
    { name: 'Nộp hồ sơ', hours: { before: 4, after: 3.2 }, hired: { before: null, after: null } },
  ],
  fees: { before: 0, after: null },
  days: { before: 15, after: 10 },
  cuts: [cut()],
  ...change,
});
