import { openApart } from '../../excel/open-apart.ts';
import { LOT_FILE } from '../../paper/excel/lot-mark.ts';
import { readRows } from '../../paper/excel/read-rows.ts';
import { lotTemplate } from '../../paper/excel/template.ts';
import { enterSheets, listSheets, type NumberedEntry } from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import { officeExcel as text } from '../../texts/office-excel.ts';
import { officePaper } from '../../texts/office-paper.ts';
import { XLSX } from '../file-types.ts';
import { receiveFile, type SentFile } from '../receive-file.ts';
import { sendOfficeFile } from '../send-file.ts';
import { sendOffice } from '../send-office.ts';
import { WHO_ASKS } from '../two-people.ts';
import { refusal } from '../two-people-form.ts';
import { askedOfLot, type LotAsked, shutBecause } from './asked.ts';
import {
  type ExcelAct,
  excelView,
  FILE_FIELD,
  keptWords,
  NO_EXCEL_ACT,
  refusedFile,
  wrongCells,
} from './excel-view.ts';
import { PAPER_PAGES } from './paths.ts';

/** The file, and what a form puts around it. */
const MAX_BODY_BYTES = LOT_FILE.maxBytes + 16 * 1024;

async function send(asked: LotAsked, act: ExcelAct = NO_EXCEL_ACT): Promise<void> {
  const { exchange, staff, lot } = asked;
  const view = excelView(lot, shutBecause(asked), act);
  const isFine = Object.keys(act.faults).length === 0;
  await sendOffice(
    exchange,
    staff,
    { excel: view },
    { status: isFine ? 200 : 422, address: PAPER_PAGES.excel },
  );
}

/** Where a lot is filled from an Excel file. */
export async function showLotExcel(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked !== null) await send(asked);
}

/** The file to be filled in. */
export async function sendLotTemplate(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked === null) return;
  const { lot, round, questionnaire } = asked;
  const file = await lotTemplate(lot, round.title, questionnaire);
  await sendOfficeFile(exchange, { name: `${round.id}-lo-${lot.number}.xlsx`, type: XLSX, text: file });
}

async function keep({ staff, lot }: LotAsked, entries: readonly NumberedEntry[]): Promise<ExcelAct> {
  try {
    const kept = await enterSheets(staff.client, { lot: lot.id, turn: 'first', entries });
    const sheets = await listSheets(staff.client, lot.id);
    return { ...NO_EXCEL_ACT, done: keptWords(kept, lot.sheets - sheets.length) };
  } catch (error) {
    return { ...NO_EXCEL_ACT, faults: refusal(error, FILE_FIELD, officePaper.faults) };
  }
}

/** What a file becomes: all of its sheets are kept, or none. */
async function taken(asked: LotAsked, file: Buffer): Promise<ExcelAct> {
  const { exchange, questionnaire, lot } = asked;
  const workbook = await openApart(file, LOT_FILE);
  if ('formula' in workbook) return wrongCells([{ cell: workbook.formula, sentence: text.formula }]);
  if ('fault' in workbook) return refusedFile(text.faults[workbook.fault]);
  const read = readRows(workbook.rows, { content: exchange.release.data.content, questionnaire, lot });
  if ('errors' in read) return wrongCells(read.errors);
  return 'fault' in read ? refusedFile(text.faults[read.fault]) : keep(asked, read.entries);
}

/** Takes a filled file. */
export async function takeLotExcel(exchange: Exchange): Promise<void> {
  const received: SentFile[] = [];
  const asked = await askedOfLot(exchange, WHO_ASKS, async (_, staff) => {
    const sent = await receiveFile(exchange, staff, MAX_BODY_BYTES);
    if (sent !== null) received.push(sent);
    return sent && [];
  });
  const [sent] = received;
  if (asked === null || sent === undefined) return;
  if ('fault' in sent) return send(asked, refusedFile(text.faults[sent.fault]));
  const isShut = shutBecause(asked) !== null || asked.lot.state !== 'first';
  await send(asked, isShut ? refusedFile(text.notFirst) : await taken(asked, sent.file));
}
