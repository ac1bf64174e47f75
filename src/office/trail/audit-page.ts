import { auditTrail, readAudit } from '../../pocketbase/staff.ts';
import type { Exchange } from '../../server/host.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { office } from '../../texts/office.ts';
import { audit } from '../audit.ts';
import { type ChainFault, checkChain } from '../audit-chain.ts';
import { type AuditReport, readAuditReport } from '../audit-report.ts';
import { FIELD } from '../field.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { AuditView } from '../views.ts';

function faultSentence(fault: ChainFault | null): string | null {
  return fault === null ? null : office.audit.faults[fault.kind](fault.number);
}

/** What was found the last time that the site checked by itself. */
function lastReport({ host }: Exchange): AuditReport | null {
  return readAuditReport(dataPaths(host.settings).auditCheckFile);
}

async function send(exchange: Exchange, staff: Staff, verdict: AuditView['verdict']): Promise<void> {
  const { query } = exchange;
  const wanted = query.get(FIELD.task) ?? '';
  const filter = {
    username: (query.get(FIELD.username) ?? '').trim().toLowerCase().slice(0, 60),
    what: wanted in office.audit.words ? wanted : '',
  };
  const asked = Number(query.get('trang') ?? '1');
  const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
  const { rows, pages } = await readAudit(staff.client, { ...filter, page });
  const report = lastReport(exchange);
  const last = report && { at: report.at, fault: faultSentence(report.fault) };
  await sendOffice(exchange, staff, { auditTrail: { rows, page, pages, filter, verdict, last } });
}

/** The audit trail, newest first. */
export async function showAudit(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  if (staff !== null) await send(exchange, staff, null);
}

/** Follows the whole chain and says whether all of it is as it was written. */
export async function checkAudit(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const { count, fault } = await checkChain(auditTrail(staff.client), lastReport(exchange)?.head ?? null);
  const sentence = faultSentence(fault);
  await audit(staff, 'audit-checked', String(count), sentence ?? '');
  await send(exchange, staff, { count, fault: sentence });
}
