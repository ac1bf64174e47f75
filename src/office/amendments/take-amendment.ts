import { makePreviewLink } from '../../pocketbase/amendment-review.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeAmendments as text } from '../../texts/office-amendments.ts';
import { DONE_KEY } from '../done-words.ts';
import { FIELD, fieldOf, typedText } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice } from '../send-office.ts';
import type { FieldFaults } from '../views.ts';
import { newSecret, secretHash } from '../secret.ts';
import { sendAmendment } from './amendment-page.ts';
import { NO_AMENDMENT_ACT } from './amendment-view.ts';
import { askedAmendment, type AskedAmendment } from './asked-amendment.ts';
import { AMENDMENT_ACTS, type SentAct } from './amendment-acts.ts';
import { AMENDMENT_FIELD, AMENDMENT_TASK, type AmendmentTask, amendmentPath, linkPath } from './paths.ts';

/** Who edits, and deputies among them. */
const CLERKS = ['editor', 'approver'] as const;

/** Long enough for another unit to answer, short enough to be forgotten. */
const LINK_LIFE_IN_MS = 7 * 86_400_000;

/** Field at which a reason of PocketBase's is told; any other at the page's top. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'no-title': AMENDMENT_FIELD.title,
  'no-basis': AMENDMENT_FIELD.document,
  past: AMENDMENT_FIELD.day,
  'file-taken': AMENDMENT_FIELD.comingFrom,
};

const NOTE_FIELDS: Partial<Record<AmendmentTask, string>> = {
  [AMENDMENT_TASK.sendBack]: AMENDMENT_FIELD.decision,
  [AMENDMENT_TASK.publishAlone]: AMENDMENT_FIELD.reason,
  [AMENDMENT_TASK.comment]: AMENDMENT_FIELD.comment,
};

/** Fields whose text is shown again where something was wrong. */
const KEPT = Object.values(AMENDMENT_FIELD).filter((name) => name !== AMENDMENT_FIELD.revision);

function typed(fields: Fields): Record<string, string> {
  return Object.fromEntries(fields.filter(([name]) => (KEPT as readonly string[]).includes(name)));
}

function faultOf(reason: string, task: AmendmentTask): FieldFaults | null {
  const sentence = text.faults[reason];
  if (sentence === undefined) return null;
  const field = reason === 'no-note' ? NOTE_FIELDS[task] : FIELD_OF[reason];
  return { [field ?? AMENDMENT_FIELD.state]: sentence };
}

/** The page as it is now, with what was refused and what was typed. */
async function sendRefused(
  asked: AskedAmendment,
  fields: Fields,
  faults: FieldFaults,
  status: number,
): Promise<void> {
  const now = await askedAmendment(asked.exchange, asked.staff);
  if (now === null) return sendNotFound(asked.exchange);
  await sendAmendment(now, { ...NO_AMENDMENT_ACT, faults, values: typed(fields) }, status);
}

async function act(asked: AskedAmendment, fields: Fields, task: OrdinaryTask): Promise<void> {
  const revision = Number(fieldOf(fields, AMENDMENT_FIELD.revision));
  const sent: SentAct = {
    ...asked,
    seen: { id: asked.amendment.id, revision: Number.isSafeInteger(revision) ? revision : 0 },
    field: (name) => typedText(fields, name),
  };
  try {
    const outcome = await AMENDMENT_ACTS[task](sent);
    if ('faults' in outcome) return await sendRefused(asked, fields, outcome.faults, 422);
    const query = outcome.done === '' ? '' : `?${DONE_KEY}=${outcome.done}`;
    redirectOffice(asked.exchange, `${amendmentPath(asked.amendment.id)}${query}`);
  } catch (error) {
    const faults = error instanceof OfficeRefusedError ? faultOf(error.reason, task) : null;
    if (faults === null) throw error;
    await sendRefused(asked, fields, faults, 409);
  }
}

/** Makes a link and shows it this once. */
async function makeLink(asked: AskedAmendment, fields: Fields): Promise<void> {
  const { exchange, staff, amendment } = asked;
  const { clock, settings } = exchange.host;
  const token = newSecret();
  const expiresAt = new Date(clock().getTime() + LINK_LIFE_IN_MS).toISOString();
  try {
    await makePreviewLink(staff.client, { id: amendment.id, hash: secretHash(token), expiresAt });
  } catch (error) {
    const faults = error instanceof OfficeRefusedError ? faultOf(error.reason, AMENDMENT_TASK.link) : null;
    if (faults === null) throw error;
    return sendRefused(asked, fields, faults, 409);
  }
  const newLink = new URL(linkPath(token), settings.publicUrl).href;
  await sendAmendment(asked, { ...NO_AMENDMENT_ACT, newLink });
}

type OrdinaryTask = keyof typeof AMENDMENT_ACTS;

const isOrdinary = (task: string): task is OrdinaryTask => Object.hasOwn(AMENDMENT_ACTS, task);

/** Acts for which password and code must be fresh. */
const CONFIRMED: readonly string[] = [AMENDMENT_TASK.publishAlone, AMENDMENT_TASK.link];

/** Does one of the things that may be done with an amendment. */
export async function takeAmendment(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, CLERKS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const task = fieldOf(fields, FIELD.task);
  const asked = await askedAmendment(exchange, staff);
  if (asked === null) return sendNotFound(exchange);
  if (CONFIRMED.includes(task) && !(await demandRecentSignIn(exchange, staff, fields))) return;
  if (task === AMENDMENT_TASK.link) return makeLink(asked, fields);
  if (!isOrdinary(task)) return sendNotFound(exchange);
  await act(asked, fields, task);
}
