import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { officeUpkeep } from '../../texts/office-upkeep.ts';
import { readLinkReport } from '../../upkeep/link-report.ts';
import { type Upkeep, upkeepOn } from '../../upkeep/register.ts';
import { XLSX } from '../file-types.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { reportXlsx } from '../reports/report-xlsx.ts';
import { sendOfficeFile } from '../send-file.ts';
import { sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import { markChecked } from './mark-checked.ts';
import { askedRows, UPKEEP_FIELD, upkeepFilter } from './upkeep-fields.ts';
import { type UpkeepOutcome, upkeepView } from './upkeep-view.ts';

const READERS = ['viewer', 'editor', 'approver'] as const;
const MARKERS = ['editor', 'approver'] as const;

/** @param marked code of the sheet that was just compared: the release of this request does not know it yet */
function upkeepNow({ host, release }: Exchange, marked: string | null = null): Upkeep {
  const { content, changes } = release.data;
  const today = vietnamDay(host.clock());
  const procedures = content.procedures.map((procedure) =>
    procedure.code === marked ? { ...procedure, checkedOn: today } : procedure,
  );
  const links = readLinkReport(dataPaths(host.settings).linkFile);
  return upkeepOn({ content: { ...content, procedures }, changes, links, today });
}

interface Pressed extends UpkeepOutcome {
  code: string;
}

async function sendRegister(exchange: Exchange, staff: Staff, outcome: Pressed | null): Promise<void> {
  const { release, query, host } = exchange;
  const { content } = release.data;
  const view = upkeepView({
    content,
    upkeep: upkeepNow(exchange, outcome?.isDone === true ? outcome.code : null),
    filter: upkeepFilter(query, content),
    isOff: host.settings.linkCheck === 'off',
    mayMark: hasRole(staff, MARKERS),
    outcome,
  });
  await sendOffice(exchange, staff, { upkeep: view }, { status: outcome?.isDone === false ? 409 : 200 });
}

/** The register: what of the content is to be looked at. */
export async function showUpkeep(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, READERS);
  if (staff !== null) await sendRegister(exchange, staff, null);
}

/** Every list of the register as one Excel file, of the procedures that the address asks for. */
export async function sendUpkeepLists(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, READERS);
  if (staff === null) return;
  const upkeep = upkeepNow(exchange);
  const rows = askedRows(upkeep.rows, upkeepFilter(exchange.query, exchange.release.data.content));
  const { upkeepLists } = await import('./upkeep-lists.ts');
  const name = `ra-soat-${vietnamDay(exchange.host.clock())}.xlsx`;
  await sendOfficeFile(exchange, { name, type: XLSX, text: await reportXlsx(upkeepLists(upkeep, rows)) });
}

/** "Đã đối chiếu hôm nay, không đổi" of one sheet. */
export async function takeChecked(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, MARKERS);
  if (staff === null) return;
  const fields = await receiveOfficeForm(exchange, staff);
  if (fields === null) return;
  const { host, release } = exchange;
  const code = fields.find(([name]) => name === UPKEEP_FIELD.code)?.[1] ?? '';
  const procedure = release.data.content.procedures.find((each) => each.code === code);
  const outcome = await (procedure === undefined
    ? { isDone: false, sentences: [officeUpkeep.checked.missing] }
    : markChecked({ staff, desk: host.content, procedure, today: vietnamDay(host.clock()) }));
  await sendRegister(exchange, staff, { ...outcome, code });
}
