import { openApart } from '../../../excel/open-apart.ts';
import { vietnamDay } from '../../../lib/vietnam-time.ts';
import { listSources } from '../../../pocketbase/assignments.ts';
import { listAssignments } from '../../../pocketbase/held-assignments.ts';
import type { Exchange } from '../../../server/host.ts';
import { officeAssignmentSheets as text } from '../../../texts/office-assignment-sheets.ts';
import { XLSX } from '../../file-types.ts';
import { guardStaff } from '../../guard.ts';
import { receiveFile } from '../../receive-file.ts';
import { sendOfficeFile } from '../../send-file.ts';
import { sendOffice } from '../../send-office.ts';
import { hasRole, type Staff } from '../../staff.ts';
import { evidenceDoubts } from '../evidence-doubts.ts';
import { filterQuery, findAssignments, judge, readFilter } from '../asked-assignments.ts';
import { WHO_READS_ASSIGNMENTS, WHO_WRITES_ASSIGNMENTS } from '../list-page.ts';
import { SHEET_EMPTY, SHEET_FILE_PATH } from '../paths.ts';
import { SHEET_FILE } from './columns.ts';
import { evidenceCells, readSheet, type SheetFacts } from './read-sheet.ts';
import {
  NO_SHEET_ACT,
  refusedSheet,
  takenSheet,
  TOO_MANY_ROWS,
  wrongSheet,
  type SheetAct,
} from './sheet-view.ts';
import { bringInSheet } from './take-sheet.ts';
import { assignmentsXlsx } from './write-sheet.ts';

/** The file, and what a form puts around it. */
const MAX_BODY_BYTES = SHEET_FILE.maxBytes + 16 * 1024;

async function factsOf({ host }: Exchange, { client }: Staff): Promise<Omit<SheetFacts, 'doubt'>> {
  const [assignments, sources] = await Promise.all([listAssignments(client), listSources(client)]);
  return { assignments, sources, today: vietnamDay(host.clock()) };
}

async function send(exchange: Exchange, staff: Staff, act: SheetAct): Promise<void> {
  const query = filterQuery(readFilter(exchange.query), 1);
  const files = {
    all: SHEET_FILE_PATH,
    filtered: query === '' ? null : `${SHEET_FILE_PATH}?${query}`,
    empty: `${SHEET_FILE_PATH}?${SHEET_EMPTY}=1`,
  };
  const view = { ...act, files, mayWrite: hasRole(staff, WHO_WRITES_ASSIGNMENTS) };
  const status = Object.keys(act.faults).length > 0 ? 422 : act.left.length > 0 ? 409 : 200;
  await sendOffice(exchange, staff, { assignmentSheet: view }, { status });
}

/** Where assignments are fetched as an Excel file, and one is sent back. */
export async function showSheet(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff !== null) await send(exchange, staff, NO_SHEET_ACT);
}

/** The file of those that the address asks for. */
export async function sendSheet(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return;
  const { assignments, sources, today } = await factsOf(exchange, staff);
  const { calendar } = exchange.release.data.content;
  const judged = assignments.map((each) => judge(each, today, calendar));
  const isEmpty = exchange.query.has(SHEET_EMPTY);
  const found = isEmpty ? [] : findAssignments(judged, readFilter(exchange.query), sources);
  const file = await assignmentsXlsx(found, sources);
  await sendOfficeFile(exchange, { name: `${text.fileName}-${today}.xlsx`, type: XLSX, text: file });
}

async function take(exchange: Exchange, staff: Staff, file: Buffer): Promise<SheetAct> {
  const workbook = await openApart(file, SHEET_FILE);
  if ('formula' in workbook) return wrongSheet([{ cell: workbook.formula, sentence: text.formula }]);
  if ('fault' in workbook) return refusedSheet(text.faults[workbook.fault]);
  const doubt = await evidenceDoubts(exchange, staff, evidenceCells(workbook.rows));
  const facts = { ...(await factsOf(exchange, staff)), doubt };
  const sheet = readSheet(workbook.rows, facts);
  if ('errors' in sheet) return wrongSheet(sheet.errors);
  if ('fault' in sheet) return refusedSheet(text.faults[sheet.fault]);
  const taken = await bringInSheet(staff.client, sheet, facts);
  return taken === 'too-many' ? TOO_MANY_ROWS : takenSheet(taken);
}

/** Takes a filled file: all of it, but for rows that somebody else has changed since it was made. */
export async function takeFilledSheet(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  const sent = staff && (await receiveFile(exchange, staff, MAX_BODY_BYTES));
  if (!staff || !sent) return;
  const act =
    'fault' in sent ? refusedSheet(text.faults[sent.fault]) : await take(exchange, staff, sent.file);
  await send(exchange, staff, act);
}
