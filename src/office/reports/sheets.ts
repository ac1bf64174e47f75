import type { Content } from '../../domain/content.ts';
import type { Cell } from '../../export/csv.ts';
import { criterionFigure, factorFigure, type Figure } from '../../figures/index-figures.ts';
import { DIMENSIONS } from '../../figures/month-totals.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { officeResults } from '../../texts/office-results.ts';
import { percentOf } from '../../view/format-share.ts';
import { rowName } from '../results/result-rows.ts';
import { methodOf } from '../results/results-view.ts';
import { monthsWords, periodWords, windowWords } from '../results/words.ts';
import { runningWords } from './sentences.ts';
import type { Told } from './sentences.ts';

const { sheets: text } = officeReports;

/** A worksheet of figures; the first row names its columns. */
export interface FigureSheet {
  name: string;
  rows: Cell[][];
}

/** n, index and interval of a row; words in their place where they cannot be told. */
function figureCells(figure: Figure | null, instead: string = officeResults.hidden): Cell[] {
  if (figure === null) return [instead, '', '', ''];
  const { n, share, interval } = figure;
  return [n, ...[share, interval.low, interval.high].map(percentOf)];
}

const { table: tableHead, row: rowHead, ...figureHeads } = text.heads;
const HEADS = [rowHead, ...Object.values(figureHeads)];

function summary(of: Told): FigureSheet {
  const { period, comparedWith, figures, questionnaire } = of;
  const { period: told, compared, withMarked } = figures;
  const index = told?.index;
  return {
    name: text.summary,
    rows: [
      HEADS,
      [text.whole, ...figureCells(index?.whole ?? null, officeResults.tooFew)],
      ...(questionnaire.overall === null ? [] : [[text.overall, ...figureCells(index?.overall ?? null)]]),
      [
        text.compared(periodWords(comparedWith)),
        ...figureCells(compared?.index.whole ?? null, officeResults.tooFew),
      ],
      ...(told === null
        ? []
        : [
            [text.answers, told.answers],
            [text.leftOut, told.leftOut],
          ]),
      ...(withMarked === null ? [] : [[text.marked, withMarked.marked]]),
      [text.period, periodWords(period)],
      [text.window, windowWords(period)],
      ...runningWords(of).map((sentence) => [text.running, sentence]),
    ],
  };
}

/** Every factor, and its criteria below it. */
function factors({ questionnaire, figures }: Told): FigureSheet {
  const index = figures.period?.index;
  return {
    name: text.factors,
    rows: [
      HEADS,
      ...questionnaire.factors.flatMap(({ id, title, criteria }, i) => [
        [`${i + 1}. ${title}`, ...figureCells(factorFigure(index, id))],
        ...criteria.map((criterion, j) => [
          `${i + 1}.${j + 1}. ${criterion.label}`,
          ...figureCells(criterionFigure(index, criterion.id)),
        ]),
      ]),
    ],
  };
}

function months({ figures }: Told): FigureSheet {
  return {
    name: text.months,
    rows: [
      HEADS,
      ...figures.months.map((row) => [
        monthsWords(row.months),
        ...(row.figure === null ? [0, '', '', ''] : figureCells(row.figure)),
      ]),
    ],
  };
}

function tables({ figures }: Told, content: Content): FigureSheet[] {
  return DIMENSIONS.map((dimension) => ({
    name: officeResults.tables[dimension],
    rows: [
      HEADS,
      ...figures.tables[dimension].map((row) => [
        rowName(dimension, row, content),
        ...figureCells(row.figure),
      ]),
    ],
  }));
}

/** The figures of a report as worksheets; numbers are numbers, and the same as on the page of figures. */
export function figureSheets(told: Told): FigureSheet[] {
  const { questionnaire, figures } = told;
  const sentences = methodOf(questionnaire, figures.period?.population ?? null);
  const method = sentences.map((sentence) => [sentence]);
  return [
    summary(told),
    factors(told),
    months(told),
    ...tables(told, told.content),
    { name: text.method, rows: method },
  ];
}

/** The same in one table, for CSV. */
export function figureList(told: Told): { heads: string[]; rows: Cell[][] } {
  const heads = [tableHead, ...HEADS];
  const rows = figureSheets(told)
    .filter(({ name }) => name !== text.method)
    .flatMap(({ name, rows: [, ...others] }) => others.map((cells) => [name, ...cells]));
  return { heads, rows };
}
