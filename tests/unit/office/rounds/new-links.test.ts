import { expect, test } from 'vitest';
import { linksCsv, linksFileAddress, linkSlips, newLinks } from '#src/office/rounds/new-links.ts';
import { linkHashOf } from '#src/survey/evaluator-link.ts';

test('new links differ, and what is kept of them is the hash of each', () => {
  const { addresses, hashes } = newLinks('https://ngoaivu.example.gov.vn', 2000);
  expect(new Set(addresses).size).toBe(2000);
  const tokens = addresses.map(
    (address) => /^https:\/\/ngoaivu\.example\.gov\.vn\/khao-sat\/moi\/([a-z2-7]{26})$/.exec(address)?.[1],
  );
  expect(hashes).toEqual(tokens.map((token) => linkHashOf(token ?? '')));
});

test('each slip has a code of its own, unless there are too many to draw', () => {
  const [first, second] = linkSlips(newLinks('https://ngoaivu.example.gov.vn', 500).addresses);
  expect(first?.qr?.size).toBe(33);
  expect(first?.qr?.path).not.toBe(second?.qr?.path);
  const many = linkSlips(newLinks('https://ngoaivu.example.gov.vn', 501).addresses);
  expect(many.filter(({ qr }) => qr !== null)).toEqual([]);
});

test('the file opens in Excel with its letters, has no numbers of rows, and runs nothing', () => {
  const csv = linksCsv(['https://a/1', 'https://a/2'], { round: '=1+1 "Đợt"', lastDay: '31/12/2026' });
  expect(csv).toBe(
    '\uFEFF"Liên kết","Đợt","Ngày cuối"\r\n' +
      '"https://a/1","\'=1+1 ""Đợt""","31/12/2026"\r\n' +
      '"https://a/2","\'=1+1 ""Đợt""","31/12/2026"\r\n',
  );
  const [head, body = ''] = linksFileAddress(csv).split(',');
  expect(head).toBe('data:text/csv;charset=utf-8;base64');
  expect(Buffer.from(body, 'base64').toString('utf8')).toBe(csv);
});
