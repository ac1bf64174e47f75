import { fromBlocks } from '../../assignments/from-blocks.ts';
import { fromLines, type ToldAssignment } from '../../assignments/from-lines.ts';
import { readHtml } from '../../editing/import/html/read-html.ts';
import { toBlocks } from '../../editing/import/html/to-blocks.ts';
import { openWord } from '../../editing/import/word/open-word.ts';
import { importAssignments } from '../../pocketbase/assignments.ts';
import type { Exchange } from '../../server/host.ts';
import { type Fields, receiveUpload } from '../../server/post-form.ts';
import { isUpload } from '../../server/read-upload.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { guardStaff, isOfSession, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { EMPTY_IMPORT, importFaults, readImport, rowsOf, sourceOf, type TypedImport } from './import-form.ts';
import { WHO_WRITES_ASSIGNMENTS } from './list-page.ts';
import { ASSIGNMENTS_PATH, IMPORT_FIELD, LIST_KEY } from './paths.ts';

const { file: fileFaults } = officeAssignments.faults;
const MAX_FILE_BYTES = 10_000_000;
/** The file, and what a form puts around it. */
const MAX_BODY_BYTES = MAX_FILE_BYTES + 512 * 1024;

/** What the page of a new document shows. */
export interface ImportView {
  typed: TypedImport;
  faults: FieldFaults;
}

function send(exchange: Exchange, staff: Staff, view: ImportView): Promise<void> {
  const status = Object.keys(view.faults).length === 0 ? 200 : 422;
  return sendOffice(exchange, staff, { assignmentImport: view }, { status });
}

/** Where a document with assignments is brought in. */
export async function showImport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  if (staff !== null) await send(exchange, staff, { typed: EMPTY_IMPORT, faults: {} });
}

/** What a Word file gives to do. */
async function toldInFile(file: Buffer): Promise<{ rows: ToldAssignment[] } | { fault: string }> {
  const read = await openWord(file);
  if ('fault' in read) return { fault: fileFaults[read.fault] };
  const rows = fromBlocks(toBlocks(readHtml(read.html)));
  return rows.length === 0 ? { fault: fileFaults.empty } : { rows };
}

async function take(exchange: Exchange, staff: Staff, fields: Fields, file: Buffer): Promise<void> {
  const typed = readImport(fields);
  const told = file.length === 0 ? { rows: fromLines(typed.lines) } : await toldInFile(file);
  if ('fault' in told) return send(exchange, staff, { typed, faults: { [IMPORT_FIELD.file]: told.fault } });
  const faults = importFaults(typed, told.rows);
  if (Object.keys(faults).length > 0) return send(exchange, staff, { typed, faults });
  const imported = await importAssignments(staff.client, sourceOf(typed), rowsOf(typed, told.rows));
  const { source, added, same, different } = imported;
  const query = new URLSearchParams({
    [LIST_KEY.source]: source,
    [LIST_KEY.imported]: `${added}-${same}-${different}`,
  });
  redirectOffice(exchange, `${ASSIGNMENTS_PATH}?${query.toString()}`);
}

/** Brings in a document; what is in it already stays as it is. */
export async function takeImport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  if (staff === null) return;
  if (!isUpload(exchange.request)) {
    const fields = await receiveOfficeForm(exchange, staff);
    if (fields !== null) await take(exchange, staff, fields, Buffer.alloc(0));
    return;
  }
  const upload = await receiveUpload(exchange, MAX_BODY_BYTES);
  if (upload === null) return;
  if (upload === 'too-large')
    return send(exchange, staff, {
      typed: EMPTY_IMPORT,
      faults: { [IMPORT_FIELD.file]: fileFaults['too-large'] },
    });
  // A file is chosen again: it is too large to be carried on.
  if (!isOfSession(staff, upload.fields))
    return send(exchange, staff, { typed: readImport(upload.fields), faults: {} });
  await take(exchange, staff, upload.fields, upload.file);
}
