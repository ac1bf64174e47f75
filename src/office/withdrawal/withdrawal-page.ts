import { collectionOf } from '../../content/collections.ts';
import { OPEN_STATES } from '../../domain/amendment.ts';
import { textAt, valuesIn } from '../../editing/withdrawal/values-in.ts';
import { describeAmendment, listAmendments, readAmendment } from '../../pocketbase/amendments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeWithdrawal as text } from '../../texts/office-withdrawal.ts';
import { amendmentPath } from '../amendments/paths.ts';
import { WHO_WRITES_CONTENT } from '../editing/asked-draft.ts';
import { filesNow, putFiles } from '../editing/put-files.ts';
import { fieldOf, typedText } from '../field.ts';
import { formFilesPath } from '../files/paths.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { changesOf, type EndedFile, type Ending } from './changes-of.ts';
import { WITHDRAWAL_FIELD as F, WITHDRAWAL_PATH } from './paths.ts';
import { withdrawalFaults } from './sent-withdrawal.ts';
import { type Way, WAYS, waysOf } from './ways.ts';
import { withdrawalView, type WithdrawalView } from './withdrawal-view.ts';

/** The file that is meant; null: there is none, or none of its kind ends here. */
async function askedFile(exchange: Exchange, staff: Staff, path: string): Promise<EndedFile | null> {
  const found = collectionOf(path);
  if (found === null || waysOf(found.name).length === 0) return null;
  const [file] = await filesNow(exchange, staff, [path]);
  if (file === undefined || file.text === null) return null;
  return { kind: found.name, slug: found.slug, file: { ...file, text: file.text } };
}

/** What people call it. */
function nameOf({ file: { path, text: source } }: EndedFile): string {
  const values = valuesIn(path, source);
  const named = ['ten', 'tieu_de', 'so_hieu', 'noi_dung'].map((key) => textAt(values, key));
  return named.find((name) => name !== '') ?? path;
}

/** By which others name it; '': by nothing. */
function keyOf({ kind, file: { path, text: source } }: EndedFile): string {
  const key = { procedures: 'ma', documents: 'so_hieu' }[kind as string];
  return key === undefined ? '' : textAt(valuesIn(path, source), key);
}

async function viewOf(
  exchange: Exchange,
  staff: Staff,
  ended: EndedFile,
  { values, faults }: Pick<WithdrawalView, 'values' | 'faults'>,
): Promise<WithdrawalView> {
  const { file, kind, slug } = ended;
  return withdrawalView({
    key: keyOf(ended),
    ...{ path: file.path, name: nameOf(ended), kind, slug, isHeld: file.held !== null, values, faults },
    content: exchange.release.data.content,
    open: await listAmendments(staff.client, OPEN_STATES),
  });
}

async function sendWithdrawal(
  exchange: Exchange,
  staff: Staff,
  view: WithdrawalView,
  faults: FieldFaults = view.faults,
): Promise<void> {
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(
    exchange,
    staff,
    { withdrawing: { ...view, faults } },
    { status, address: WITHDRAWAL_PATH },
  );
}

/** The page on which a file of the content is ended; forms end on the page of their files. */
export async function showWithdrawal(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_CONTENT);
  if (staff === null) return;
  const path = exchange.query.get(F.path) ?? '';
  const found = collectionOf(path);
  if (found?.name === 'forms') return redirectOffice(exchange, formFilesPath(found.slug));
  const ended = await askedFile(exchange, staff, path);
  if (ended === null) return sendNotFound(exchange);
  await sendWithdrawal(exchange, staff, await viewOf(exchange, staff, ended, { values: {}, faults: {} }));
}

function endingIn(fields: Fields): Ending {
  const field = (name: string): string => typedText(fields, name);
  const way = Object.values(WAYS).find((known) => known === field(F.way));
  return {
    way: way ?? ('' as Way | ''),
    on: field(F.on),
    document: field(F.document),
    documentDay: field(F.documentDay),
    reason: field(F.reason),
    successor: field(F.successor),
    target: field(F.target),
  };
}

/** The document that ends something is what the amendment rests on, unless it names one already. */
async function noteBasis(
  staff: Staff,
  id: string,
  { document, documentDay: issuedOn }: Ending,
): Promise<void> {
  if (document === '' || issuedOn === '') return;
  const amendment = (await readAmendment(staff.client, id))?.amendment;
  if (amendment === undefined || amendment.basis !== null) return;
  const basis = { document, issuedOn, source: '' };
  try {
    await describeAmendment(staff.client, amendment, { title: amendment.title, basis });
  } catch (error) {
    // Somebody was faster; sending it for review asks for the document.
    if (!(error instanceof OfficeRefusedError)) throw error;
  }
}

async function end(exchange: Exchange, staff: Staff, ended: EndedFile, fields: Fields): Promise<void> {
  const ending = endingIn(fields);
  const values = Object.fromEntries(fields);
  const view = await viewOf(exchange, staff, ended, { values, faults: {} });
  const faults = withdrawalFaults(view, ending);
  if (Object.keys(faults).length > 0) return sendWithdrawal(exchange, staff, view, faults);
  const found = await changesOf({ exchange, staff, ended, ending });
  if ('fault' in found) return sendWithdrawal(exchange, staff, view, { [F.way]: found.fault });
  const into = { amendment: fieldOf(fields, F.amendment), title: text.amendmentTitle(view.name) };
  const put = await putFiles(staff, into, found.changes);
  if ('fault' in put) return sendWithdrawal(exchange, staff, view, { [F.amendment]: put.fault });
  await noteBasis(staff, put.amendment, ending);
  redirectOffice(exchange, amendmentPath(put.amendment));
}

/** Ends a file of the content by an amendment, with all that has to be said otherwise because of it. */
export async function takeWithdrawal(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_CONTENT);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const ended = await askedFile(exchange, staff, fieldOf(fields, F.path));
  if (ended === null) return sendNotFound(exchange);
  await end(exchange, staff, ended, fields);
}
