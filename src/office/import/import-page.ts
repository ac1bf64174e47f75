import { OPEN_STATES } from '../../domain/amendment.ts';
import { openImport } from '../../editing/import/open-import.ts';
import type { Imported } from '../../editing/import/import-procedure.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listAmendments } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { type Fields, receiveUpload } from '../../server/post-form.ts';
import { isUpload } from '../../server/read-upload.ts';
import { officeImport as text } from '../../texts/office-import.ts';
import { amendmentPath } from '../amendments/paths.ts';
import { WHO_WRITES_CONTENT } from '../editing/asked-draft.ts';
import { fieldOf } from '../field.ts';
import { guardStaff, isOfSession, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { readView } from './import-view.ts';
import { makeDrafts } from './make-drafts.ts';
import { type Kept, unpackImport } from './packed.ts';
import { IMPORT_FIELD, PROCEDURE_IMPORT_PATH } from './paths.ts';
import { targetOf } from './target.ts';

/** A file, or twice what was pasted: with and without its looks. */
const MAX_BODY_BYTES = 12 << 20;
const MAX_INPUT_BYTES = 10 << 20;

function sendForm(exchange: Exchange, staff: Staff, faults: FieldFaults = {}): Promise<void> {
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  return sendOffice(
    exchange,
    staff,
    { importing: { faults, read: null } },
    { status, address: PROCEDURE_IMPORT_PATH },
  );
}

async function sendRead(
  exchange: Exchange,
  staff: Staff,
  imported: Kept & Partial<Pick<Imported, 'leftOver'>>,
  faults: FieldFaults = {},
): Promise<void> {
  const target = await targetOf(exchange, staff, imported.values['ma']);
  const open = await listAmendments(staff.client, OPEN_STATES);
  const read = readView({ imported, target, open, content: exchange.release.data.content });
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(
    exchange,
    staff,
    { importing: { faults, read } },
    { status, address: PROCEDURE_IMPORT_PATH },
  );
}

/** Where a table is uploaded or pasted. */
export async function showProcedureImport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_CONTENT);
  if (staff !== null) await sendForm(exchange, staff);
}

async function readInput(exchange: Exchange, staff: Staff, bytes: Buffer): Promise<void> {
  const refused = (fault: Exclude<keyof typeof text.faults, 'exists' | 'slug'>) =>
    sendForm(exchange, staff, { [IMPORT_FIELD.file]: text.faults[fault] });
  if (bytes.length === 0) return refused('nothing');
  if (bytes.length > MAX_INPUT_BYTES) return refused('too-large');
  const { sectors } = exchange.release.data.content;
  const read = await openImport(bytes, { sectors, today: vietnamDay(exchange.host.clock()) });
  return 'fault' in read ? refused(read.fault) : sendRead(exchange, staff, read);
}

async function takeTable(exchange: Exchange, staff: Staff): Promise<void> {
  const upload = await receiveUpload(exchange, MAX_BODY_BYTES);
  if (upload === null) return;
  if ('fault' in upload) return sendForm(exchange, staff, { [IMPORT_FIELD.file]: text.faults['too-large'] });
  const { fields, file } = upload;
  if (!isOfSession(staff, fields))
    return sendForm(exchange, staff, { [IMPORT_FIELD.file]: text.faults['other-session'] });
  const pasted = [IMPORT_FIELD.html, IMPORT_FIELD.pasted]
    .map((name) => fieldOf(fields, name))
    .find((words) => words.trim() !== '');
  await readInput(exchange, staff, file.length > 0 ? file : Buffer.from(pasted ?? ''));
}

async function takeWish(exchange: Exchange, staff: Staff, fields: Fields): Promise<void> {
  const kept = unpackImport(fieldOf(fields, IMPORT_FIELD.packed));
  if (kept === null) return sendForm(exchange, staff, { [IMPORT_FIELD.file]: text.faults.packed });
  const made = await makeDrafts(exchange, staff, {
    kept,
    seen: fieldOf(fields, IMPORT_FIELD.seen),
    chosen: new Set(fields.filter(([name]) => name === IMPORT_FIELD.chosen).map(([, id]) => id)),
    slug: fieldOf(fields, IMPORT_FIELD.slug).trim(),
    amendment: fieldOf(fields, IMPORT_FIELD.amendment),
  });
  if ('faults' in made) return sendRead(exchange, staff, kept, made.faults);
  redirectOffice(exchange, amendmentPath(made.amendment));
}

/** Takes a table to be read, or what is to become of one that was read. */
export async function takeProcedureImport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_CONTENT);
  if (staff === null) return;
  if (isUpload(exchange.request)) return takeTable(exchange, staff);
  const fields = await receiveOfficeForm(exchange, staff);
  if (fields !== null) await takeWish(exchange, staff, fields);
}
