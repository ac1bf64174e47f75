import type { Checked } from '../../publisher/content-desk.ts';
import { listPreviewLinks } from '../../pocketbase/amendment-review.ts';
import { readAmendmentEvents } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeAmendments as text } from '../../texts/office-amendments.ts';
import { doneWords } from '../done-words.ts';
import { draftOverlays } from '../editing/draft-overlays.ts';
import { uploadsOf } from '../files/compared-files.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { type AmendmentAct, amendmentView, NO_AMENDMENT_ACT } from './amendment-view.ts';
import { WHO_SEES_AMENDMENTS } from './amendments-page.ts';
import { askedAmendment, type AskedAmendment } from './asked-amendment.ts';
import { AMENDMENTS_PATH } from './paths.ts';

/** What would be wrong if it went live now; null: nobody can say now, or it is over. */
async function checkOf({ exchange, amendment, drafts }: AskedAmendment): Promise<Checked | null> {
  const { host } = exchange;
  if (['published', 'abandoned', 'publishing'].includes(amendment.state) || drafts.length === 0) return null;
  try {
    return await host.content.check({ ...draftOverlays(drafts), tier: 'publish' });
  } catch (error) {
    host.log('an amendment could not be checked', error);
    return null;
  }
}

/** The page of an amendment, after what somebody has done there. */
export async function sendAmendment(asked: AskedAmendment, act: AmendmentAct, status = 200): Promise<void> {
  const { exchange, staff, amendment } = asked;
  const [events, links, check, uploads] = await Promise.all([
    readAmendmentEvents(staff.client, amendment.id),
    listPreviewLinks(staff.client, amendment.id),
    checkOf(asked),
    uploadsOf(asked),
  ]);
  const view = amendmentView(asked, { events, links, check, uploads }, act, exchange.host.clock());
  await sendOffice(exchange, staff, { amendment: view }, { status, address: `${AMENDMENTS_PATH}/mot` });
}

/** What an amendment changes, where it stands, and what this person may do about it. */
export async function showAmendment(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff === null) return;
  const asked = await askedAmendment(exchange, staff);
  if (asked === null) return sendNotFound(exchange);
  const done = doneWords(exchange.query, text.done);
  await sendAmendment(asked, { ...NO_AMENDMENT_ACT, done });
}
