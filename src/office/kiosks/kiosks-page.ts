import type { Kiosk } from '../../domain/kiosk.ts';
import type { Round } from '../../domain/round.ts';
import { isDeskName, MAX_DESK_LENGTH } from '../../kiosk/desk-tag.ts';
import { noteKioskAct } from '../../pocketbase/kiosks.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { isOpenTo } from '../../survey/open-form.ts';
import { officeKiosks as text } from '../../texts/office-kiosks.ts';
import { DONE_KEY, doneWords } from '../done-words.ts';
import { fieldOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { kiosksPath, ROUNDS_PATH } from '../rounds/paths.ts';
import { orDown, roundAbove } from '../rounds/round-page.ts';
import { roundState } from '../rounds/round-state.ts';
import { WHO_SEES_ROUNDS } from '../rounds/rounds-page.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { type Staff, hasRole } from '../staff.ts';
import { WHO_ASKS } from '../two-people.ts';
import { KIOSK_FIELD, KIOSK_TASK, type KioskDeed } from './kiosk-fields.ts';
import { type KiosksView, kiosksView } from './kiosks-view.ts';
import { makeCode } from './make-code.ts';

type Act = Pick<KiosksView, 'desk' | 'faults' | 'done'>;

const NO_ACT: Act = { desk: '', faults: {}, done: null };

/** One request about the tablets of a round, by somebody who may see them. */
interface Asked {
  exchange: Exchange;
  staff: Staff;
  round: Round;
}

/** Why no tablet can be started in this round; null: one can. */
function shutBecause({ exchange, round }: Asked): string | null {
  if (!isOpenTo('kiosk', round, exchange.release.data.content)) return text.notForKiosks;
  return roundState(round, exchange.host.clock()) === 'closed' ? text.over : null;
}

async function sendKiosks(asked: Asked, act: Partial<Act>, status = 200): Promise<void> {
  const { exchange, staff, round } = asked;
  const kiosks = await orDown(exchange.host.desk.kiosksOf(round.id));
  const options = {
    now: exchange.host.clock(),
    mayAct: hasRole(staff, WHO_ASKS),
    shut: shutBecause(asked),
  };
  const view = kiosksView(round, kiosks, options, { ...NO_ACT, ...act });
  await sendOffice(exchange, staff, { kiosks: view }, { status, address: `${ROUNDS_PATH}/may` });
}

/** The tablets of a round: where they stand, when they were heard last, what waits on them. */
export async function showKiosks(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_ROUNDS);
  if (staff === null) return;
  const round = roundAbove(exchange);
  if (round === undefined) return sendNotFound(exchange);
  await sendKiosks({ exchange, staff, round }, { done: doneWords(exchange.query, text.done) });
}

async function start(asked: Asked, typed: string): Promise<void> {
  const { exchange, staff, round } = asked;
  if (shutBecause(asked) !== null) return sendKiosks(asked, {}, 422);
  const desk = cleanText(typed).trim();
  if (!isDeskName(desk)) {
    const faults = { [KIOSK_FIELD.desk]: text.faults.desk(MAX_DESK_LENGTH) };
    return sendKiosks(asked, { desk: typed, faults }, 422);
  }
  await noteKioskAct(staff.client, { what: 'kiosk-code-made', round: round.id, desk });
  const code = await makeCode(exchange, round, desk);
  if (code !== null) {
    return sendOffice(exchange, staff, { newKioskCode: code }, { address: `${ROUNDS_PATH}/ma-mo-may` });
  }
  await sendKiosks(asked, { desk, faults: { [KIOSK_FIELD.desk]: text.faults.notMade } }, 503);
}

async function end({ exchange, staff, round }: Asked, kiosk: Kiosk, task: KioskDeed): Promise<void> {
  const isStop = task === KIOSK_TASK.stop;
  const what = isStop ? 'kiosk-stopped' : 'kiosk-revoked';
  await noteKioskAct(staff.client, { what, round: round.id, desk: kiosk.desk });
  const state = isStop ? 'stopped' : 'revoked';
  await orDown(exchange.host.desk.endKiosk({ id: kiosk.id, round: round.id, state }));
  redirectOffice(exchange, `${kiosksPath(round.id)}?${DONE_KEY}=${task}`);
}

/** Makes a code for a tablet, stops one, or revokes it. */
export async function takeKiosks(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_ASKS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const round = roundAbove(exchange);
  if (round === undefined) return sendNotFound(exchange);
  if (!(await demandRecentSignIn(exchange, staff, fields))) return;
  const asked = { exchange, staff, round };
  const task = fieldOf(fields, KIOSK_FIELD.task);
  if (task === KIOSK_TASK.make) return start(asked, fieldOf(fields, KIOSK_FIELD.desk));
  const kiosks = await orDown(exchange.host.desk.kiosksOf(round.id));
  const kiosk = kiosks.find(({ id }) => id === fieldOf(fields, KIOSK_FIELD.id));
  const isDeed = task === KIOSK_TASK.stop || task === KIOSK_TASK.revoke;
  if (kiosk === undefined || !isDeed) return sendNotFound(exchange);
  await end(asked, kiosk, task);
}
