import { listSheets, lookAtSheet, settleSheet } from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { DONE_KEY } from '../done-words.ts';
import { fieldOf } from '../field.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { readNote, WHO_ASKS } from '../two-people.ts';
import { noteFaults, refusal } from '../two-people-form.ts';
import type { FieldFaults } from '../views.ts';
import { askedOfLot, type LotAsked, shutBecause } from './asked.ts';
import { lotPath, PAPER_FIELD, PAPER_PAGES } from './paths.ts';
import { type Differing, isDiffering, settledEntry, settleQuestions, settleView } from './settle-view.ts';

/** Both entries, or why this person cannot settle them. */
async function differencesOf(asked: LotAsked): Promise<{ typed: Differing } | { shut: string }> {
  const { staff, lot, number } = asked;
  const shut = shutBecause(asked);
  if (shut !== null) return { shut };
  if (lot.state !== 'second') return { shut: text.faults['lot-state'] };
  const typed = await lookAtSheet(staff.client, lot.id, number);
  return isDiffering(typed) ? { typed } : { shut: text.faults['no-difference'] };
}

async function send(
  asked: LotAsked,
  found: Awaited<ReturnType<typeof differencesOf>>,
  faults: FieldFaults,
  status: number,
): Promise<void> {
  const { exchange, staff, lot, number, questionnaire, fields } = asked;
  const sheets = await listSheets(staff.client, lot.id);
  const sheet = sheets.find((each) => each.number === number);
  const { content } = exchange.release.data;
  const questions = 'typed' in found ? settleQuestions(found.typed, questionnaire, content) : [];
  const settle = settleView(asked, sheet, {
    shut: 'shut' in found ? found.shut : null,
    questions: questions.map((question) => ({
      ...question,
      chosen: fieldOf(fields, question.field),
      error: faults[question.field] ?? null,
    })),
    note: readNote(fields),
    faults,
  });
  await sendOffice(exchange, staff, { settle }, { status, address: PAPER_PAGES.settle });
}

/** A sheet that two people have typed differently: a third look at the paper. */
export async function showSettle(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked !== null) await send(asked, await differencesOf(asked), {}, 200);
}

/** Settles a sheet. */
export async function takeSettle(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked === null) return;
  const { staff, lot, number, questionnaire, fields } = asked;
  const found = await differencesOf(asked);
  if ('shut' in found) return send(asked, found, {}, 422);
  const note = readNote(fields);
  const questions = settleQuestions(found.typed, questionnaire, exchange.release.data.content);
  const chosen = Object.fromEntries(questions.map(({ field }) => [field, fieldOf(fields, field)]));
  const open = questions.filter(
    ({ field, choices }) => !choices.some(({ value }) => value === chosen[field]),
  );
  const faults = {
    ...Object.fromEntries(open.map(({ field, label }) => [field, text.settle.faults.choose(label)])),
    ...noteFaults(note, true, PAPER_FIELD.note),
  };
  if (Object.keys(faults).length > 0) return send(asked, found, faults, 422);
  const entry = settledEntry(found.typed, chosen);
  try {
    await settleSheet(staff.client, { lot: lot.id, number, entry, note });
  } catch (error) {
    return send(asked, found, refusal(error, PAPER_FIELD.note, text.faults), 422);
  }
  redirectOffice(exchange, `${lotPath(lot)}?${DONE_KEY}=chon`);
}
