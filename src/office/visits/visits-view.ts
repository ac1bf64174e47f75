import type { Content } from '../../domain/content.ts';
import type { PageDeed } from '../../domain/page-count.ts';
import type { PageSum } from '../../pocketbase/reader-counts.ts';
import { fileToMend } from '../../search-counts/misses-report.ts';
import type { Miss } from '../../search-counts/misses.ts';
import { officeVisits } from '../../texts/office-visits.ts';
import { vi } from '../../texts/vi.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { ResultCell, ResultRows } from '../../view/results.ts';
import { sitePages } from '../../view/site-pages.ts';

/** More are not read at one sitting. */
const MOST_ROWS = 100;

const text = officeVisits;

export interface MissView extends Pick<Miss, 'text'> {
  /** How often it was searched for. */
  searches: string;
  /** On how many days, and the last of them. */
  days: string;
  /** Lines for the file of the dictionary. */
  lines: string;
}

export interface VisitsView {
  days: number;
  /** The days that are counted, first and last. */
  first: string;
  last: string;
  forms: ResultRows;
  pages: ResultRows;
  files: ResultRows;
  misses: MissView[];
  /** Where the Office's own words stand, in the content folder. */
  dictionaryFile: string;
}

type NamesByPath = ReadonlyMap<string, string>;

function namesOf(content: Content): NamesByPath {
  const { procedures, questionnaires } = content;
  return new Map([
    ['/', text.home],
    ['/tim-kiem', vi.search.title],
    ...sitePages(content).map(({ path, title }) => [path, title] as const),
    ...procedures.map(({ path, name }) => [path, name] as const),
    ...questionnaires.map(({ id, title }) => [`/khao-sat/${id}`, title] as const),
  ]);
}

/** Rows with anything in one of the columns, most of the first column first. */
function rowsOf(sums: readonly PageSum[], columns: readonly PageDeed[]): PageSum[] {
  const [first = 'views'] = columns;
  return sums
    .filter((sum) => columns.some((column) => sum[column] > 0))
    .toSorted((a, b) => b[first] - a[first] || a.page.localeCompare(b.page, 'vi'));
}

/** What is over of a list that is too long, as one row. */
function restOf(rest: readonly PageSum[], columns: readonly PageDeed[]): ResultCell[][] {
  if (rest.length === 0) return [];
  const total = (column: PageDeed): number => rest.reduce((sum, row) => sum + row[column], 0);
  return [
    [
      { text: text.rest(formatNumber(rest.length)) },
      ...columns.map((column) => ({ text: formatNumber(total(column)) })),
    ],
  ];
}

function tableOf(
  sums: readonly PageSum[],
  columns: readonly PageDeed[],
  nameOf: (page: string) => string,
): ResultCell[][] {
  const rows = rowsOf(sums, columns);
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((row) => [
      { text: nameOf(row.page), href: row.page },
      ...columns.map((column) => ({ text: formatNumber(row[column]) })),
    ]);
  return [...shown, ...restOf(rows.slice(MOST_ROWS), columns)];
}

/** How many of those that were opened were finished; '' where none was opened in these days. */
function rateOf({ opened, finished }: PageSum): string {
  if (opened === 0) return '';
  return text.percent(formatNumber(Math.round((finished * 100) / opened)));
}

function formRows(sums: readonly PageSum[], nameOf: (page: string) => string): ResultCell[][] {
  return rowsOf(sums, ['opened', 'finished']).map((row) => [
    { text: nameOf(row.page), href: row.page },
    { text: formatNumber(row.opened) },
    { text: formatNumber(row.finished) },
    { text: rateOf(row) },
  ]);
}

/** Lines that make a search for the text find something, once the missing words are filled in. */
function dictionaryLines(said: string): string {
  return ['  - noi:', `      - ${said}`, '    nghia:', '      - …', '    nguoi_them: …', '    ly_do: …'].join(
    '\n',
  );
}

function missView({ text: said, searches, days, lastDay }: Miss): MissView {
  return {
    text: said,
    searches: text.times(formatNumber(searches)),
    days: text.days(formatNumber(days), formatDate(lastDay)),
    lines: dictionaryLines(said),
  };
}

export interface Counted {
  days: number;
  first: string;
  last: string;
  sums: readonly PageSum[];
  /** Those that would still find nothing. */
  misses: readonly Miss[];
}

/** What the page of visits shows. */
export function visitsView(content: Content, { days, first, last, sums, misses }: Counted): VisitsView {
  const names = namesOf(content);
  const nameOf = (page: string): string => names.get(page) ?? page;
  const fileOf = (page: string): string => decodeURIComponent(page.slice(page.lastIndexOf('/') + 1));
  return {
    days,
    first: formatDate(first),
    last: formatDate(last),
    forms: { heads: text.formHeads, rows: formRows(sums, nameOf) },
    pages: { heads: text.pageHeads, rows: tableOf(sums, ['views', 'portal'], nameOf) },
    files: { heads: text.fileHeads, rows: tableOf(sums, ['downloads'], fileOf) },
    misses: misses.map(missView),
    dictionaryFile: fileToMend(content.dictionary),
  };
}
