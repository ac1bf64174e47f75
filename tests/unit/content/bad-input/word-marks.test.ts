import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contentOf, formatError } from '#src/content/load-content.ts';
import { readFolder } from '#src/content/read-folder.ts';
import {
  DOCUMENT, expectFaults, faultsOf, FORM, type Mistake, PAGE, partOf, SHEET, SHIPPED, withReplaced,
} from '../shipped.ts'; // prettier-ignore

const AGAIN = 'chép từ Word, hãy xóa hoặc gõ lại bằng bàn phím';

const MISTAKES: Mistake[] = [
  [
    'quotes around a code',
    SHEET,
    "ma: '3.000604'",
    'ma: “3.000604”',
    [`Mã thủ tục: ““3.000604”” không phải mã thủ tục: có dấu nháy cong ${AGAIN}. Ví dụ đúng: 3.000604`],
  ],
  [
    'a long dash in the number of a document',
    DOCUMENT,
    'so_hieu: 30/2026/QĐ-TTg',
    'so_hieu: 30/2026/QĐ–TTg',
    [
      `Số hiệu: “30/2026/QĐ–TTg” không phải số hiệu văn bản: có dấu gạch dài ${AGAIN}. Ví dụ đúng: 30/2026/QĐ-TTg`,
    ],
  ],
  [
    'long dashes in a day',
    SHEET,
    'ngay_doi_chieu: 2026-07-18',
    'ngay_doi_chieu: 2026–07–18',
    [
      `Ngày đối chiếu: “2026–07–18” không phải một ngày viết theo kiểu năm-tháng-ngày: có dấu gạch dài ${AGAIN}. Ví dụ đúng: 2026-07-18`,
    ],
  ],
  [
    'quotes around a term',
    SHEET,
    'muc: 15 ngày làm việc',
    'muc: ‘15 ngày làm việc’',
    [
      `Cách nộp › Trực tuyến › Thời hạn giải quyết, mục 2 › Thời hạn: “‘15 ngày làm việc’” không phải một thời hạn gồm số và đơn vị: có dấu nháy cong ${AGAIN}. Ví dụ đúng: 15 ngày làm việc`,
    ],
  ],
  [
    'three dots in a count',
    FORM,
    'toi_da: 2000',
    'toi_da: 2000…',
    [
      `Ý kiến › Số ký tự tối đa: “2000…” không phải số từ 1 đến 9999: có dấu ba chấm liền ${AGAIN}. Ví dụ đúng: 2000`,
    ],
  ],
];

describe('what a word processor leaves where a code, a number or a day stands', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});

describe('signs that only look like the right ones', () => {
  test.each([
    ['the letter eth', 'QÐ-TTg', 'Ð', '00D0', '“Đ”'],
    ['a hyphen that does not break', 'QĐ\u2011TTg', '\u2011', '2011', '“-”'],
    ['a hyphen of its own', 'QĐ\u2010TTg', '\u2010', '2010', '“-”'],
    ['a minus', 'QĐ\u2212TTg', '\u2212', '2212', '“-”'],
    ['a Cyrillic letter', 'QĐ-\u0422Tg', '\u0422', '0422', '“T”'],
    ['a Greek letter', 'QĐ-\u03a4Tg', '\u03a4', '03A4', '“T”'],
    ['a Cyrillic letter like no other', 'QĐ-\u0416Tg', '\u0416', '0416', 'chữ cái Latinh'],
  ])('are named in a number, with what to type: %s', (_what, part, sign, code, right) => {
    expectFaults(SHEET, 'quyet_dinh_cong_bo: 2402/QĐ-BNG', `quyet_dinh_cong_bo: 2402/${part}`, [
      `Quyết định công bố: “2402/${part}” không phải số hiệu văn bản: “${sign}” (U+${code}) chỉ trông giống, hãy gõ ${right} bằng bàn phím. Ví dụ đúng: 2402/QĐ-BNG`,
    ]);
  });

  test('are named in a day', () => {
    expectFaults(SHEET, 'ngay_doi_chieu: 2026-07-18', 'ngay_doi_chieu: 2026-07\u201118', [
      'Ngày đối chiếu: “2026-07\u201118” không phải một ngày viết theo kiểu năm-tháng-ngày: “\u2011” (U+2011) chỉ trông giống, hãy gõ “-” bằng bàn phím. Ví dụ đúng: 2026-07-18',
    ]);
  });
});

describe('what a word processor leaves in prose', () => {
  const PASTED = '“Đơn” của ‘bạn’ – theo mẫu…';

  test('is no fault, neither in a field nor in running text', () => {
    expect(faultsOf(withReplaced(SHEET, partOf(SHEET, 'tom_tat'), `tom_tat: ${PASTED}\n`))).toEqual([]);
    expect(faultsOf(withReplaced(PAGE, '- Hỏi bạn', `- ${PASTED} Hỏi bạn`))).toEqual([]);
  });

  test.each(['\u00a0', '\u202f'])('spaces that do not break are spaces: %j', async (space) => {
    const dir = await mkdtemp(join(tmpdir(), 'content-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    await cp(SHIPPED, dir, { recursive: true });
    const [sheet, page] = [join(dir, SHEET), join(dir, PAGE)];
    // In a name, a term, below a key, behind the sign of a list.
    await writeFile(sheet, (await readFile(sheet, 'utf8')).replaceAll(' ', space));
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll(' ', space));

    const loaded = contentOf(readFolder(dir), { now: new Date('2026-11-23T03:00:00Z') });
    if ('errors' in loaded) throw new Error(loaded.errors.map(formatError).join('\n'));
    const found = loaded.content.procedures.find(({ code }) => code === '3.000604');
    expect(found?.name).toMatch(/^Cho phép tổ chức hội nghị/);
    expect(found?.channels.online.timeLimits.map(({ max }) => max)).toEqual([9, 15]);
    expect(JSON.stringify(loaded.content)).not.toContain(space);
  });
});
