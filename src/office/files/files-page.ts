import { attachmentPath } from '../../content/attachments.ts';
import { listHeldFiles } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { amendmentPath } from '../amendments/paths.ts';
import { WHO_READS_CONTENT, WHO_WRITES_CONTENT } from '../editing/asked-draft.ts';
import { listedFiles } from '../editing/list-page.ts';
import { fieldOf } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { filesView } from './files-view.ts';
import { FILES_FIELD } from './paths.ts';
import { removeUnlinked } from './withdraw.ts';

async function sendFiles(exchange: Exchange, staff: Staff, faults: FieldFaults = {}): Promise<void> {
  const [files, held] = await Promise.all([listedFiles(exchange), listHeldFiles(staff.client)]);
  const { forms, disclosures } = exchange.release.data.content;
  const mayWrite = hasRole(staff, WHO_WRITES_CONTENT);
  const view = filesView({ forms, disclosures, files, held, mayWrite, faults });
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(exchange, staff, { files: view }, { status });
}

/** Files to download: those of forms, those that wait, those that nothing leads to. */
export async function showFiles(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff !== null) await sendFiles(exchange, staff);
}

/** Puts the removal of a file that nothing leads to into an amendment of its own. */
export async function takeFiles(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields || !(await demandRole(exchange, staff, WHO_WRITES_CONTENT))) return;
  const name = fieldOf(fields, FILES_FIELD.name);
  const files = await listedFiles(exchange);
  const isUnlinked =
    files?.some(({ path, usedBy }) => path === attachmentPath(name) && usedBy?.length === 0) ?? false;
  const put = isUnlinked
    ? await removeUnlinked(staff, name)
    : { faults: { [FILES_FIELD.name]: files === null ? text.down : text.faults.gone } };
  if ('faults' in put) return sendFiles(exchange, staff, put.faults);
  redirectOffice(exchange, amendmentPath(put.amendment));
}
