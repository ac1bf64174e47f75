import { vietnamDay } from '../../lib/vietnam-time.ts';
import {
  endDeputy,
  listDeputies,
  listPossibleDeputies,
  nameDeputy,
} from '../../pocketbase/amendment-review.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeDeputies as text } from '../../texts/office-releases.ts';
import { formatDate } from '../../view/format-date.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { WHO_SEES_AMENDMENTS } from './amendments-page.ts';
import { DEPUTIES_PATH, DEPUTY_FIELD, DEPUTY_TASK } from './paths.ts';

export interface DeputiesView {
  rows: { id: string; words: string; mayEnd: boolean }[];
  /** null: this person cannot name anybody. */
  people: { value: string; label: string }[] | null;
  values: Readonly<Record<string, string>>;
  faults: FieldFaults;
}

type Sent = Pick<DeputiesView, 'values' | 'faults'>;

async function sendDeputies(exchange: Exchange, staff: Staff, sent: Sent, status = 200): Promise<void> {
  const isApprover = hasRole(staff, ['approver']);
  const [deputies, people] = await Promise.all([
    listDeputies(staff.client, vietnamDay(exchange.host.clock())),
    isApprover ? listPossibleDeputies(staff.client) : null,
  ]);
  const rows = deputies.map(({ id, deputyName, approverName, approver, from, until }) => ({
    id,
    words: text.row(deputyName, approverName, formatDate(from), formatDate(until)),
    mayEnd: isApprover && approver === staff.id,
  }));
  const options = people && people.map(({ id, name }) => ({ value: id, label: name }));
  const view: DeputiesView = { rows, people: options, ...sent };
  await sendOffice(exchange, staff, { deputies: view }, { status, address: DEPUTIES_PATH });
}

/** Who decides in whose place, and a form to name somebody. */
export async function showDeputies(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff !== null) await sendDeputies(exchange, staff, { values: {}, faults: {} });
}

async function act(staff: Staff, fields: Fields): Promise<void> {
  const field = (name: string) => fieldOf(fields, name);
  if (field(FIELD.task) === DEPUTY_TASK.end)
    return void (await endDeputy(staff.client, field(DEPUTY_FIELD.id)));
  await nameDeputy(staff.client, {
    deputy: field(DEPUTY_FIELD.deputy),
    from: field(DEPUTY_FIELD.from),
    until: field(DEPUTY_FIELD.until),
  });
}

/** Names a deputy, or ends what one has named. */
export async function takeDeputies(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['approver']);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  if (!(Object.values(DEPUTY_TASK) as string[]).includes(fieldOf(fields, FIELD.task)))
    return sendNotFound(exchange);
  if (!(await demandRecentSignIn(exchange, staff, fields))) return;
  try {
    await act(staff, fields);
  } catch (error) {
    const sentence = error instanceof OfficeRefusedError ? text.faults[error.reason] : undefined;
    if (sentence === undefined) throw error;
    const sent = { values: Object.fromEntries(fields), faults: { [DEPUTY_FIELD.from]: sentence } };
    return sendDeputies(exchange, staff, sent, 422);
  }
  redirectOffice(exchange, DEPUTIES_PATH);
}
