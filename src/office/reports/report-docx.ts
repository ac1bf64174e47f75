import { AlignmentType } from 'docx';
import type * as docx from 'docx';
import { decree30 } from '../../texts/decree-30.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { heading, section, wordFile } from '../decree-30/document.ts';
import { documentFoot, documentHead } from '../decree-30/head-and-foot.ts';
import { bodyLine, centred, lineOf, rule } from '../decree-30/lines.ts';
import { figureTable } from './figure-table.ts';
import type { Report, ReportTable } from './report.ts';

const text = officeReports.document;

function titledTable({ title, table }: ReportTable): docx.FileChild[] {
  const head = lineOf(title, AlignmentType.LEFT, { bold: true, before: 12, keepNext: true });
  return [head, table === null ? bodyLine(text.noTable) : figureTable(table)];
}

/** “./.” ends the text of a document. */
function bodyOf({ parts }: Report): docx.Paragraph[] {
  const last = parts.length - 1;
  return parts.flatMap(({ title, paragraphs }, index) => [
    heading(title),
    ...paragraphs.map((words, line) => {
      const isEnd = index === last && line === paragraphs.length - 1;
      return bodyLine(isEnd ? `${words.replace(/\.$/, '')}./.` : words);
    }),
  ]);
}

function reportSection(report: Report): docx.ISectionOptions {
  const { subject, addressee, recipients } = report;
  return section([
    documentHead({ ...report, subject: null }),
    centred(text.kind, { bold: true, before: 18 }),
    centred(subject, { bold: true }),
    rule(3400, 60),
    ...(addressee === null ? [] : [centred(text.to(addressee), { before: 12 })]),
    ...bodyOf(report),
    ...documentFoot(text.recipients(recipients, decree30.filed)),
  ]);
}

function appendixHead(number: string, title: string, department: string): docx.Paragraph[] {
  return [
    centred(text.appendix(number), { bold: true }),
    centred(title, { bold: true }),
    centred(text.attached(department), { italics: true, size: 13 }),
  ];
}

function figuresSection({ department, tables }: Report): docx.ISectionOptions {
  return section([...appendixHead('I', text.figures, department), ...tables.flatMap(titledTable)]);
}

function methodSection({ department, tables, method, integrity }: Report): docx.ISectionOptions {
  const { appendix } = officeReports;
  const { kept, setAside, counted } = integrity;
  return section([
    ...appendixHead(tables.length === 0 ? 'I' : 'II', text.methodTitle, department),
    heading(appendix.method),
    ...method.map(bodyLine),
    heading(appendix.integrity),
    ...kept.map(bodyLine),
    heading(appendix.setAside),
    ...setAside.map(bodyLine),
    ...(counted === null
      ? [bodyLine(appendix.notCounted)]
      : [
          bodyLine(counted.title),
          ...counted.tables.flatMap((table) => [
            lineOf('', AlignmentType.LEFT, { size: 6 }),
            figureTable(table),
          ]),
        ]),
  ]);
}

/** The report as a file for Word, in the layout of decree 30/2020, mẫu 1.4; number, place, date and signature are left open. */
export function reportDocx(report: Report): Promise<Buffer> {
  return wordFile({ title: `${text.kind}: ${report.subject}`, creator: report.agency }, [
    reportSection(report),
    ...(report.tables.length === 0 ? [] : [figuresSection(report)]),
    methodSection(report),
  ]);
}
