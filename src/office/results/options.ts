import type { Questionnaire } from '../../domain/questionnaire.ts';
import { periodName, type ReportPeriod } from '../../figures/report-period.ts';
import { countedForms, offeredPeriods } from './wish.ts';
import { periodWords } from './words.ts';

/** One of a list to choose from. */
export interface Option {
  value: string;
  label: string;
}

/** The forms that can be counted. */
export function formOptions(questionnaires: readonly Questionnaire[]): Option[] {
  return countedForms(questionnaires).map(({ id, formCode, title }) => ({
    value: id,
    label: `${formCode} ${title}`,
  }));
}

/**
 * The periods that can be asked for.
 *
 * @param today `YYYY-MM-DD` in Viet Nam
 * @param windowOf the days of a period in words, as long as there is room for
 */
export function periodOptions(today: string, windowOf: (period: ReportPeriod) => string): Option[] {
  return offeredPeriods(today).map((period) => ({
    value: periodName(period),
    label: `${periodWords(period)} (${windowOf(period)})`,
  }));
}
