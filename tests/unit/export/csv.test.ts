import { describe, expect, test } from 'vitest';
import { csvFile, csvLine } from '#src/export/csv.ts';

describe('csvLine', () => {
  test.each([
    ['plain text', 'Chờ lâu', '"Chờ lâu"'],
    ['a number', 5, '5'],
    ['quotes', 'nói "nhanh"', '"nói ""nhanh"""'],
    ['a comma and a line break', 'a,b\nc', '"a,b\nc"'],
    ['an equals sign first', '=1+1', `"'=1+1"`],
    ['a plus sign first', '+84', `"'+84"`],
    ['a minus sign first', '-1', `"'-1"`],
    ['an at sign first', '@SUM(A1)', `"'@SUM(A1)"`],
    ['a tab first', '\t=1', `"'\t=1"`],
    ['a carriage return first', '\r=1', `"'\r=1"`],
    ['a wide equals sign first', '＝1+1', `"'＝1+1"`],
    ['a sign later on', 'a=1', '"a=1"'],
  ])('writes %s', (_, value, expected) => {
    expect(csvLine([value])).toBe(`${expected}\r\n`);
  });
});

test('a file begins with the marker of UTF-8 and its heads', () => {
  expect(csvFile(['Mã', 'Ý kiến'], [['a', 'b']])).toBe('\uFEFF"Mã","Ý kiến"\r\n"a","b"\r\n');
});
