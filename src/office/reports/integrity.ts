import { isFine, type CheckReport } from '../../integrity/check-report.ts';
import type { PublishedResults } from '../../integrity/read-results.ts';
import { daysOf, monthsOf } from '../../figures/report-period.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { countRows, roundRows, type ResultRows } from '../../view/results.ts';
import type { Told } from './sentences.ts';

/** What a report tells of how its answers were kept, and of those that do not count. */
export interface Integrity {
  kept: string[];
  setAside: string[];
  /** Of all rounds since the beginning, as the public page has them; null: nothing was counted yet. */
  counted: { title: string; tables: ResultRows[] } | null;
}

export interface IntegrityParts {
  told: Told;
  published: PublishedResults;
  check: CheckReport | null;
}

const text = officeReports.appendix;

function checkSentence(check: CheckReport | null): string {
  if (check === null) return text.notChecked;
  const at = formatMoment(check.at);
  return isFine(check) ? text.checked(at, formatNumber(check.compared)) : text.checkFailed(at);
}

function keptSentences({ told, published: { days }, check }: IntegrityParts): string[] {
  const { first, last } = daysOf(monthsOf(told.period));
  const head = days.findLast(({ day }) => day <= last);
  const ofPeriod = days.filter(({ day }) => day >= first && day <= last);
  const sum = (count: 'answers' | 'withdrawn'): string =>
    formatNumber(ofPeriod.reduce((total, day) => total + day[count], 0));
  return [
    text.integrityText,
    ...(ofPeriod.length === 0 ? [] : [text.window(sum('answers'), sum('withdrawn'))]),
    head === undefined ? text.noHead : text.head(formatDate(head.day), head.head),
    checkSentence(check),
  ];
}

function setAsideSentences({ figures: { period, withMarked } }: Told): string[] {
  return [
    ...(period === null ? [] : [text.leftOut(formatNumber(period.leftOut))]),
    withMarked === null ? text.noMarked : text.marked(formatNumber(withMarked.marked)),
  ];
}

/** Figures on the answers of a period that say nothing of what was answered. */
export function integrityOf(parts: IntegrityParts): Integrity {
  const { summary } = parts.published;
  return {
    kept: keptSentences(parts),
    setAside: setAsideSentences(parts.told),
    counted:
      summary === null || summary.until === ''
        ? null
        : {
            title: text.since(formatDate(summary.until)),
            tables: [countRows(summary, parts.told.content), roundRows(summary, parts.told.content)],
          },
  };
}
