import type { Questionnaire } from '../../domain/questionnaire.ts';
import { DIMENSIONS, type Category, type Dimension } from '../../figures/month-totals.ts';
import {
  periodName,
  periodsOf,
  readPeriod,
  reportMonthOf,
  type ReportPeriod,
} from '../../figures/report-period.ts';
import { RESULTS_FIELD } from './paths.ts';

/** What an address of the page asks for. */
export interface ResultsWish {
  form: string;
  period: ReportPeriod;
  comparedWith: ReportPeriod | null;
  chosen: Category | null;
}

/** How a row of a table is named in an address. */
const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  procedure: 'thu-tuc',
  channel: 'cach-nop',
  source: 'nguon',
  round: 'dot',
};

export function categoryName({ dimension, name }: Category): string {
  return `${DIMENSION_NAMES[dimension]}:${name}`;
}

function readCategory(text: string): Category | null {
  const [head = '', ...rest] = text.split(':');
  const dimension = DIMENSIONS.find((each) => DIMENSION_NAMES[each] === head);
  return dimension === undefined || rest.length === 0 ? null : { dimension, name: rest.join(':') };
}

/** The quarter of a day, as reports count. */
export function quarterOf(day: string): ReportPeriod {
  const [year = 0, month = 1] = reportMonthOf(day).split('-').map(Number);
  return { kind: 'quarter', year, number: Math.ceil(month / 3) };
}

/** The newest version of each form whose formula is a share of the satisfied, public ones first. */
export function countedForms(questionnaires: readonly Questionnaire[]): Questionnaire[] {
  const counted = questionnaires.filter(({ formula }) => formula?.kind === 'satisfied-share');
  const newest = [...Map.groupBy(counted, ({ id }) => id).values()].map(
    (versions) => versions.toSorted((a, b) => b.version - a.version)[0] as Questionnaire,
  );
  const rank = ({ access }: Questionnaire): number => (access === 'public' ? 0 : 1);
  return newest.sort((a, b) => rank(a) - rank(b));
}

/** Periods that can be asked for: of this year and the two before, as they would be counted on that day. */
export function offeredPeriods(today: string): ReportPeriod[] {
  const year = quarterOf(today).year;
  return [year, year - 1, year - 2].flatMap(periodsOf);
}

/**
 * What an address asks for; what is none of ours is left out.
 *
 * @param forms that can be counted; at least one
 * @param today `YYYY-MM-DD` in Viet Nam: without a period the quarter of that day is meant
 */
export function readWish(
  query: URLSearchParams,
  forms: readonly Questionnaire[],
  today: string,
): ResultsWish {
  const asked = query.get(RESULTS_FIELD.form);
  const form = forms.find(({ id }) => id === asked) ?? (forms[0] as Questionnaire);
  const offered = new Set(offeredPeriods(today).map(periodName));
  const periodIn = (key: string): ReportPeriod | null => {
    const name = query.get(key) ?? '';
    return offered.has(name) ? readPeriod(name) : null;
  };
  return {
    form: form.id,
    period: periodIn(RESULTS_FIELD.period) ?? quarterOf(today),
    comparedWith: periodIn(RESULTS_FIELD.compare),
    chosen: readCategory(query.get(RESULTS_FIELD.group) ?? ''),
  };
}

/** The address of a wish, below a path. */
export function wishAddress(path: string, { form, period, comparedWith, chosen }: ResultsWish): string {
  const query = new URLSearchParams({
    [RESULTS_FIELD.form]: form,
    [RESULTS_FIELD.period]: periodName(period),
    ...(chosen && { [RESULTS_FIELD.group]: categoryName(chosen) }),
    ...(comparedWith && { [RESULTS_FIELD.compare]: periodName(comparedWith) }),
  });
  return `${path}?${query.toString()}`;
}
