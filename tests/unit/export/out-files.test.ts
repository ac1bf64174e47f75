import { expect, test } from 'vitest';
import { outFiles } from '#src/export/out-files.ts';

test('without a name the files lie in the folder and bear the day', () => {
  expect(outFiles([], '/data/exports', '2026-08-01')).toEqual({
    answers: '/data/exports/phieu-tra-loi-2026-08-01.csv',
    ratings: '/data/exports/danh-gia-trang-2026-08-01.csv',
  });
});

test('the ratings lie beside a file that is named', () => {
  expect(outFiles(['--out', '/tmp/thang-8.csv'], '/data/exports', '2026-08-01')).toEqual({
    answers: '/tmp/thang-8.csv',
    ratings: '/tmp/thang-8-danh-gia-trang.csv',
  });
});

test.each([['--out'], ['--file=x.csv'], ['x.csv']])('%s alone is refused with the way to write it', (arg) => {
  expect(() => outFiles([arg], '/data/exports', '2026-08-01')).toThrow(
    'This command takes one option: npm run answers:export -- --out FILE',
  );
});
