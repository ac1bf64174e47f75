import { MAX_SCAN, MAX_SHEETS } from '../../domain/lot.ts';
import { listLots, openLot } from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { formatNumber } from '../../view/format-number.ts';
import { DONE_KEY } from '../done-words.ts';
import { fieldOf } from '../field.ts';
import { WHO_SEES_ROUNDS } from '../rounds/rounds-page.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole } from '../staff.ts';
import { WHO_ASKS } from '../two-people.ts';
import type { FieldFaults } from '../views.ts';
import { askedOfRound, type PaperAsked, shutBecause } from './asked.ts';
import { type OpenAct, paperView } from './lots-view.ts';
import { LOT_TASK, lotPath, PAPER_FIELD, PAPER_PAGES } from './paths.ts';

const NO_ACT: OpenAct = { values: { sheets: '', scan: '' }, faults: {} };
const COUNT = /^[1-9]\d{0,2}$/;

async function send(asked: PaperAsked, act: OpenAct, status = 200): Promise<void> {
  const { exchange, staff, round } = asked;
  const lots = await listLots(staff.client, round.id);
  const options = { shut: shutBecause(asked), mayOpen: hasRole(staff, WHO_ASKS) };
  const paper = paperView(round, lots, options, act);
  await sendOffice(exchange, staff, { paper }, { status, address: PAPER_PAGES.lots });
}

/** The paper forms of a round: what to print, and its lots. */
export async function showPaper(exchange: Exchange): Promise<void> {
  const asked = await askedOfRound(exchange, WHO_SEES_ROUNDS);
  if (asked !== null) await send(asked, NO_ACT);
}

function faultsOf({ sheets, scan }: OpenAct['values']): FieldFaults {
  const isCount = COUNT.test(sheets) && Number(sheets) <= MAX_SHEETS;
  return {
    ...(isCount ? {} : { [PAPER_FIELD.sheets]: text.open.faults.sheets(formatNumber(MAX_SHEETS)) }),
    ...(scan.length <= MAX_SCAN ? {} : { [PAPER_FIELD.scan]: text.open.faults.scan(MAX_SCAN) }),
  };
}

/** Opens a lot. */
export async function takePaper(exchange: Exchange): Promise<void> {
  const asked = await askedOfRound(exchange, WHO_ASKS);
  if (asked === null) return;
  const { staff, round, fields } = asked;
  if (fieldOf(fields, PAPER_FIELD.task) !== LOT_TASK.open) return sendNotFound(exchange);
  const values = {
    sheets: fieldOf(fields, PAPER_FIELD.sheets).trim(),
    scan: cleanText(fieldOf(fields, PAPER_FIELD.scan)).replace(/\s+/g, ' '),
  };
  const faults = faultsOf(values);
  if (shutBecause(asked) !== null || Object.keys(faults).length > 0) {
    return send(asked, { values, faults }, 422);
  }
  const { id } = await openLot(staff.client, {
    round: round.id,
    form: round.form,
    version: round.version,
    scan: values.scan,
    sheets: Number(values.sheets),
    percent: round.secondEntryPercent,
  });
  redirectOffice(exchange, `${lotPath({ round: round.id, id })}?${DONE_KEY}=${LOT_TASK.open}`);
}
