import type { ReportRules } from '../../domain/report-rules.ts';
import type { PublishedResults } from '../../integrity/read-results.ts';
import type { CheckReport } from '../../integrity/check-report.ts';
import { DIMENSIONS } from '../../figures/month-totals.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { officeResults } from '../../texts/office-results.ts';
import { letterheadParent } from '../../view/department.ts';
import { romanNumeral } from '../../view/numbering.ts';
import type { ResultRows } from '../../view/results.ts';
import { criteriaRows, factorRows, monthRows, tableOf } from '../results/result-rows.ts';
import { methodOf } from '../results/results-view.ts';
import { periodWords } from '../results/words.ts';
import { integrityOf, type Integrity } from './integrity.ts';
import type { ReportText } from './report-texts.ts';
import type { Told } from './sentences.ts';

/** A table with what it is called; null: too few came to be parted. */
export interface ReportTable {
  title: string;
  table: ResultRows | null;
}

/** A report as it is printed or made a file for Word. */
export interface Report {
  /** In capitals. */
  parent: string;
  agency: string;
  /** The same as it stands within a sentence. */
  department: string;
  number: string;
  subject: string;
  /** null: addressed to nobody above. */
  addressee: string | null;
  recipients: string[];
  parts: { title: string; paragraphs: string[] }[];
  tables: ReportTable[];
  method: string[];
  integrity: Integrity;
}

export interface ReportParts {
  told: Told;
  texts: readonly ReportText[];
  rules: ReportRules;
  published: PublishedResults;
  /** null: nothing was compared yet. */
  check: CheckReport | null;
}

function partsOf(texts: readonly ReportText[]): Report['parts'] {
  return texts
    .filter(({ text }) => text !== '')
    .map(({ id, text }, index) => ({
      title: `${romanNumeral(index + 1)}. ${officeReports.parts[id].toLocaleUpperCase('vi')}`,
      paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
    }));
}

/** The tables of the page of figures; none where the period cannot be told. */
function tablesOf({ questionnaire, period, comparedWith, figures, content }: Told): ReportTable[] {
  if (figures.period === null) return [];
  const wish = { form: questionnaire.id, period, comparedWith, chosen: null };
  const parts = { wish, questionnaire, figures, content };
  // With another period beside it this table is wider than a page.
  const alone = { ...parts, wish: { ...wish, comparedWith: null } };
  return [
    { title: officeResults.factors.title, table: factorRows(parts) },
    { title: officeResults.criteria.title, table: criteriaRows(alone) },
    { title: officeResults.months.title(period.year), table: monthRows(parts) },
    ...DIMENSIONS.map((dimension) => ({
      title: officeResults.tables[dimension],
      table: tableOf(dimension, parts),
    })),
  ];
}

/** Everything a report says. */
export function reportOf({ told, texts, rules, published, check }: ReportParts): Report {
  const { questionnaire, period, content } = told;
  const { document } = officeReports;
  return {
    parent: letterheadParent(content.department).toLocaleUpperCase('vi'),
    agency: content.department.name.toLocaleUpperCase('vi'),
    department: content.department.name,
    number: document.number(rules.symbol),
    subject: document.subject(questionnaire.title, periodWords(period)),
    addressee: rules.addressee,
    recipients: rules.recipients,
    parts: partsOf(texts),
    tables: tablesOf(told),
    method: methodOf(questionnaire, told.figures.period?.population ?? null),
    integrity: integrityOf({ told, published, check }),
  };
}
