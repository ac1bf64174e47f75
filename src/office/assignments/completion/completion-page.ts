import { vietnamDay } from '../../../lib/vietnam-time.ts';
import { listAssignments } from '../../../pocketbase/held-assignments.ts';
import type { Exchange } from '../../../server/host.ts';
import { officeAssignments } from '../../../texts/office-assignments.ts';
import { DOCX, XLSX } from '../../file-types.ts';
import { guardStaff } from '../../guard.ts';
import { reportXlsx } from '../../reports/report-xlsx.ts';
import { sendOfficeFile } from '../../send-file.ts';
import { sendOffice } from '../../send-office.ts';
import type { Staff } from '../../staff.ts';
import { tableReportDocx } from '../decree-30-tables.ts';
import { WHO_READS_ASSIGNMENTS } from '../list-page.ts';
import { countedIds, evidenceTable, type CompletionFacts } from './completion-rows.ts';
import {
  completionFacts,
  completionView,
  readCompletionWish,
  type CompletionView,
} from './completion-view.ts';

const { completion: text } = officeAssignments;

interface Asked {
  staff: Staff;
  view: CompletionView;
  facts: CompletionFacts;
}

/** What the address asks for; null: the answer has been sent already. */
async function asked(exchange: Exchange): Promise<Asked | null> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return null;
  const today = vietnamDay(exchange.host.clock());
  const { calendar } = exchange.release.data.content;
  const wish = readCompletionWish(exchange.query, today);
  const assignments = await listAssignments(staff.client);
  const facts = completionFacts(wish, { assignments, today, calendar });
  return { staff, facts, view: completionView(wish, facts, today) };
}

/** How far units and persons have come in a half-year or year. */
export async function showCompletion(exchange: Exchange): Promise<void> {
  const found = await asked(exchange);
  if (found !== null) await sendOffice(exchange, found.staff, { completion: found.view });
}

/** Its tables, and each assignment with its evidence. */
function groupsOf({ view, facts }: Asked): CompletionView['tables'] {
  return [...view.tables, { title: text.listTitle, table: evidenceTable(countedIds(facts), facts) }];
}

export async function sendCompletionDocx(exchange: Exchange): Promise<void> {
  const found = await asked(exchange);
  if (found === null) return;
  const { title: subject, asOf, period } = found.view;
  const report = { subject, lines: [asOf, text.text], groups: groupsOf(found), recipients: text.recipients };
  const file = await tableReportDocx(report, exchange.release.data.content);
  await sendOfficeFile(exchange, { name: `${text.fileName(period)}.docx`, type: DOCX, text: file });
}

/** Counts are numbers in Excel too. */
const cellOf = (words: string): string | number => (/^\d{1,6}$/.test(words) ? Number(words) : words);

export async function sendCompletionXlsx(exchange: Exchange): Promise<void> {
  const found = await asked(exchange);
  if (found === null) return;
  const sheets = groupsOf(found).map(({ title: name, table }) => ({
    name,
    rows: [[...table.heads], ...table.rows.map((cells) => cells.map(({ text: words }) => cellOf(words)))],
  }));
  const name = `${text.fileName(found.view.period)}.xlsx`;
  await sendOfficeFile(exchange, { name, type: XLSX, text: await reportXlsx(sheets) });
}
