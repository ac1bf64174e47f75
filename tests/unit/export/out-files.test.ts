import { expect, test } from 'vitest';
import { readExportWish } from '#src/export/out-files.ts';

test('without a name the files lie in the folder and bear the day', () => {
  expect(readExportWish([], '/data/exports', '2026-08-01')).toEqual({
    answers: '/data/exports/phieu-tra-loi-2026-08-01.csv',
    ratings: '/data/exports/danh-gia-trang-2026-08-01.csv',
    sources: '/data/exports/chi-so-theo-nguon-2026-08-01.csv',
    withoutMarked: false,
  });
});

test('the ratings lie beside a file that is named', () => {
  expect(readExportWish(['--out', '/tmp/thang-8.csv'], '/data/exports', '2026-08-01')).toEqual({
    answers: '/tmp/thang-8.csv',
    ratings: '/tmp/thang-8-danh-gia-trang.csv',
    sources: '/tmp/thang-8-theo-nguon.csv',
    withoutMarked: false,
  });
});

test('answers without those that bear a mark lie in a file of another name', () => {
  expect(readExportWish(['--without-marked'], '/data/exports', '2026-08-01')).toEqual({
    answers: '/data/exports/phieu-tra-loi-khong-dau-2026-08-01.csv',
    ratings: '/data/exports/danh-gia-trang-2026-08-01.csv',
    sources: '/data/exports/chi-so-theo-nguon-2026-08-01.csv',
    withoutMarked: true,
  });
});

test.each([['--out'], ['--file=x.csv'], ['x.csv']])('%s alone is refused with the way to write it', (arg) => {
  expect(() => readExportWish([arg], '/data/exports', '2026-08-01')).toThrow(
    'This command is written: npm run answers:export -- [--without-marked] [--out FILE]',
  );
});
