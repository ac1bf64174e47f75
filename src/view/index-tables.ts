import { sourceLabel } from '../export/labels.ts';
import type { IndexContent, Period } from '../integrity/count-indexes.ts';
import type { AnswerSummary, PublishedFigure, PublishedIndex } from '../integrity/summary.ts';
import { integrity } from '../texts/integrity.ts';
import { formatNumber } from './format-number.ts';
import { formatShare } from './format-share.ts';
import { formTitle, type ResultCell, type ResultRows } from './results.ts';

const { results: text } = integrity;

/** The index of one form in one period, with all that it would be without some answers. */
export interface IndexTable {
  title: string;
  /** null: fewer than five people. */
  table: ResultRows | null;
  /** By factor; null: not counted, or fewer than five people. */
  factors: ResultRows | null;
  /** What the tables do not tell, and why. */
  notes: string[];
}

/** Sources in words. */
export function sourceNames(sources: readonly string[]): string {
  return sources.map(sourceLabel).join(', ');
}

function figureCells(name: string, { share, low, high, n }: PublishedFigure): ResultCell[] {
  const interval = text.intervalWords(formatShare(low), formatShare(high));
  return [name, formatNumber(n), formatShare(share), interval].map((each) => ({ text: each }));
}

type Index = NonNullable<PublishedIndex['index']>;

function indexRows({ all, without, withoutMarked }: Index): ResultCell[][] {
  return [
    figureCells(text.indexAll, all),
    ...without.map(({ sources, figure }) => figureCells(text.indexWithout(sourceNames(sources)), figure)),
    ...(typeof withoutMarked === 'string' ? [] : [figureCells(text.indexWithoutMarked, withoutMarked)]),
  ];
}

/** What a factor of a form is called. */
export function factorTitle(form: string, id: string, { questionnaires }: IndexContent): string {
  const factors = questionnaires.filter((each) => each.id === form).flatMap((each) => each.factors);
  return factors.find((factor) => factor.id === id)?.title ?? id;
}

function factorRows(form: string, { factors }: Index, content: IndexContent): ResultRows | null {
  if (factors.length === 0) return null;
  return {
    heads: [text.indexFactor, text.indexPeople, text.indexShare, text.indexInterval],
    rows: factors.map(({ id, figure }) => {
      const title = factorTitle(form, id, content);
      return figure === null
        ? [title, text.factorHidden, '', ''].map((each) => ({ text: each }))
        : figureCells(title, figure);
    }),
  };
}

function notesOf({ without, withoutMarked, factors }: Index): string[] {
  const marked = { none: text.noneMarked, hidden: text.markedHidden };
  return [
    ...(without.length === 0 ? [text.oneSource] : []),
    ...(typeof withoutMarked === 'string' ? [marked[withoutMarked]] : []),
    ...(factors.some(({ figure }) => figure === null) ? [text.factorNote] : []),
  ];
}

/** `Khảo sát …, Đợt quý IV`. */
export function periodTitle({ form, round, year }: Period, content: IndexContent): string {
  const named = content.rounds.find(({ id }) => id === round)?.title ?? text.indexRound(round);
  return text.indexOf(formTitle(form, content), round === '' ? text.indexYear(year) : named);
}

/** The same of a year with several rounds: `Khảo sát …, năm 2026, gộp 2 đợt`. */
function indexTitle({ rounds, ...period }: PublishedIndex, content: IndexContent): string {
  const title = periodTitle(period, content);
  return rounds === undefined ? title : text.indexRounds(title, rounds.length);
}

/** How one index is shown. */
export function indexTable({ index, ...period }: PublishedIndex, content: IndexContent): IndexTable {
  const title = indexTitle({ index, ...period }, content);
  if (index === null) return { title, table: null, factors: null, notes: [text.tooFew] };
  const heads = [text.indexCase, text.indexPeople, text.indexShare, text.indexInterval];
  const factors = factorRows(period.form, index, content);
  return { title, table: { heads, rows: indexRows(index) }, factors, notes: notesOf(index) };
}

/** The published indexes, the newest year and round first. */
export function indexTables(
  { indexes }: Pick<AnswerSummary, 'indexes'>,
  content: IndexContent,
): IndexTable[] {
  return indexes.toReversed().map((each) => indexTable(each, content));
}
