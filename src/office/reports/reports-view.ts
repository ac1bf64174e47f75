import type { KeptReport, ReportPartId } from '../../domain/report.ts';
import { daysOf, monthsOf, periodName } from '../../figures/report-period.ts';
import { officeReports as text } from '../../texts/office-reports.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { RESULTS_FIELD, OFFICE_RESULTS_PATH } from '../results/paths.ts';
import { formOptions, periodOptions, type Option } from '../results/options.ts';
import { periodWords, windowWords } from '../results/words.ts';
import type { FieldFaults } from '../views.ts';
import { hasRole } from '../staff.ts';
import { WHO_WRITES_REPORTS, type AskedReport } from './asked-report.ts';
import { dueWords } from './due-words.ts';
import { OFFICE_REPORTS_PATH, REPORT_FIELD, REPORT_PAGES, partField, reportAddress } from './paths.ts';
import type { ReportText } from './report-texts.ts';

/** One part to be read and changed. */
export interface PartField {
  field: string;
  label: string;
  hint: string;
  text: string;
  /** What the program writes now, where the figures are others than when it was written; null: they are the same. */
  generatedNow: string | null;
  isWritten: boolean;
  /** What somebody else has saved meanwhile; null: nobody has, or it is the same. */
  others: string | null;
}

/** What the page shows while something is being done. */
export interface ReportAct {
  /** What was sent, to be shown again; null: what is kept. */
  sent: Readonly<Record<ReportPartId, string>> | null;
  /** True: somebody else has saved meanwhile. */
  isConflict: boolean;
  faults: FieldFaults;
}

export const NO_REPORT_ACT: ReportAct = { sent: null, isConflict: false, faults: {} };

export interface ReportsView {
  title: string;
  window: string;
  /** Where its rules come from, and how sure that is. */
  sources: string[];
  due: { label: string; href: string; when: string; isLate: boolean }[];
  forms: Option[];
  form: string;
  periods: Option[];
  period: string;
  running: string | null;
  parts: PartField[];
  revision: number;
  mayWrite: boolean;
  /** Sentences on what was done. */
  notices: string[];
  conflict: string | null;
  keptBy: string | null;
  /** null: not filed yet. */
  filed: string | null;
  printHref: string;
  resultsHref: string;
  faults: FieldFaults;
}

function partFields({ texts, kept }: AskedReport, { sent, isConflict }: ReportAct): PartField[] {
  return texts.map(({ id, text: words, generated, isWritten, isStale }: ReportText) => {
    const shown = sent?.[id] ?? words;
    return {
      field: partField(id),
      label: text.parts[id],
      hint: text.partHint[id],
      text: shown,
      generatedNow: isStale ? generated : null,
      isWritten,
      others: isConflict && kept !== null && words !== shown ? words : null,
    };
  });
}

function sourcesOf({ rules, period }: AskedReport): string[] {
  const rule = rules.reports.find(({ kind }) => kind === period.kind);
  if (rule === undefined) return [];
  const { window, due } = rule;
  return [
    text.source.window(window.source, text.source.certainty[window.certainty]),
    text.source.due(due.source, text.source.certainty[due.certainty]),
  ];
}

function filedWords({ filed, filedName, filedAt }: KeptReport): string | null {
  return filed === '' ? null : text.note[filed](filedName, formatMoment(filedAt));
}

/** The page of reports. */
export function reportsView(asked: AskedReport, act: ReportAct): ReportsView {
  const { questionnaire, period, today, due, kept, rules, exchange, staff } = asked;
  const address = { form: questionnaire.id, period };
  const { last } = daysOf(monthsOf(period));
  const isSaved = exchange.query.has(REPORT_FIELD.saved);
  const hasText = kept !== null && kept.revision > 0;
  return {
    title: text.title(questionnaire.formCode, periodWords(period)),
    window: windowWords(period),
    sources: sourcesOf(asked),
    due: due.map((report) => ({
      label: text.due.label(periodWords(report.period)),
      href: reportAddress(OFFICE_REPORTS_PATH, { form: rules.form, period: report.period }),
      when: dueWords(report),
      isLate: report.isLate,
    })),
    forms: formOptions(exchange.release.data.content.questionnaires),
    form: questionnaire.id,
    periods: periodOptions(today, windowWords),
    period: periodName(period),
    running: last >= today ? text.running(formatDate(last)) : null,
    parts: partFields(asked, act),
    revision: kept?.revision ?? 0,
    mayWrite: hasRole(staff, WHO_WRITES_REPORTS),
    notices: isSaved && act.sent === null ? [text.saved] : [],
    conflict: act.isConflict ? text.conflict(kept?.changedName ?? '') : null,
    keptBy: hasText ? text.keptBy(kept.changedName, formatMoment(kept.changedAt)) : null,
    filed: kept && filedWords(kept),
    printHref: reportAddress(REPORT_PAGES.print, address),
    resultsHref: `${OFFICE_RESULTS_PATH}?${new URLSearchParams({
      [RESULTS_FIELD.form]: questionnaire.id,
      [RESULTS_FIELD.period]: periodName(period),
      [RESULTS_FIELD.compare]: periodName({ ...period, year: period.year - 1 }),
    }).toString()}`,
    faults: act.faults,
  };
}
