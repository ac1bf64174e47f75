import type { Exchange } from '../../server/host.ts';
import { plainHeaders } from '../../server/loaded-release.ts';
import { sendText } from '../../server/send.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { findStaff, guardStaff } from '../guard.ts';
import { hasRole, type Staff } from '../staff.ts';
import { type AskedDraft, WHO_READS_CONTENT } from './asked-draft.ts';
import { amendmentIn, EDIT_FIELD } from './paths.ts';
import type { Others } from './presence.ts';

const NOBODY: Others = { names: [], isOpenTwice: false };

async function seen(exchange: Exchange, staff: Staff, page: string, tab: string): Promise<Others> {
  const { host } = exchange;
  try {
    const { username, name } = staff;
    return await host.office.calls.presence({ page, tab, username, name });
  } catch (error) {
    host.log('nobody knows who has a page open', error);
    return NOBODY;
  }
}

/** Who else has a draft open. */
export function othersAt({ exchange, staff, amendment, draft }: AskedDraft): Promise<Others> {
  return seen(exchange, staff, `${amendment.id} ${draft.path}`, '');
}

/** Sentences on who else has a page open. */
export function othersWords({ names, isOpenTwice }: Others): string[] {
  const { presence, twice } = officeEditing.edit;
  return [...(names.length > 0 ? [presence(names)] : []), ...(isOpenTwice ? [twice] : [])];
}

/** Notes that a page is still open, which is no use of the session, and tells who else has it. */
export async function answerPresence(exchange: Exchange): Promise<void> {
  const { query, path, request, response, release } = exchange;
  const staff = await findStaff(exchange, false);
  // Nobody is signed in any more, or may not see content: told as by any other page.
  if (staff === null || !hasRole(staff, WHO_READS_CONTENT))
    return void (await guardStaff(exchange, WHO_READS_CONTENT));
  const page = `${amendmentIn(path)} ${(query.get(EDIT_FIELD.path) ?? '').slice(0, 200)}`;
  const tab = (query.get(EDIT_FIELD.tab) ?? '').slice(0, 40);
  const sentences = othersWords(await seen(exchange, staff, page, tab));
  const headers = {
    ...plainHeaders(release),
    'content-type': 'application/json',
    'cache-control': 'no-store',
  };
  await sendText(request, response, 200, headers, JSON.stringify({ sentences }));
}
