import type { Cut, ReviewBasis, ReviewFields, Simplification } from '../../domain/simplification.ts';
import { resultOf, type Missing, type ReviewResult } from '../../simplification/result.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { ResultRows } from '../../view/results.ts';
import { percent, typedFigure } from './figures.ts';

const { words: text, parts } = officeSimplification;

/** What a review comes to, in the parts that the decision has; for the page, print and Word. */
export interface ReviewWords {
  parts: { title: string; lines: string[] }[];
  /** What has to be done, with hours and money. */
  table: ResultRows;
  /** null: not decided. */
  decision: string | null;
}

export function cutWords({ part, was, becomes }: Cut): string {
  if (part === 'whole') return text.whole;
  return becomes === '' ? text.cutAway(parts[part], was) : text.cutTo(parts[part], was, becomes);
}

const cutLines = (cut: Cut): string[] => [
  `- ${cutWords(cut)}`,
  ...(cut.reason === '' ? [] : [text.reason(cut.reason)]),
];

const missingWords = (missing: Missing): string =>
  missing.kind === 'hours' ? text.missingHours(missing.name) : text.missingLine[missing.kind];

function basisLines({ hourlyIncome, timesAYear, subjects }: ReviewBasis): string[] {
  const income =
    hourlyIncome === null
      ? []
      : [
          text.income(
            formatNumber(hourlyIncome.value),
            hourlyIncome.year,
            hourlyIncome.method,
            hourlyIncome.source,
          ),
        ];
  const volume =
    timesAYear === null || subjects === null
      ? []
      : [
          text.volume(
            formatNumber(timesAYear.value),
            formatNumber(subjects.value),
            subjects.year,
            subjects.source,
          ),
        ];
  const lines = [...income, ...volume];
  return lines.length === 0 ? [] : [text.basis, ...lines, text.formula];
}

function costLines({ missing, saving }: ReviewResult): string[] {
  if (saving === null) return [text.missing, ...missing.map(missingWords)];
  const { before, after, aYear, rate } = saving;
  return [
    text.compliance,
    text.before(formatNumber(before.aYear)),
    text.after(formatNumber(after.aYear)),
    text.saved(formatNumber(aYear), rate === null ? text.noRate : percent(rate)),
  ];
}

function daysLines({ days }: ReviewResult): string[] {
  if (days === null) return [];
  const [before, after, saved] = [days.before, days.after, days.saved].map(formatNumber);
  return [text.days, text.daysLine(before ?? '', after ?? '', saved ?? '', percent(days.rate))];
}

function tableOf({ steps, fees }: ReviewFields): ResultRows {
  const rows = [
    ...steps.map(({ name, hours, hired }) => [
      name,
      ...[hours.before, hours.after ?? hours.before, hired.before, hired.after ?? hired.before].map(
        typedFigure,
      ),
    ]),
    [text.fees, '', '', typedFigure(fees.before), typedFigure(fees.after ?? fees.before)],
  ];
  return { heads: text.table, rows: rows.map((cells) => cells.map((words) => ({ text: words }))) };
}

const written = (words: string): string[] => (words === '' ? [text.notWritten] : words.split('\n'));

/** @param basis that it is worked out on where it is not decided: a decision keeps its own */
export function reviewWords({ fields, decision }: Simplification, basis: ReviewBasis): ReviewWords {
  const used = decision?.basis ?? basis;
  const result = resultOf(fields, used);
  return {
    parts: [
      {
        title: text.content,
        lines: fields.cuts.length === 0 ? [text.noContent] : fields.cuts.flatMap(cutLines),
      },
      { title: text.proposal, lines: written(fields.proposal) },
      { title: text.benefit, lines: [...costLines(result), ...daysLines(result), ...basisLines(used)] },
      { title: text.schedule, lines: written(fields.schedule) },
    ],
    table: tableOf(fields),
    decision:
      decision === null
        ? null
        : text.decision(decision.isApproved, decision.document, formatDate(decision.issuedOn)),
  };
}
