import type { Exchange } from '../../server/host.ts';
import { plainHeaders } from '../../server/loaded-release.ts';
import { sendText } from '../../server/send.ts';
import { findStaff, guardStaff, receiveOfficeForm } from '../guard.ts';
import { officeTarget } from '../kept-form.ts';
import { FIELD, fieldOf } from '../field.ts';
import { redirectOffice } from '../send-office.ts';
import { timeLeft } from '../session-limits.ts';
import type { Staff } from '../staff.ts';

/** Seconds until the session ends by itself, for the script that warns; 0: it has ended. */
async function sendTimeLeft(exchange: Exchange, staff: Staff | null): Promise<void> {
  const { host, request, response, release } = exchange;
  const left = staff === null ? 0 : timeLeft(staff.session, host.clock().getTime());
  const headers = {
    ...plainHeaders(release),
    'content-type': 'application/json',
    'cache-control': 'no-store',
  };
  await sendText(request, response, 200, headers, JSON.stringify({ endsInSeconds: Math.floor(left / 1000) }));
}

/** How long the session lives; asking does not make it longer. */
export async function showSession(exchange: Exchange): Promise<void> {
  await sendTimeLeft(exchange, await findStaff(exchange, false));
}

/** “Ở lại”: the session counts as used now. A script gets the new time, a form is led back to its page. */
export async function stayInSession(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  if (exchange.request.headers.accept === 'application/json') return sendTimeLeft(exchange, staff);
  redirectOffice(exchange, officeTarget(fieldOf(fields, FIELD.back)));
}
