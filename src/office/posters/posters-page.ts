import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { guardStaff } from '../guard.ts';
import { ROUNDS_PATH } from '../rounds/paths.ts';
import { roundAbove } from '../rounds/round-page.ts';
import { WHO_SEES_ROUNDS } from '../rounds/rounds-page.ts';
import { sendOffice } from '../send-office.ts';
import { postersView } from './poster-view.ts';

/** The posters of a round: asks for desk, procedure and size, and shows the one that is chosen. */
export async function showPosters(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_ROUNDS);
  if (staff === null) return;
  const round = roundAbove(exchange);
  if (round === undefined) return sendNotFound(exchange);
  const { host, release, query } = exchange;
  const { publicUrl } = host.settings;
  const posters = postersView(round, query, { content: release.data.content, publicUrl, now: host.clock() });
  const status = Object.keys(posters.faults).length === 0 ? 200 : 422;
  await sendOffice(exchange, staff, { posters }, { status, address: `${ROUNDS_PATH}/ap-phich` });
}
