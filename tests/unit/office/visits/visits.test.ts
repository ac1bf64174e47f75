import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import type { PageSum } from '#src/pocketbase/reader-counts.ts';
import { visitsView } from '#src/office/visits/visits-view.ts';

const SHIPPED = join(import.meta.dirname, '../../../../content');
const loaded = loadContent(SHIPPED);
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const { content } = loaded;

const sum = (page: string, change: Partial<PageSum>): PageSum => ({
  page,
  ...{ views: 0, portal: 0, downloads: 0, opened: 0, finished: 0 },
  ...change,
});

function viewOf(sums: PageSum[]) {
  const misses = [{ text: 'so do', searches: 3, days: 2, lastDay: '2026-11-28' }];
  return visitsView(content, { days: 30, first: '2026-10-30', last: '2026-11-28', sums, misses });
}

const textsOf = ({ rows }: { rows: readonly (readonly { text: string }[])[] }): string[][] =>
  rows.map((row) => row.map(({ text }) => text));

test('pages stand by their names, the most seen first; files and forms apart', () => {
  const [procedure] = content.procedures;
  const view = viewOf([
    sum('/tep/m%E1%BA%ABu%20%C4%91%C6%A1n.pdf', { downloads: 2 }),
    sum(procedure?.path ?? '', { views: 1_200, portal: 30 }),
    sum('/lien-he', { views: 1_300 }),
    sum('/trang-cu', { views: 1 }),
    sum('/khao-sat/hai-long', { opened: 3, finished: 2 }),
  ]);
  expect(textsOf(view.pages)).toEqual([
    ['Liên hệ', '1.300', '0'],
    [procedure?.name, '1.200', '30'],
    ['/trang-cu', '1', '0'],
  ]);
  expect(textsOf(view.files)).toEqual([['mẫu đơn.pdf', '2']]);
  const title = content.questionnaires.find(({ id }) => id === 'hai-long')?.title;
  expect(textsOf(view.forms)).toEqual([[title, '3', '2', '67 %']]);
});

test('a form that was finished and not opened in these days has no rate', () => {
  expect(textsOf(viewOf([sum('/khao-sat/x', { finished: 2 })]).forms)).toEqual([
    ['/khao-sat/x', '0', '2', ''],
  ]);
});

test('of a long list the rest is added up', () => {
  const many = Array.from({ length: 103 }, (_, n) => sum(`/${n}`, { views: 200 - n, portal: 1 }));
  const rows = textsOf(viewOf(many).pages);
  expect(rows).toHaveLength(101);
  expect(rows.at(-1)).toEqual(['3 trang khác', String(100 + 99 + 98), '3']);
});

test('a search in vain comes with the lines that mend it', () => {
  expect(viewOf([]).misses).toEqual([
    {
      text: 'so do',
      searches: '3 lần',
      days: 'trong 2 ngày, gần nhất 28/11/2026',
      lines: expect.stringContaining('      - so do\n'),
    },
  ]);
});
