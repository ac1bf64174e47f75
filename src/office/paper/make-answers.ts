import type { LotCorrection, SheetEntry } from '../../domain/lot.ts';
import { paperDay } from '../../paper/paper-days.ts';
import { sheetName } from '../../paper/sheet-name.ts';
import { takeSheet } from '../../paper/take-sheet.ts';
import {
  closeLot,
  lookAtCorrection,
  markCorrectionDone,
  markLotClosed,
  type NumberedEntry,
} from '../../pocketbase/lots.ts';
import type { SubmitRequest, SubmitResult } from '../../queue/intake.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { orDown } from '../rounds/round-page.ts';
import type { LotAsked } from './asked.ts';

/** Under this id an answer stands in the queue, whatever has become of it since. */
const IS_STORED: readonly SubmitResult['status'][] = ['accepted', 'repeated', 'conflict', 'withdrawn'];

function requestFor(
  { exchange, questionnaire, lot }: LotAsked,
  day: string,
  sheet: NumberedEntry & { revision: number },
): SubmitRequest | null {
  const { number, revision, entry } = sheet;
  const { host, release } = exchange;
  const answer = { lot: { ...lot, day }, place: { number, revision }, entry };
  return takeSheet(release.data.content, questionnaire, host.keys, answer);
}

/** In the order of their ids, so that the order of arrival says nothing of the order of the sheets. */
async function submitAll({ exchange }: LotAsked, requests: readonly SubmitRequest[]): Promise<boolean> {
  const idOf = ({ submission }: SubmitRequest) => submission.record.id;
  const ordered = requests.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const results = await Promise.all(ordered.map((request) => exchange.host.intake.submit(request)));
  return results.every(({ status }) => IS_STORED.includes(status));
}

/**
 * Closes a lot: PocketBase fixes what it becomes, the queue takes the answers, what was typed is emptied. Killed in
 * between and asked again, it goes on; each answer has one id, so none is made twice.
 *
 * @returns what went wrong; null: it is closed
 * @throws OfficeRefusedError when it cannot be closed yet
 */
export async function closeAndCount(asked: LotAsked): Promise<string | null> {
  const { exchange, staff, lot, round } = asked;
  const today = paperDay(round, exchange.host.clock());
  const { day, sheets } = await closeLot(staff.client, lot.id, today);
  const requests = sheets.map((sheet) => requestFor(asked, day, { ...sheet, revision: 0 }));
  const isStored = await submitAll(
    asked,
    requests.filter((request) => request !== null),
  );
  if (!isStored) return text.faults.notStored;
  await markLotClosed(staff.client, lot.id);
  return null;
}

/** Withdraws the answer that a correction replaces; null: it is withdrawn, or there was none. */
async function withdrawOld({ exchange, lot }: LotAsked, correction: LotCorrection): Promise<string | null> {
  const { host, request } = exchange;
  const { number, revision } = correction;
  const name = sheetName(host.keys, { lot: lot.id, number, revision: revision - 1 });
  const answer = await orDown(host.desk.withdraw({ ...name, client: host.clientOf(request) }));
  return 'retryAfterSeconds' in answer ? text.faults.limited : null;
}

/**
 * Carries out an approved correction: the replacement first, so that no answer is ever missing, then the withdrawal of
 * the one before it. Asked again after a fault, it goes on.
 *
 * @returns what went wrong; null: it is done
 */
export async function replaceSheet(asked: LotAsked, correction: LotCorrection): Promise<string | null> {
  const { staff, lot } = asked;
  const entry: SheetEntry | null = await lookAtCorrection(staff.client, correction.id);
  if (entry === null) return null;
  const request = requestFor(asked, lot.day, { ...correction, entry });
  if (!(await submitAll(asked, request === null ? [] : [request]))) return text.faults.notStored;
  const fault = await withdrawOld(asked, correction);
  if (fault === null) await markCorrectionDone(staff.client, correction.id);
  return fault;
}
