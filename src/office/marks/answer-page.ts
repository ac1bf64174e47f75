import { readAnswer } from '../../pocketbase/marked-answers.ts';
import { askForMark, decideMark, markDecisionsOn, withdrawMark } from '../../pocketbase/mark-decisions.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeMarks } from '../../texts/office-marks.ts';
import { twoPeople } from '../../texts/office-two-people.ts';
import { audit } from '../audit.ts';
import { DONE_KEY, doneWords } from '../done-words.ts';
import { fieldOf } from '../field.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import { REQUEST_FIELD, WHO_ASKS, readNote } from '../two-people.ts';
import { REQUEST_TASK, decisionField, noteFaults, refusal } from '../two-people-form.ts';
import type { FieldFaults } from '../views.ts';
import { type TypedRequest, markedAnswerView } from './answer-view.ts';
import { MARKS_FIELD, answerMarksPath } from './paths.ts';

const NOTHING: TypedRequest = { what: '', note: '', id: '' };

function idIn({ path }: Exchange): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

interface Shown {
  typed: TypedRequest;
  faults: FieldFaults;
  status: number;
}

async function send(exchange: Exchange, staff: Staff, { typed, faults, status }: Shown): Promise<void> {
  const id = idIn(exchange);
  const answer = await readAnswer(staff.client, id);
  if (answer === null) return sendNotFound(exchange);
  const showsText = exchange.query.get(MARKS_FIELD.text) === '1';
  // Noted before it is shown.
  if (showsText) await audit(staff, 'text-viewed', id, '1');
  const decisions = await markDecisionsOn(staff.client, [id]);
  const { content } = exchange.release.data;
  const done = status === 200 ? doneWords(exchange.query, { ...twoPeople.done, ...officeMarks.done }) : null;
  const view = markedAnswerView({ answer, decisions, staff, content, showsText, typed, faults, done });
  await sendOffice(exchange, staff, { markedAnswer: view }, { status, address: '/van-phong/danh-dau/phieu' });
}

/** One answer with its marks and what was asked and decided about them; its comment only when asked for. */
export async function showAnswerMarks(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['viewer', 'editor', 'approver']);
  if (staff !== null) await send(exchange, staff, { typed: NOTHING, faults: {}, status: 200 });
}

/** What a form asks PocketBase for; faults: it is not asked. */
interface Act {
  typed: TypedRequest;
  /** Where a fault is shown. */
  field: string;
  faults: FieldFaults;
  run(): Promise<object>;
}

function asking(exchange: Exchange, { client }: Staff, fields: Fields): Act {
  const [what, note] = [fieldOf(fields, MARKS_FIELD.what), readNote(fields)];
  const [action = '', mark = ''] = what.split(' ');
  const isWish = action === 'add' || action === 'remove';
  const faults = {
    ...(isWish ? {} : { [MARKS_FIELD.what]: officeMarks.faults.what }),
    ...noteFaults(note, true, REQUEST_FIELD.note),
  };
  const request = { answer: idIn(exchange), action: action as 'add', mark, note };
  return {
    typed: { what, note, id: '' },
    field: MARKS_FIELD.what,
    faults,
    run: () => askForMark(client, request),
  };
}

function ending({ client }: Staff, fields: Fields, task: string): Act {
  const [id, note] = [fieldOf(fields, REQUEST_FIELD.id), readNote(fields)];
  const field = decisionField(id);
  const isApproved = task === REQUEST_TASK.approve;
  const isWithdrawal = task === REQUEST_TASK.withdraw;
  return {
    typed: { what: '', note, id },
    field,
    faults: isWithdrawal ? {} : noteFaults(note, !isApproved, field),
    run: () => (isWithdrawal ? withdrawMark(client, id) : decideMark(client, { id, isApproved, note })),
  };
}

async function faultsAfter({ field, faults, run }: Act): Promise<FieldFaults> {
  if (Object.keys(faults).length > 0) return faults;
  try {
    await run();
    return {};
  } catch (error) {
    return refusal(error, field, officeMarks.faults);
  }
}

/** Asks for a mark to be given or taken back, decides on that or takes the request back. */
export async function takeAnswerMarks(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_ASKS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const task = fieldOf(fields, REQUEST_FIELD.task);
  if (!Object.values<string>(REQUEST_TASK).includes(task)) return sendNotFound(exchange);
  const act = task === REQUEST_TASK.ask ? asking(exchange, staff, fields) : ending(staff, fields, task);
  const faults = await faultsAfter(act);
  if (Object.keys(faults).length === 0)
    return redirectOffice(exchange, `${answerMarksPath(idIn(exchange))}?${DONE_KEY}=${task}`);
  await send(exchange, staff, { typed: act.typed, faults, status: 422 });
}
