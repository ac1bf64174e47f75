import { fromBlocks } from '../../assignments/from-blocks.ts';
import { fromLines, type ToldDocument } from '../../assignments/from-lines.ts';
import { readHtml } from '../../editing/import/html/read-html.ts';
import { toBlocks } from '../../editing/import/html/to-blocks.ts';
import { openWord } from '../../editing/import/word/open-word.ts';
import { importAssignments } from '../../pocketbase/assignments.ts';
import type { Exchange } from '../../server/host.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { guardStaff } from '../guard.ts';
import { receiveFile, type SentFile } from '../receive-file.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { EMPTY_IMPORT, importFaults, readImport, rowsOf, sourceOf, type TypedImport } from './import-form.ts';
import { WHO_WRITES_ASSIGNMENTS } from './list-page.ts';
import { importedQuery } from './imported-words.ts';
import { ASSIGNMENTS_PATH, IMPORT_FIELD } from './paths.ts';

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
interface ToldFile extends ToldDocument {
  hasTrackedChanges: boolean;
}

async function toldInFile(file: Buffer): Promise<ToldFile | { fault: string }> {
  if (file.length > MAX_FILE_BYTES) return { fault: fileFaults['too-large'] };
  const read = await openWord(file);
  if ('fault' in read) return { fault: fileFaults[read.fault] };
  const document = fromBlocks(toBlocks(readHtml(read.html)));
  if (document.rows.length === 0) return { fault: fileFaults.nothing };
  return { ...document, hasTrackedChanges: read.hasTrackedChanges };
}

/** What was sent, as a file or pasted, gives to do. */
async function toldIn(sent: SentFile, { lines }: TypedImport): Promise<ToldFile | { fault: string }> {
  if ('fault' in sent) return { fault: fileFaults[sent.fault] };
  if (sent.fileName === '') return { rows: fromLines(lines), skipped: 0, hasTrackedChanges: false };
  return lines === '' ? toldInFile(sent.file) : { fault: fileFaults.both };
}

/** Brings in a document; what is in it already stays as it is. */
export async function takeImport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  const sent = staff && (await receiveFile(exchange, staff, MAX_BODY_BYTES));
  if (!staff || !sent) return;
  const typed = readImport(sent.fields);
  const told = await toldIn(sent, typed);
  if ('fault' in told) return send(exchange, staff, { typed, faults: { [IMPORT_FIELD.file]: told.fault } });
  const faults = importFaults(typed, told.rows);
  if (Object.keys(faults).length > 0) return send(exchange, staff, { typed, faults });
  const imported = await importAssignments(staff.client, sourceOf(typed), rowsOf(typed, told.rows));
  redirectOffice(exchange, `${ASSIGNMENTS_PATH}?${importedQuery({ ...imported, ...told })}`);
}
