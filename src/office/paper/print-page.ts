import type { Exchange } from '../../server/host.ts';
import { WHO_SEES_ROUNDS } from '../rounds/rounds-page.ts';
import { sendOffice } from '../send-office.ts';
import { askedOfRound } from './asked.ts';
import { PAPER_PAGES } from './paths.ts';
import { paperPrintView } from './print-view.ts';

/** The form of a round to be printed. */
export async function showPaperPrint(exchange: Exchange): Promise<void> {
  const asked = await askedOfRound(exchange, WHO_SEES_ROUNDS);
  if (asked === null) return;
  const { publicUrl } = exchange.host.settings;
  const { content } = exchange.release.data;
  const paperPrint = paperPrintView(asked, exchange.query, { content, publicUrl });
  const status = Object.keys(paperPrint.faults).length === 0 ? 200 : 422;
  await sendOffice(exchange, asked.staff, { paperPrint }, { status, address: PAPER_PAGES.print });
}
