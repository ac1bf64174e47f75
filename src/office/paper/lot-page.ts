import {
  cancelLot,
  decideCorrection,
  finishFirstEntry,
  listCorrections,
  listSheets,
  withdrawCorrection,
} from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { DONE_KEY, doneWords } from '../done-words.ts';
import { fieldOf } from '../field.ts';
import { demandRecentSignIn } from '../guard.ts';
import { WHO_SEES_ROUNDS } from '../rounds/rounds-page.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole } from '../staff.ts';
import { readNote, WHO_ASKS } from '../two-people.ts';
import { decisionField, noteFaults, refusal, REQUEST_TASK } from '../two-people-form.ts';
import type { FieldFaults } from '../views.ts';
import { askedOfLot, type LotAsked, shutBecause } from './asked.ts';
import { waitingChanges } from './correction-changes.ts';
import { type LotAct, lotView, NO_LOT_ACT } from './lot-view.ts';
import { closeAndCount, replaceSheet } from './make-answers.ts';
import { LOT_TASK, lotPath, PAPER_FIELD, PAPER_PAGES } from './paths.ts';

async function send(asked: LotAsked, act: Partial<LotAct>, status = 200): Promise<void> {
  const { exchange, staff, round, lot } = asked;
  const { client } = staff;
  const [sheets, corrections] = await Promise.all([
    listSheets(client, lot.id),
    listCorrections(client, lot.id),
  ]);
  const changes = hasRole(staff, WHO_ASKS)
    ? await waitingChanges(asked, corrections)
    : new Map<string, string[]>();
  const facts = { lot, sheets, corrections, changes };
  const options = { staff, shut: shutBecause(asked), act: { ...NO_LOT_ACT, ...act } };
  const view = lotView(round, facts, options);
  await sendOffice(exchange, staff, { lot: view }, { status, address: PAPER_PAGES.lot });
}

/** One lot: how far it is, and what is to be done next. */
export async function showLot(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_SEES_ROUNDS);
  if (asked === null) return;
  await send(asked, { done: doneWords(exchange.query, text.lot.done) });
}

/** What a button of the page does; `done` is the key of its sentence. */
interface Deed {
  done: keyof typeof text.lot.done;
  /** Field at which a fault is shown. */
  field: string;
  faults: FieldFaults;
  /** A sentence when it could not be done whole. */
  run(): Promise<string | object | null>;
}

function correctionOf({ staff, lot }: LotAsked, id: string) {
  return listCorrections(staff.client, lot.id).then((all) => all.find((each) => each.id === id));
}

async function carryOut(asked: LotAsked, id: string): Promise<string | null> {
  const correction = await correctionOf(asked, id);
  return correction === undefined ? text.faults['lot-state'] : replaceSheet(asked, correction);
}

function decidingDeed(asked: LotAsked, task: string): Deed | null {
  const { staff, fields } = asked;
  const [id, note] = [fieldOf(fields, PAPER_FIELD.id), readNote(fields)];
  const field = decisionField(id);
  const decide = (isApproved: boolean) => decideCorrection(staff.client, { id, isApproved, note });
  switch (task) {
    case REQUEST_TASK.approve: {
      const run = () => decide(true).then(() => carryOut(asked, id));
      return { done: 'da-sua', field, faults: noteFaults(note, false, field), run };
    }
    case REQUEST_TASK.refuse:
      return { done: 'tu-choi', field, faults: noteFaults(note, true, field), run: () => decide(false) };
    case REQUEST_TASK.withdraw:
      return { done: 'rut', field, faults: {}, run: () => withdrawCorrection(staff.client, id) };
    case LOT_TASK.goOn:
      return { done: 'da-sua', field, faults: {}, run: () => carryOut(asked, id) };
    default:
      return null;
  }
}

function deedOf(asked: LotAsked): Deed | null {
  const { staff, lot, fields } = asked;
  const task = fieldOf(fields, PAPER_FIELD.task);
  const field = PAPER_FIELD.task;
  switch (task) {
    case LOT_TASK.finish:
      return { done: 'xong', field, faults: {}, run: () => finishFirstEntry(staff.client, lot.id) };
    case LOT_TASK.close:
      return { done: 'dong', field, faults: {}, run: () => closeAndCount(asked) };
    case LOT_TASK.cancel: {
      const note = readNote(fields);
      const faults = noteFaults(note, true, PAPER_FIELD.note);
      return {
        done: 'bo',
        field: PAPER_FIELD.note,
        faults,
        run: () => cancelLot(staff.client, lot.id, note),
      };
    }
    default:
      return decidingDeed(asked, task);
  }
}

async function faultsAfter({ field, faults, run }: Deed): Promise<FieldFaults> {
  if (Object.keys(faults).length > 0) return faults;
  try {
    const result = await run();
    return typeof result === 'string' ? { [field]: result } : {};
  } catch (error) {
    return refusal(error, field, text.faults);
  }
}

/** What is begun is ended whatever the day is, and a lot that came too late must not stay for ever. */
const AT_ANY_TIME: readonly string[] = [
  LOT_TASK.cancel,
  LOT_TASK.goOn,
  REQUEST_TASK.refuse,
  REQUEST_TASK.withdraw,
];

function mayDo(asked: LotAsked): boolean {
  const task = fieldOf(asked.fields, PAPER_FIELD.task);
  const goesOn = task === LOT_TASK.close && asked.lot.state === 'closing';
  return goesOn || AT_ANY_TIME.includes(task) || shutBecause(asked) === null;
}

/** Finishes the first entry, closes or cancels a lot, decides on a correction. */
export async function takeLot(exchange: Exchange): Promise<void> {
  const asked = await askedOfLot(exchange, WHO_ASKS);
  if (asked === null) return;
  const { staff, fields, lot } = asked;
  const deed = deedOf(asked);
  if (deed === null) return sendNotFound(exchange);
  if (!(await demandRecentSignIn(exchange, staff, fields))) return;
  if (!mayDo(asked)) return send(asked, {}, 422);
  const faults = await faultsAfter(deed);
  if (Object.keys(faults).length === 0)
    return redirectOffice(exchange, `${lotPath(lot)}?${DONE_KEY}=${deed.done}`);
  const note = readNote(fields);
  const isDecision = deed.field.startsWith(decisionField(''));
  const decision = isDecision ? { id: fieldOf(fields, PAPER_FIELD.id), note } : null;
  await send(asked, { faults, note: isDecision ? '' : note, decision }, 422);
}
