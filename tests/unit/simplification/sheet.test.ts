import { describe, expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { NO_COST_FIGURES, type DatedFigure } from '#src/domain/cost-figures.ts';
import type { Cut } from '#src/domain/simplification.ts';
import { carryInto } from '#src/simplification/carry.ts';
import { basisOf, reviewFromSheet } from '#src/simplification/from-sheet.ts';
import { folderOf, SHEET, shippedFiles } from '../content/shipped.ts';
import { cut } from './fixture.ts';

const loaded = contentOf(folderOf(shippedFiles()), { now: new Date('2026-11-29T03:00:00Z') });
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const sheet = loaded.content.procedures.find(({ code }) => code === '3.000604');
if (sheet === undefined) throw new Error('The sheet is gone');
const source = shippedFiles().get(SHEET) ?? '';

const words = {
  prepare: (paper: string) => `Chuẩn bị: ${paper}`,
  file: 'Nộp',
  pay: 'Trả phí',
  receive: 'Nhận',
};

describe('a review begins', () => {
  test('with the papers and days that the sheet tells, and with no hour that it does not', () => {
    const fields = reviewFromSheet(sheet, words);
    const papers = sheet.dossier.flatMap(({ items }) => items.map(({ label }) => label));
    for (const paper of papers) expect(fields.steps.map(({ name }) => name)).toContain(`Chuẩn bị: ${paper}`);
    expect(fields.steps.every(({ hours, hired }) => hours.before === null && hired.before === null)).toBe(
      true,
    );
    expect(fields.days).toEqual({ before: 9, after: null });
  });

  test('on the newest figures of its procedure, or none', () => {
    const figure = (value: number, year: number): DatedFigure => ({ value, year, source: 'thử' });
    const volume = (code: string, year: number) => ({
      ...{ code, timesAYear: figure(1, year), subjects: figure(year, year) },
    });
    const figures = {
      hourlyIncome: [
        { ...figure(1, 2024), method: '' },
        { ...figure(2, 2025), method: '' },
      ],
      volumes: [volume('3.000604', 2025), volume('3.000604', 2023), volume('1.111111', 2026)],
    };
    expect(basisOf(figures, '3.000604')).toMatchObject({
      hourlyIncome: { year: 2025 },
      subjects: { value: 2025 },
    });
    expect(basisOf(NO_COST_FIGURES, '3.000604')).toEqual({
      ...{ hourlyIncome: null, timesAYear: null, subjects: null },
    });
  });
});

/** The content with the sheet's text in place of the shipped one. */
function procedureOf(text: string) {
  const content = contentOf(folderOf(shippedFiles().set(SHEET, text)), {
    now: new Date('2026-11-29T03:00:00Z'),
  });
  if ('errors' in content) throw new Error(content.errors.map(({ message }) => message).join('\n'));
  return content.content.procedures.find(({ code }) => code === '3.000604');
}

describe('what was decided', () => {
  const time: Cut = cut({ part: 'time', was: '09 ngày làm việc', becomes: '07 ngày làm việc' });

  test('comes into the sheet where its words stand, and nothing else of the text moves', () => {
    const step = sheet.steps[2]?.name ?? '';
    const { text, done, left } = carryInto(SHEET, source, [time, cut({ part: 'step', was: step })]);
    expect([done.length, left.length]).toEqual([2, 0]);
    const after = procedureOf(text);
    expect(after?.steps.map(({ name }) => name)).toEqual(
      sheet.steps.map(({ name }) => name).filter((name) => name !== step),
    );
    const limits = Object.values(after?.channels ?? {}).flatMap(({ timeLimits }) => timeLimits);
    expect(limits.some(({ max, condition }) => max === 9 && condition === null)).toBe(false);
    expect(limits.some(({ max }) => max === 7)).toBe(true);
    expect(after?.dossier).toEqual(sheet.dossier);
    expect(after?.legalBasis).toEqual(sheet.legalBasis);
  });

  test('of a paper takes away that paper, however it is written, and a case that has no other', () => {
    const text = [
      '---',
      'ho_so:',
      '  # của mọi người',
      '  - giay_to:',
      '      - ten: Đơn xin phép',
      '      - ten: Bản sao hộ chiếu',
      '  - truong_hop: Nếu được thuê',
      '    giay_to:',
      '      - ten: Hợp đồng thuê',
      '---',
      '',
    ].join('\n');
    const path = 'thu-tuc/mot.md';
    const one = carryInto(path, text, [cut({ was: 'BẢN SAO HỘ CHIẾU' })]);
    expect([one.left, one.text]).toEqual([[], text.replace('      - ten: Bản sao hộ chiếu\n', '')]);
    const whole = carryInto(path, text, [cut({ was: 'Hợp đồng thuê' })]);
    expect(whole.text).not.toContain('Nếu được thuê');
    expect(whole.text).toContain('Bản sao hộ chiếu');
    const renamed = carryInto(path, text, [cut({ becomes: 'Số hộ chiếu' })]);
    expect(renamed.text).toBe(text.replace('Bản sao hộ chiếu', 'Số hộ chiếu'));
    const none = carryInto(path, one.text, [cut({ was: 'Đơn xin phép' }), cut({ was: 'Hợp đồng thuê' })]);
    expect(none.text).toContain('ho_so: Không');
  });

  test('is left to somebody where the sheet says it in other words, and then no byte changes', () => {
    const cuts = [
      cut({ was: 'Giấy không có' }),
      cut({ part: 'whole', was: 'Thủ tục' }),
      cut({ part: 'other', was: 'x' }),
      { ...time, becomes: '' },
    ];
    expect(carryInto(SHEET, source, cuts)).toEqual({ text: source, done: [], left: cuts });
  });
});
