import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseContentFile, valuesOf } from '#src/content/content-file.ts';
import { comingPath, comingText } from '#src/office/amendments/coming-version.ts';

const SHEET = 'thu-tuc/cap-the-abtc.md';
const source = readFileSync(`content/${SHEET}`, 'utf8');

test('a coming version is the sheet with its day and what changes, and nothing else', () => {
  const coming = comingText('sap-toi/cap-the-abtc.md', source, {
    from: '2027-01-01',
    changes: ['Lệ phí: còn 500.000 đồng', 'Thời hạn còn 04 ngày.'],
  });
  const values = (text: string) => {
    const read = valuesOf(parseContentFile(SHEET, text));
    return 'values' in read ? read.values : null;
  };
  expect(values(coming)).toEqual({
    ...values(source),
    hieu_luc_tu: '2027-01-01',
    thay_doi: ['Lệ phí: còn 500.000 đồng', 'Thời hạn còn 04 ngày.'],
  });
  // Lines of the sheet stand as they stood.
  const lines = new Set(coming.split('\n'));
  expect(source.split('\n').filter((line) => !lines.has(line))).toEqual([]);
});

test.each([
  [SHEET, 'sap-toi/cap-the-abtc.md'],
  ['huong-dan/chu-ky-so.md', null],
  ['sap-toi/cap-the-abtc.md', null],
])('the coming version of %s is %s', (path, coming) => {
  expect(comingPath(path)).toBe(coming);
});
