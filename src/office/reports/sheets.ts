import type { Content } from '../../domain/content.ts';
import type { Cell } from '../../export/csv.ts';
import type { Figure } from '../../figures/index-figures.ts';
import { DIMENSIONS } from '../../figures/month-totals.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { officeResults } from '../../texts/office-results.ts';
import { rowName } from '../results/result-rows.ts';
import { methodOf } from '../results/results-view.ts';
import { monthsWords, periodWords, windowWords } from '../results/words.ts';
import type { Told } from './sentences.ts';

const { sheets: text } = officeReports;

/** A worksheet of figures; the first row names its columns. */
export interface FigureSheet {
  name: string;
  rows: Cell[][];
}

/** In per cent with one decimal, as every page has it. */
const percent = (share: number): number => Math.round(share * 1000) / 10;

/** n, index and interval of a row; a sentence in their place where they cannot be told. */
function figureCells(figure: Figure | null): Cell[] {
  if (figure === null) return [officeResults.tooFew, '', '', ''];
  const { n, share, interval } = figure;
  return [n, percent(share), percent(interval.low), percent(interval.high)];
}

const { table: tableHead, row: rowHead, ...figureHeads } = text.heads;
const HEADS = [rowHead, ...Object.values(figureHeads)];

function summary({ period, comparedWith, figures, questionnaire }: Told): FigureSheet {
  const { period: told, compared, withMarked } = figures;
  const index = told?.index;
  return {
    name: text.summary,
    rows: [
      HEADS,
      [text.whole, ...figureCells(index?.whole ?? null)],
      ...(questionnaire.overall === null ? [] : [[text.overall, ...figureCells(index?.overall ?? null)]]),
      [text.compared(periodWords(comparedWith)), ...figureCells(compared?.index.whole ?? null)],
      ...(told === null
        ? []
        : [
            [text.answers, told.answers],
            [text.leftOut, told.leftOut],
          ]),
      ...(withMarked === null ? [] : [[text.marked, withMarked.marked]]),
      [text.period, periodWords(period)],
      [text.window, windowWords(period)],
    ],
  };
}

/** With the number of answers on each level where all of them can be told. */
function factors({ questionnaire, figures }: Told): FigureSheet {
  const ofFactor = (id: string) => figures.period?.index.factors.find((factor) => factor.id === id);
  return {
    name: text.factors,
    rows: [
      HEADS,
      ...questionnaire.factors.flatMap(({ id, title, criteria }, i) => {
        const factor = ofFactor(id);
        const ofCriterion = (criterion: string) =>
          factor?.criteria.find((each) => each.id === criterion)?.figure ?? null;
        return [
          [`${i + 1}. ${title}`, ...figureCells(factor?.figure ?? null)],
          ...criteria.map((criterion, j) => [
            `${i + 1}.${j + 1}. ${criterion.label}`,
            ...figureCells(ofCriterion(criterion.id)),
          ]),
        ];
      }),
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
