import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fee, toFee } from '#src/schema/fee.ts';
import {
  documentNumber,
  isoTime,
  list,
  sitePath,
  slug,
  text,
  textOr,
  webAddress,
} from '#src/schema/values.ts';

function isRight(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

describe('numbers of documents', () => {
  test.each([
    '30/2026/QĐ-TTg',
    '262/2026/NĐ-CP',
    '49/2019/QH14',
    '2402/QĐ-BNG',
    '02/2015/TTLT-BNG-BNV',
    '66.22/2026/NQ-CP',
    '5609/LS-XNC',
    '205/TTr-SNNMT',
  ])('%s', (number) => {
    expect(isRight(documentNumber, number)).toBe(true);
  });
  test.each([
    '30',
    '30/2026',
    'QĐ-TTg',
    '30/2026/qđ-ttg',
    '30 / 2026 / QĐ-TTg',
    '30/2026/QĐ-TTg, Điều 5',
    '',
  ])('not “%s”', (number) => {
    expect(isRight(documentNumber, number)).toBe(false);
  });
});

test.each([
  [slug, ['bao-chi', 'a1'], ['Báo-chí', '-a', 'a-', 'a--b', 'a b', 'a/b', '..']],
  [
    sitePath,
    ['/', '/thu-tuc?kenh=post#a'],
    ['//evil.example', 'thu-tuc', '/a b', '/\\evil.example', '/"onclick'],
  ],
  [
    webAddress,
    ['https://dichvucong.gov.vn/a?b=c', 'http://localhost:4321'],
    [
      'javascript:alert(1)',
      'https://',
      'dichvucong.gov.vn',
      'https://a b',
      'data:text/html,x',
      'https://a"onclick',
    ],
  ],
  [
    isoTime,
    ['2026-12-05T22:00+07:00', '2026-12-05T22:00:30+07:00'],
    ['2026-12-05', '2026-12-05T22:00Z', '2026-12-05T25:00+07:00', '2026-13-05T22:00+07:00'],
  ],
])('addresses, names and times: case %#', (schema, right, wrong) => {
  expect(right.filter((value) => !isRight(schema, value))).toEqual([]);
  expect(wrong.filter((value) => isRight(schema, value))).toEqual([]);
});

test('a long wrong number is refused at once', () => {
  expect(isRight(documentNumber, `30/${'A'.repeat(100_000)}!`)).toBe(false);
});

describe('words with a meaning of their own', () => {
  test('are no text', () => {
    for (const word of ['Không', 'không', 'chưa kiểm tra', 'Chưa có', '  chưa có ']) {
      expect(isRight(text, word), word).toBe(false);
    }
    expect(text.parse(' Không thu phí ')).toBe('Không thu phí');
  });
  test('are handed on as what they mean', () => {
    const schema = textOr({ 'chưa có': null });
    expect(schema.parse('Chưa có')).toBeNull();
    expect(schema.parse('số 1')).toBe('số 1');
  });
  test('stand for a list', () => {
    expect(list(text).parse('không')).toEqual([]);
    expect(isRight(list(text), [])).toBe(false);
  });
});

describe('a fee is one of four kinds', () => {
  test.each([
    [
      { loai: 'số tiền', so_tien: '1.230.000', don_vi: 'đồng', truong_hop: 'bản sao' },
      {
        status: 'amount',
        source: 'cong',
        amount: 1_230_000,
        currency: 'VND',
        condition: 'bản sao',
        text: null,
      },
    ],
    [
      { loai: 'số tiền', so_tien: '155', don_vi: 'USD', noi_dung: 'mỗi thẻ' },
      { status: 'amount', source: 'cong', amount: 155, currency: 'USD', condition: null, text: 'mỗi thẻ' },
    ],
    [
      { loai: 'theo biểu', noi_dung: 'Theo biểu cước' },
      { status: 'rule', source: 'cong', text: 'Theo biểu cước', condition: null },
    ],
    [
      { loai: 'không thu', theo_van_ban: 'Điều 5' },
      { status: 'none', source: 'cong', text: 'Điều 5', condition: null },
    ],
  ])('%j', (entry, expected) => {
    expect(toFee(fee.parse(entry), 'cong')).toEqual(expected);
  });

  test.each([
    { loai: 'số tiền', so_tien: '30,000', don_vi: 'đồng' },
    { loai: 'số tiền', so_tien: '3.00', don_vi: 'đồng' },
    { loai: 'số tiền', so_tien: '30000' },
    { loai: 'không thu' },
    { loai: 'theo biểu', noi_dung: 'x', so_tien: '1' },
  ])('not %j', (entry) => {
    expect(isRight(fee, entry)).toBe(false);
  });
});
