import { OPEN_STATES } from '../../domain/amendment.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listAmendments } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { isUpload } from '../../server/read-upload.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { amendmentPath } from '../amendments/paths.ts';
import { WHO_READS_CONTENT, WHO_WRITES_CONTENT } from '../editing/asked-draft.ts';
import { filesNow } from '../editing/put-files.ts';
import { FIELD, fieldOf, typedText } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { formPath, statedForm } from './form-now.ts';
import { formFilesView } from './form-view.ts';
import { FILES_FIELD as F, FILES_PATH, FILES_TASK, formIn } from './paths.ts';
import { receiveSentFile } from './receive-sent-file.ts';
import { fault, type FormOfPage, type Put, takeVersion } from './upload.ts';
import { recallVersion, withdrawForm } from './withdraw.ts';

/** The form that the address names, as it is now; null: there is none. */
async function askedForm(exchange: Exchange, staff: Staff): Promise<FormOfPage | null> {
  const slug = formIn(exchange.path);
  const [file] = await filesNow(exchange, staff, [formPath(slug)]);
  if (file === undefined || file.text === null) return null;
  const stated = statedForm(file.path, file.text) ?? {
    ...{ number: slug, title: '', versions: [], isWithdrawn: false },
  };
  return { slug, file: { ...file, text: file.text }, stated };
}

interface Sent {
  faults: FieldFaults;
  values: Readonly<Record<string, string>>;
}

async function sendForm(
  exchange: Exchange,
  staff: Staff,
  { faults, values }: Sent = { faults: {}, values: {} },
): Promise<void> {
  const form = await askedForm(exchange, staff);
  if (form === null) return sendNotFound(exchange);
  const formFiles = formFilesView({
    form,
    forms: exchange.release.data.content.forms,
    open: await listAmendments(staff.client, OPEN_STATES),
    today: vietnamDay(exchange.host.clock()),
    isWriter: hasRole(staff, WHO_WRITES_CONTENT),
    values,
    faults,
  });
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(exchange, staff, { formFiles }, { status, address: `${FILES_PATH}/mot` });
}

/** The files of one form. */
export async function showFormFiles(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff !== null) await sendForm(exchange, staff);
}

async function answer(exchange: Exchange, staff: Staff, fields: Fields, put: Put): Promise<void> {
  if (!('faults' in put)) return redirectOffice(exchange, amendmentPath(put.amendment));
  await sendForm(exchange, staff, { faults: put.faults, values: Object.fromEntries(fields) });
}

async function actOn(exchange: Exchange, staff: Staff, fields: Fields, form: FormOfPage): Promise<Put> {
  const field = (name: string): string => typedText(fields, name);
  const [reason, amendment] = [field(F.reason), field(F.amendment)];
  switch (field(FIELD.task)) {
    case FILES_TASK.recall:
      return recallVersion(exchange, staff, form, { file: field(F.name), reason, amendment });
    case FILES_TASK.withdraw: {
      const [from, successor] = [field(F.from), field(F.successor)];
      return withdrawForm(exchange, staff, form, { from, reason, successor, amendment });
    }
    default:
      return fault(F.file, text.faults.none);
  }
}

async function takeUpload(exchange: Exchange, staff: Staff): Promise<void> {
  const sent = await receiveSentFile(exchange, staff, (fields, put) => answer(exchange, staff, fields, put));
  if (sent === null) return;
  const { fields, ...file } = sent;
  const form = await askedForm(exchange, staff);
  if (form === null) return sendNotFound(exchange);
  const [day, amendment] = [fieldOf(fields, F.day), fieldOf(fields, F.amendment)];
  const isReadable = statedForm(form.file.path, form.file.text) !== null;
  const put = isReadable
    ? await takeVersion(exchange, staff, form, { ...file, day, amendment })
    : fault(F.file, text.faults.unreadable);
  await answer(exchange, staff, fields, put);
}

/** Takes a new version of a form, recalls one, or says that the form is no longer in use. */
export async function takeFormFiles(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff === null) return;
  if (isUpload(exchange.request)) return takeUpload(exchange, staff);
  const fields = await receiveOfficeForm(exchange, staff);
  if (fields === null || !(await demandRole(exchange, staff, WHO_WRITES_CONTENT))) return;
  const form = await askedForm(exchange, staff);
  if (form === null) return sendNotFound(exchange);
  await answer(exchange, staff, fields, await actOn(exchange, staff, fields, form));
}
