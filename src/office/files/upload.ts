import { attachmentName, attachmentPath, isAttachment } from '../../content/attachments.ts';
import type { PrescribedForm } from '../../domain/forms.ts';
import { inspectApart } from '../../form-files/inspect-apart.ts';
import { isDay } from '../../lib/is-day.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { type HeldFile, listHeldFiles } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { type FileNow, putFiles } from '../editing/put-files.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { newFileName } from './file-name.ts';
import { type StatedForm, withVersion } from './form-now.ts';
import { FILES_FIELD as F } from './paths.ts';
import { sha256Of, storeUpload, uploadName } from './store-upload.ts';

/** A version of a form that somebody sends. */
export interface SentVersion {
  bytes: Buffer;
  /** As the sender's machine calls it. */
  name: string;
  day: string;
  /** Id of the amendment that is wanted; '': a new one. */
  amendment: string;
}

export interface FormOfPage {
  slug: string;
  file: FileNow & { text: string };
  stated: StatedForm;
}

export type Put = { amendment: string } | { faults: FieldFaults };

export const fault = (field: string, sentence: string): { faults: FieldFaults } => ({
  faults: { [field]: sentence },
});

/** Where the same bytes are already, in words; null: nowhere. */
function sameFile(
  sha256: string,
  forms: readonly PrescribedForm[],
  drafts: readonly HeldFile[],
): string | null {
  const versions = forms.flatMap((form) => form.versions.map((version) => ({ form, version })));
  const live = versions.find(({ version }) => version.sha256 === sha256);
  if (live !== undefined) return text.faults.same(live.version.file, live.form.number);
  const draft = drafts.find(({ upload }) => upload.startsWith(`${sha256}.`));
  return draft === undefined ? null : text.faults.sameDraft(attachmentName(draft.path));
}

/** Names that no new file may get: of files there are, of those there were, and of those that drafts bring. */
async function takenNames(
  { host, release }: Exchange,
  { stated }: FormOfPage,
  drafts: readonly HeldFile[],
): Promise<Set<string>> {
  const listed = await host.content.list({});
  const forms = release.data.content.forms.flatMap(({ versions, recalled = [] }) => [
    ...versions,
    ...recalled,
  ]);
  const paths = [...listed, ...drafts].map(({ path }) => path).filter(isAttachment);
  return new Set([...paths.map(attachmentName), ...[...forms, ...stated.versions].map(({ file }) => file)]);
}

function dayFault(exchange: Exchange, day: string): string | null {
  if (!isDay(day)) return text.faults.day;
  return day > vietnamDay(exchange.host.clock()) ? text.faults.futureDay : null;
}

/**
 * Takes a new version of a form: the file is looked into, kept, and comes into an amendment together with the form's own
 * file, which names it. Where something is wrong nothing is stored.
 */
export async function takeVersion(
  exchange: Exchange,
  staff: Staff,
  form: FormOfPage,
  sent: SentVersion,
): Promise<Put> {
  const { bytes, name, day, amendment } = sent;
  const wrongDay = dayFault(exchange, day);
  if (wrongDay !== null) return fault(F.day, wrongDay);
  const inspected = await inspectApart(bytes, name);
  if ('fault' in inspected) return fault(F.file, text.faults[inspected.fault]);
  const { type } = inspected;
  const drafts = await listHeldFiles(staff.client);
  const same = sameFile(sha256Of(bytes), exchange.release.data.content.forms, drafts);
  if (same !== null) return fault(F.file, same);
  const file = newFileName({ slug: form.slug, day, type }, await takenNames(exchange, form, drafts));
  const stored = await storeUpload(dataPaths(exchange.host.settings).uploads, bytes, type);
  if ('fault' in stored) return fault(F.file, text.faults.full);
  const put = await putFiles(staff, { amendment, title: text.upload.amendmentTitle(form.stated.number) }, [
    {
      file: { path: attachmentPath(file), text: null, held: null },
      text: '',
      upload: uploadName(sha256Of(bytes), type),
    },
    { file: form.file, text: withVersion(form.file.path, form.file.text, { file, day }) },
  ]);
  return 'fault' in put ? fault(F.amendment, put.fault) : put;
}
