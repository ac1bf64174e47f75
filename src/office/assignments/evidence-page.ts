import { createHash } from 'node:crypto';
import { evidenceName, evidenceType, MAX_EVIDENCE_BYTES } from '../../assignments/evidence-file.ts';
import { addEvidenceFile, listEvidenceFiles, readEvidenceFile } from '../../pocketbase/assignments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { contentTypeOf } from '../../release/content-types.ts';
import { sendNotFound } from '../../server/render.ts';
import { sendText } from '../../server/send.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { fieldOf } from '../field.ts';
import { guardStaff } from '../guard.ts';
import { receiveFile, type SentFile } from '../receive-file.ts';
import { unkeptHeaders } from '../send-file.ts';
import { redirectOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import { SAVED, sendAssignmentPage } from './assignment-page.ts';
import { WHO_READS_ASSIGNMENTS, WHO_WRITES_ASSIGNMENTS } from './list-page.ts';
import { ASSIGNMENT_FIELD, assignmentPath } from './paths.ts';

const { evidenceFile: words } = officeAssignments.faults;
/** The file, and what a form puts around it. */
const MAX_BODY_BYTES = MAX_EVIDENCE_BYTES + 16 * 1024;

const idIn = ({ path }: Exchange): string => path.split('/')[3] ?? '';

/** Keeps a file; the sentence why it cannot be kept otherwise. */
async function keep(exchange: Exchange, staff: Staff, sent: SentFile): Promise<string | null> {
  if ('fault' in sent) return words[sent.fault];
  const { file, fileName, fields } = sent;
  if (file.length === 0) return words.none;
  const type = file.length > MAX_EVIDENCE_BYTES ? null : evidenceType(file);
  if (type === null) return file.length > MAX_EVIDENCE_BYTES ? words['too-large'] : words.type;
  const seen = { id: idIn(exchange), revision: Number(fieldOf(fields, ASSIGNMENT_FIELD.revision)) || 0 };
  const bytes = new Uint8Array(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  try {
    const name = evidenceName(fileName, type);
    const told = { name, type: contentTypeOf(name), sha256, bytes };
    await addEvidenceFile(staff.client, seen, told);
    return null;
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    if (error.reason === 'changed-since') return officeAssignments.faults.since;
    if (error.reason === 'too-many') return words['too-many'];
    throw error;
  }
}

/** Takes a file that shows that something was done. */
export async function takeEvidenceFile(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  const sent = staff && (await receiveFile(exchange, staff, MAX_BODY_BYTES));
  if (!staff || !sent) return;
  const fault = await keep(exchange, staff, sent).catch((error: unknown) => {
    if (error instanceof OfficeRefusedError && error.reason === 'no-assignment') return undefined;
    throw error;
  });
  if (fault === undefined) return sendNotFound(exchange);
  if (fault !== null) return sendAssignmentPage(exchange, staff, { [ASSIGNMENT_FIELD.file]: fault });
  redirectOffice(exchange, `${assignmentPath(idIn(exchange))}?${SAVED}=1`);
}

/** Sends such a file, to be saved: nothing of it runs in the Office's pages. */
export async function sendEvidenceFile(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return;
  const id = exchange.path.split('/').at(-1);
  const file = (await listEvidenceFiles(staff.client, idIn(exchange))).find((each) => each.id === id);
  if (file === undefined) return sendNotFound(exchange);
  const { request, response } = exchange;
  const headers = {
    ...unkeptHeaders(exchange, file.type),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  };
  await sendText(request, response, 200, headers, await readEvidenceFile(staff.client, file.id));
}
