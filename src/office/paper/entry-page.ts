import type { LotSheet, SheetEntry } from '../../domain/lot.ts';
import { readEntry } from '../../paper/read-entry.ts';
import { askForCorrection, enterSheets, listSheets, lookAtSheet } from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { questionField, SURVEY_FIELDS } from '../../survey/field-names.ts';
import { typedValues } from '../../survey/parse-answer.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { audit } from '../audit.ts';
import { DONE_KEY } from '../done-words.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { readNote, WHO_ASKS } from '../two-people.ts';
import { noteFaults, refusal } from '../two-people-form.ts';
import type { FieldFaults } from '../views.ts';
import { askedOfLot, type LotAsked, shutBecause } from './asked.ts';
import { countedEntry } from './correction-changes.ts';
import { type EntryState, type EntryTurn, entryView } from './entry-view.ts';
import { nextSheet } from './lot-view.ts';
import { lotPath, PAPER_FIELD, PAPER_PAGES, sheetPath } from './paths.ts';

/** null: nothing can be typed in this state of the lot. */
function turnOf({ lot: { state } }: LotAsked): EntryTurn | null {
  if (state === 'first' || state === 'second') return state;
  return state === 'closed' ? 'correction' : null;
}

/** Why this sheet is not for this person; null: it is. */
function shutFor(
  { lot, number, staff }: LotAsked,
  turn: EntryTurn,
  sheet: LotSheet | undefined,
): string | null {
  const { shut } = text.entry;
  if (turn === 'first') return sheet && sheet.firstBy !== staff.id ? shut.other(sheet.firstName) : null;
  if (turn === 'correction') return null;
  if (!lot.sample.includes(number)) return shut.notSampled;
  if (sheet?.firstBy === staff.id) return shut.own;
  return sheet?.secondBy === '' ? null : shut.entered;
}

function counts(
  { lot }: LotAsked,
  turn: EntryTurn,
  sheets: readonly LotSheet[],
): Pick<EntryState, 'done' | 'count'> {
  if (turn === 'first') return { done: sheets.length, count: lot.sheets };
  return { done: sheets.filter(({ secondBy }) => secondBy !== '').length, count: lot.sample.length };
}

/** What stands on the sheet as far as this person may see it. */
async function entryToShow(
  asked: LotAsked,
  turn: EntryTurn,
  sheet: LotSheet | undefined,
): Promise<SheetEntry | null> {
  const { staff, lot, number } = asked;
  if (turn !== 'correction') return (await lookAtSheet(staff.client, lot.id, number)).own;
  // Which answer is that sheet's is shown here only; noted before it is shown.
  await audit(staff, 'text-viewed', `${lot.round} ${lot.number} ${number}`);
  return countedEntry(asked, { number, revision: sheet?.revision ?? 0 });
}

type Typed = Pick<EntryState, 'entry' | 'note' | 'faults'>;

async function send(asked: LotAsked, turn: EntryTurn, typed: Typed | null, status: number): Promise<void> {
  const { exchange, staff, lot, number } = asked;
  const sheets = await listSheets(staff.client, lot.id);
  const sheet = sheets.find((each) => each.number === number);
  const shut = shutBecause(asked) ?? shutFor(asked, turn, sheet);
  const entry = typed?.entry ?? (shut === null ? await entryToShow(asked, turn, sheet) : null);
  const saved = Number(exchange.query.get(PAPER_FIELD.saved) ?? 0) || 0;
  const { content } = exchange.release.data;
  const state = { turn, shut, saved, ...counts(asked, turn, sheets), note: '', faults: {}, ...typed, entry };
  const view = entryView({ ...asked, content }, state);
  await sendOffice(exchange, staff, { entry: view }, { status, address: PAPER_PAGES.entry });
}

/** A sheet to be typed: first, again by another person, or anew once its lot is closed. */
export async function showEntry(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked === null) return;
  const turn = turnOf(asked);
  if (asked.number === 0 || turn === null) return sendNotFound(exchange);
  await send(asked, turn, null, 200);
}

/** After a sheet is kept: the next one, or the lot. */
async function goOn({ exchange, staff, lot, number }: LotAsked): Promise<void> {
  const sheets = await listSheets(staff.client, lot.id);
  const next = nextSheet({ lot, sheets }, staff, number);
  const target = next === null ? `${lotPath(lot)}?${DONE_KEY}=het&` : `${sheetPath(lot, next)}?`;
  redirectOffice(exchange, `${target}${PAPER_FIELD.saved}=${number}`);
}

async function keep(asked: LotAsked, turn: EntryTurn, entry: SheetEntry, note: string): Promise<void> {
  const { exchange, staff, lot, number } = asked;
  if (turn === 'correction') {
    await askForCorrection(staff.client, { lot: lot.id, number, entry, note });
    return redirectOffice(exchange, `${lotPath(lot)}?${DONE_KEY}=sua&${PAPER_FIELD.saved}=${number}`);
  }
  await enterSheets(staff.client, { lot: lot.id, turn, entries: [{ number, entry }] });
  await goOn(asked);
}

/** What was typed, to be shown again as it is. */
function typedEntry({ questionnaire, fields }: LotAsked): SheetEntry {
  const { [SURVEY_FIELDS.sourceTag]: _, ...values } = typedValues(questionnaire, fields);
  const field = questionField(questionnaire.comment.id);
  const { [field]: comment = '', ...closed } = values;
  return { values: closed, comment, aside: '' };
}

function faultsIn(errors: readonly { field: string; message: string }[]): FieldFaults {
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}

/** Keeps a typed sheet. */
export async function takeEntry(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked === null) return;
  const turn = turnOf(asked);
  if (asked.number === 0 || turn === null) return sendNotFound(exchange);
  const { questionnaire, fields } = asked;
  const note = readNote(fields);
  const read = readEntry(exchange.release.data.content, questionnaire, fields);
  const faults = {
    ...('errors' in read ? faultsIn(read.errors) : {}),
    ...(turn === 'correction' ? noteFaults(note, true, PAPER_FIELD.note) : {}),
  };
  const again = (more: FieldFaults) =>
    send(asked, turn, { entry: 'entry' in read ? read.entry : typedEntry(asked), note, faults: more }, 422);
  if ('errors' in read || Object.keys(faults).length > 0 || shutBecause(asked) !== null) return again(faults);
  // Texts are typed once; the second person's page has no field for them.
  const entry = turn === 'second' ? { ...read.entry, comment: '' } : read.entry;
  try {
    await keep(asked, turn, entry, note);
  } catch (error) {
    await again(refusal(error, PAPER_FIELD.note, text.faults));
  }
}
