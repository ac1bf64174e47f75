import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { ReportRules } from '../../domain/report-rules.ts';
import type { KeptReport } from '../../domain/report.ts';
import type { Role } from '../../domain/staff.ts';
import { periodName, readPeriod, type ReportPeriod } from '../../figures/report-period.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listReports } from '../../pocketbase/reports.ts';
import type { Exchange } from '../../server/host.ts';
import type { Staff } from '../staff.ts';
import { askFigures } from '../results/ask-figures.ts';
import { countedForms, offeredPeriods, quarterOf } from '../results/wish.ts';
import { dueReports, type DueReport } from './due-reports.ts';
import { REPORT_FIELD } from './paths.ts';
import { reportTexts, type ReportText } from './report-texts.ts';
import { generatedTexts, type Told } from './sentences.ts';

export const WHO_READS_REPORTS: readonly Role[] = ['viewer', 'editor', 'approver'];
export const WHO_WRITES_REPORTS: readonly Role[] = ['editor', 'approver'];

/** The report that is looked at, with everything it is made of. */
export interface AskedReport {
  exchange: Exchange;
  staff: Staff;
  rules: ReportRules;
  questionnaire: Questionnaire;
  period: ReportPeriod;
  /** `YYYY-MM-DD` in Viet Nam. */
  today: string;
  due: DueReport[];
  told: Told;
  /** null: nobody has written or filed it. */
  kept: KeptReport | null;
  texts: ReportText[];
}

/** Reads a value that an address or a form names. */
type Read = (field: string) => string;

function formIn(read: Read, forms: readonly Questionnaire[], rules: ReportRules): Questionnaire | undefined {
  const named = (id: string) => forms.find((form) => form.id === id);
  return named(read(REPORT_FIELD.form)) ?? named(rules.form) ?? forms[0];
}

function periodIn(read: Read, due: readonly DueReport[], today: string): ReportPeriod {
  const name = read(REPORT_FIELD.period);
  const isOffered = offeredPeriods(today).some((period) => periodName(period) === name);
  return (isOffered ? readPeriod(name) : null) ?? due[0]?.period ?? quarterOf(today);
}

async function figuresOf(
  exchange: Exchange,
  staff: Staff,
  questionnaire: Questionnaire,
  { period, today }: { period: ReportPeriod; today: string },
): Promise<Told> {
  const { content } = exchange.release.data;
  const comparedWith = { ...period, year: period.year - 1 };
  const figures = await askFigures(exchange, staff, { questionnaire, period, comparedWith, chosen: null });
  return { questionnaire, period, comparedWith, today, figures, content };
}

/**
 * The report that is asked for; without form or period the first that is due.
 *
 * @returns null: no form can be counted, or the content names no reports
 * @throws as PocketBase's routes do
 */
export async function askedReport(exchange: Exchange, staff: Staff, read: Read): Promise<AskedReport | null> {
  const { content } = exchange.release.data;
  const { reportRules: rules, calendar, questionnaires } = content;
  const questionnaire = rules && formIn(read, countedForms(questionnaires), rules);
  if (!rules || !questionnaire) return null;
  const today = vietnamDay(exchange.host.clock());
  const ofRules = await listReports(staff.client, rules.form);
  const due = dueReports(rules, calendar, ofRules, today);
  const period = periodIn(read, due, today);
  const all = questionnaire.id === rules.form ? ofRules : await listReports(staff.client, questionnaire.id);
  const kept = all.find((report) => report.period === periodName(period)) ?? null;
  const told = await figuresOf(exchange, staff, questionnaire, { period, today });
  const texts = reportTexts(kept, generatedTexts(told));
  return { exchange, staff, rules, questionnaire, period, today, due, told, kept, texts };
}
