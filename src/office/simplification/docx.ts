import type * as docx from 'docx';
import type { Content } from '../../domain/content.ts';
import type { Simplification } from '../../domain/simplification.ts';
import { basisOf } from '../../simplification/from-sheet.ts';
import { decree30 } from '../../texts/decree-30.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { letterheadParent } from '../../view/department.ts';
import type { ResultRows } from '../../view/results.ts';
import { heading, section, wordFile } from '../decree-30/document.ts';
import { documentFoot, documentHead } from '../decree-30/head-and-foot.ts';
import { bodyLine, centred, rule } from '../decree-30/lines.ts';
import { figureTable } from '../reports/figure-table.ts';
import { cutWords, reviewWords } from './review-words.ts';
import { yearView, type YearFacts } from './year-view.ts';

const { document: text, words, one, states } = officeSimplification;
const { document: report } = officeReports;
/** Symbol of a document whose department has not said its own. */
const SYMBOL = 'BC';

type Paper = Pick<Content, 'department' | 'reportRules' | 'costFigures'>;

/** A whole document of mẫu 1.4: its head, title, body and foot. */
function documentOf(
  { kind, subject, recipients }: { kind: string; subject: string; recipients: readonly string[] },
  body: docx.FileChild[],
  { department, reportRules }: Paper,
): Promise<Buffer> {
  const agency = department.name.toLocaleUpperCase('vi');
  const parent = letterheadParent(department).toLocaleUpperCase('vi');
  const number = report.number(reportRules?.symbol ?? SYMBOL);
  return wordFile({ title: `${kind}: ${subject}`, creator: agency }, [
    section([
      documentHead({ parent, agency, number, subject: null }),
      centred(kind, { bold: true, before: 18 }),
      centred(subject, { bold: true }),
      rule(3400, 60),
      ...body,
      ...documentFoot(report.recipients(recipients, decree30.filed)),
    ]),
  ]);
}

/** A review as its part of the document has it. */
function reviewBlocks(review: Simplification, { costFigures }: Paper): docx.FileChild[] {
  const { parts, table, decision } = reviewWords(review, basisOf(costFigures, review.code));
  return [
    ...parts.flatMap(({ title, lines }) => [heading(title), ...lines.map(bodyLine)]),
    ...(decision === null ? [] : [bodyLine(decision)]),
    heading(one.steps),
    figureTable(table),
  ];
}

/** The plan for simplifying one procedure. */
export function reviewDocx(review: Simplification, paper: Paper): Promise<Buffer> {
  const subject = text.reviewSubject(`${review.name} (${review.code})`);
  return documentOf(
    { kind: text.reviewKind, subject, recipients: text.recipients },
    reviewBlocks(review, paper),
    paper,
  );
}

function listOf(reviews: readonly Simplification[], rows: ReturnType<typeof yearView>['rows']): ResultRows {
  return {
    heads: text.listHeads,
    rows: reviews.map(({ name, code, fields }, at) =>
      [
        name,
        code,
        rows[at]?.who ?? '',
        fields.cuts.length === 0 ? words.noContent : fields.cuts.map(cutWords).join(' '),
        states[rows[at]?.state ?? 'planned'],
      ].map((cell) => ({ text: cell })),
    ),
  };
}

/** All reviews of a year: what was planned, the list, what came of it, and each plan. */
export function yearDocx(facts: YearFacts, paper: Paper): Promise<Buffer> {
  const { plan, result, rows } = yearView(facts);
  const { reviews, year } = facts;
  const planLines = [plan.is ?? officeSimplification.plan.none, ...plan.ground.split('\n').filter(Boolean)];
  return documentOf(
    { kind: text.kind, subject: text.subject(year), recipients: text.recipients },
    [
      heading(officeSimplification.plan.title),
      ...planLines.map(bodyLine),
      heading(officeSimplification.result.title),
      ...result.map(bodyLine),
      heading(text.listTitle),
      ...(reviews.length === 0
        ? [bodyLine(officeSimplification.list.none)]
        : [figureTable(listOf(reviews, rows))]),
      ...(reviews.length === 0 ? [] : [heading(text.detailTitle)]),
      ...reviews.flatMap((review) => [
        heading(one.title(review.code, review.name)),
        ...reviewBlocks(review, paper),
      ]),
    ],
    paper,
  );
}
