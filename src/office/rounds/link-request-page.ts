import { MAX_LINKS } from '../../domain/link-request.ts';
import { askForLinks, decideOnLinks, withdrawLinkRequest } from '../../pocketbase/link-requests.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { formatNumber } from '../../view/format-number.ts';
import { DONE_KEY } from '../done-words.ts';
import { fieldOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice } from '../send-office.ts';
import { readNote, REQUEST_FIELD, WHO_ASKS } from '../two-people.ts';
import { decisionField, noteFaults, refusal, REQUEST_TASK } from '../two-people-form.ts';
import type { FieldFaults } from '../views.ts';
import { approve } from './approve-links.ts';
import { roundPath } from './paths.ts';
import { isByLink, roundIn } from './round-page.ts';
import { roundState } from './round-state.ts';
import { COUNT_FIELD, type Sent, sendAgain } from './sent-form.ts';

const COUNT = /^[1-9]\d{0,3}$/;

function askFaults({ round, exchange }: Sent, count: string, note: string): FieldFaults {
  if (roundState(round, exchange.host.clock()) === 'closed')
    return { [COUNT_FIELD]: officeRounds.links.over };
  const isCount = COUNT.test(count) && Number(count) <= MAX_LINKS;
  return {
    ...(isCount ? {} : { [COUNT_FIELD]: officeRounds.links.faults.count(formatNumber(MAX_LINKS)) }),
    ...noteFaults(note, true, REQUEST_FIELD.note),
  };
}

function done({ exchange, round }: Sent, task: string): void {
  redirectOffice(exchange, `${roundPath(round.id)}?${DONE_KEY}=${task}`);
}

async function ask(sent: Sent): Promise<void> {
  const { fields, staff, round } = sent;
  const [count, note] = [fieldOf(fields, COUNT_FIELD).trim().replace(/\./g, ''), readNote(fields)];
  const values = { count: fieldOf(fields, COUNT_FIELD), note };
  const faults = askFaults(sent, count, note);
  if (Object.keys(faults).length > 0) return sendAgain(sent, { values, faults });
  try {
    await askForLinks(staff.client, { round: round.id, count: Number(count), note });
  } catch (error) {
    return sendAgain(sent, { values, faults: refusal(error, REQUEST_FIELD.note) });
  }
  done(sent, REQUEST_TASK.ask);
}

async function refuse(sent: Sent, id: string): Promise<void> {
  const note = readNote(sent.fields);
  const again = { decision: { id, note } };
  const faults = noteFaults(note, true, decisionField(id));
  if (Object.keys(faults).length > 0) return sendAgain(sent, { ...again, faults });
  try {
    await decideOnLinks(sent.staff.client, { id, round: sent.round.id, isApproved: false, note });
  } catch (error) {
    return sendAgain(sent, { ...again, faults: refusal(error, decisionField(id)) });
  }
  done(sent, REQUEST_TASK.refuse);
}

async function withdraw(sent: Sent, id: string): Promise<void> {
  try {
    await withdrawLinkRequest(sent.staff.client, id);
  } catch (error) {
    return sendAgain(sent, { faults: refusal(error, decisionField(id)) });
  }
  done(sent, REQUEST_TASK.withdraw);
}

/** Asks for links, decides on a request or takes it back. */
export async function takeRound(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_ASKS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const round = roundIn(exchange);
  if (round === undefined || !isByLink(round, exchange)) return sendNotFound(exchange);
  if (!(await demandRecentSignIn(exchange, staff, fields))) return;
  const sent: Sent = { exchange, staff, round, fields };
  const id = fieldOf(fields, REQUEST_FIELD.id);
  switch (fieldOf(fields, REQUEST_FIELD.task)) {
    case REQUEST_TASK.ask:
      return ask(sent);
    case REQUEST_TASK.approve:
      return approve(sent, id);
    case REQUEST_TASK.refuse:
      return refuse(sent, id);
    case REQUEST_TASK.withdraw:
      return withdraw(sent, id);
    default:
      return sendNotFound(exchange);
  }
}
