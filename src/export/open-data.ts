import { z } from 'zod';
import type { Content } from '../domain/content.ts';
import { csvFile, type Cell } from './csv.ts';
import { markLabels, sourceLabel } from './labels.ts';
import { integrity } from '../texts/integrity.ts';
import { percentOf } from '../view/format-share.ts';
import { factorTitle, sourceNames } from '../view/index-tables.ts';
import { formTitle } from '../view/results.ts';
import {
  SummarySchema,
  type AnswerSummary,
  type PublishedFigure,
  type PublishedIndex,
} from '../integrity/summary.ts';

/** Beside the summary: the same for spreadsheets. */
export const INDEXES_CSV = 'chi-so.csv';
export const COUNTS_CSV = 'so-phieu.csv';

export type OpenDataContent = Pick<Content, 'questionnaires' | 'rounds'>;

const { csv: text, ...results } = integrity.results;

function figureRow(what: string, { n, share, low, high }: PublishedFigure): Cell[] {
  return [what, n, ...[share, low, high].map(percentOf)];
}

function figureRows({ form, index }: PublishedIndex, content: OpenDataContent): Cell[][] {
  if (index === null) return [];
  const { all, without, withoutMarked, factors } = index;
  return [
    figureRow(results.indexAll, all),
    ...without.map(({ sources, figure }) => figureRow(results.indexWithout(sourceNames(sources)), figure)),
    ...(typeof withoutMarked === 'string' ? [] : [figureRow(results.indexWithoutMarked, withoutMarked)]),
    ...factors.flatMap(({ id, figure }) =>
      figure === null ? [] : [figureRow(text.factor(factorTitle(form, id, content)), figure)],
    ),
  ];
}

/** Every published figure, one to a row; what is not told has none. */
export function indexesCsv({ indexes }: AnswerSummary, content: OpenDataContent): string {
  const rows = indexes.flatMap((each) => {
    const round = each.rounds === undefined ? each.round : text.rounds(each.rounds);
    const period: Cell[] = [each.form, formTitle(each.form, content), round, each.year];
    return figureRows(each, content).map((row) => [...period, ...row]);
  });
  const heads = [text.form, text.title, text.round, text.year, text.what, text.people];
  return csvFile([...heads, text.index, text.low, text.high], rows);
}

/** Numbers of answers by form and round: all, without marked ones, by source and by mark. */
export function countsCsv({ groups }: AnswerSummary, content: OpenDataContent): string {
  const rows = groups.flatMap(({ form, round, answers, withoutMarked, bySource, byMark }) => {
    const counts: [string, number][] = [
      [results.answers, answers],
      [results.withoutMarked, withoutMarked],
      ...Object.entries(bySource).map(([name, n]): [string, number] => [text.source(sourceLabel(name)), n]),
      ...Object.entries(byMark).map(([name, n]): [string, number] => [text.mark(markLabels([name])), n]),
    ];
    return counts.map((count) => [form, formTitle(form, content), round, ...count]);
  });
  return csvFile([text.form, text.title, text.round, text.what, text.answers], rows);
}

/** The form of the summary, for programs. */
export function summarySchema(): string {
  return `${JSON.stringify(z.toJSONSchema(SummarySchema), null, 2)}\n`;
}
