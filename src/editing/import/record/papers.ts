import type { Context } from './context.ts';
import type { RecordPaper, PortalRecord } from './portal-record.ts';
import { paperInTable, toldPaper } from './paper-name.ts';
import { saysSomething, tidy, tidyLines } from './tidy.ts';
import { UNCHECKED } from '../../../schema/values.ts';

/** Heading of the table whose cells ran together. */
export const RUN_HEADING = /(?:Bao gồm\s*)?Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/;

/** A table without rows. */
const EMPTY_TABLE = /^\|\s*Tên giấy tờ\s*\|/;

/**
 * Counts at the end of a table row: `1 bản chính,0 bản sao`, `Bản chính: 1 - Bản sao: 0`. Those of running
 * text have a leading zero, or a blank or a mark behind them: `nộp 02 bản chính tờ khai`.
 */
const COUNTS =
  /(?<!\d)(?!0\d)(\d+) bản chính(?:,\s*(\d+) bản sao|(?![\s;.,)]))|Bản chính:\s*(\d+)\s*-?\s*Bản sao:\s*(\d+)/g;

interface Paper {
  ten: string;
  ban_chinh: string;
  ban_sao: string;
  mau?: string;
  ghi_chu?: string;
}

interface Case {
  truong_hop?: string;
  giay_to: Paper[];
}

/** More than one digit: the end of the paper's name may have run into the count; the row quotes it. */
function countOf(digits: string | undefined): string {
  return /^0?(\d)$/.exec(digits ?? '')?.[1] ?? UNCHECKED;
}

function listedCases(papers: readonly RecordPaper[], { repairs }: Context): Case[] {
  const cases = new Map<string, Paper[]>();
  for (const paper of papers) {
    const item = tidy(paper.item, repairs);
    if (item === '') continue;
    const { name, original, copy } = paperInTable(item, paper);
    const condition = tidy(paper.case, repairs);
    const form = tidy(paper.form, repairs).replace(/^\[|\]$/g, '');
    const entry: Paper = { ten: name, ban_chinh: countOf(original), ban_sao: countOf(copy) };
    if (form !== '') entry.mau = form;
    cases.set(condition, [...(cases.get(condition) ?? []), entry]);
  }
  return [...cases].map(([condition, giay_to]) =>
    condition === '' ? { giay_to } : { truong_hop: condition, giay_to },
  );
}

/** The rows of one table that ran together, each ended by its counts. */
function rowsOf(text: string, { repairs }: Context): { papers: Paper[]; rest: string } {
  const papers: Paper[] = [];
  let start = 0;
  for (const match of text.matchAll(COUNTS)) {
    const [counts, original, copy, originalFirst, copyFirst] = match;
    const name = tidy(text.slice(start, match.index), repairs);
    start = match.index + counts.length;
    const originals = original ?? originalFirst;
    const paper: Paper = {
      ten: name === '' ? counts : name,
      ban_chinh: countOf(originals),
      ban_sao: countOf(copy ?? copyFirst),
    };
    papers.push(paper.ban_chinh === UNCHECKED ? { ...paper, ghi_chu: counts } : paper);
  }
  return { papers, rest: tidy(text.slice(start), repairs) };
}

/**
 * Tables that ran together: what stands before a heading is the case of the rows after it; what stands
 * after the last row is a paper whose counts are lost.
 */
function tabledCases(text: string, context: Context): Case[] {
  const [first = '', ...tables] = text.split(RUN_HEADING);
  let condition = tidy(first, context.repairs);
  return tables.flatMap((table, index): Case[] => {
    const { papers, rest } = rowsOf(table, context);
    const heading = condition;
    condition = rest;
    if (index === tables.length - 1 && saysSomething(rest)) papers.push(uncounted(rest));
    if (papers.length === 0) return [];
    return [saysSomething(heading) ? { truong_hop: heading, giay_to: papers } : { giay_to: papers }];
  });
}

function uncounted(ten: string): Paper {
  return { ten, ban_chinh: UNCHECKED, ban_sao: UNCHECKED };
}

/** A line that names a paper, with its counts behind it or without. */
function toldInLine(line: string): Paper {
  const { name, original, copy } = toldPaper(line);
  return { ten: name, ban_chinh: original ?? UNCHECKED, ban_sao: copy ?? UNCHECKED };
}

function runningCases(text: string, context: Context): Case[] {
  const cases = tabledCases(text, context);
  if (cases.length > 0) return cases;
  const lines = tidyLines(text, context.repairs).filter((line) => !EMPTY_TABLE.test(line));
  const papers = lines.map(toldInLine);
  return papers.length === 0 ? [] : [{ giay_to: papers }];
}

/** The field `so_bo`. */
export function setsOf({ sets = '' }: PortalRecord): string {
  const [, digits] = /^\D{0,20}0?(\d{1,2})(?!\d)/.exec(sets.trim()) ?? [];
  return digits ?? UNCHECKED;
}

/** What is doubtful of numbers of papers, whatever the record says of them. */
function doubtOfCounts(record: PortalRecord): string {
  return setsOf(record) === UNCHECKED
    ? 'Bản ghi không nói số bộ hồ sơ; số bản trên Cổng thường là số mặc định.'
    : 'Số bản trên Cổng thường là số mặc định.';
}

/** The field `ho_so`. */
export function papersOf(record: PortalRecord, context: Context): Case[] | string {
  context.points.add('dossier', doubtOfCounts(record));
  if (record.dossier.length > 0) return listedCases(record.dossier, context);
  const cases = runningCases(record.dossier_text, context);
  if (cases.length > 0) {
    context.repairs.add('paper-run');
    return cases;
  }
  context.points.add('dossier', 'Bản ghi không có thành phần hồ sơ đọc được.');
  return UNCHECKED;
}
