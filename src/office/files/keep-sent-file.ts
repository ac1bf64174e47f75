import { attachmentName, attachmentPath, isAttachment } from '../../content/attachments.ts';
import type { PrescribedForm } from '../../domain/forms.ts';
import { inspectApart } from '../../form-files/inspect-apart.ts';
import { type HeldFile, listHeldFiles } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import type { FileChange } from '../editing/put-files.ts';
import type { Staff } from '../staff.ts';
import { recalledNames } from '../../view/old-files.ts';
import { newFileName } from './file-name.ts';
import { sha256Of, storeUpload, uploadName } from './store-upload.ts';

/** A file that somebody sends to be downloaded. */
export interface SentFile {
  bytes: Buffer;
  /** As the sender's machine calls it. */
  name: string;
  /** It is called by this and the day. */
  slug: string;
  day: string;
  /** Names that the file which it belongs to has already. */
  own: readonly string[];
}

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
  own: readonly string[],
  drafts: readonly HeldFile[],
): Promise<Set<string>> {
  const listed = await host.content.list({});
  const { content } = release.data;
  const versions = content.forms.flatMap((form) => form.versions.map(({ file }) => file));
  const paths = [...listed, ...drafts].map(({ path }) => path).filter(isAttachment);
  return new Set([...paths.map(attachmentName), ...versions, ...recalledNames(content), ...own]);
}

/**
 * Looks into a file and keeps it under a name of our own until its amendment is published.
 *
 * @returns its name and the change that brings it, or a sentence on why nothing was stored
 */
export async function keepSentFile(
  exchange: Exchange,
  staff: Staff,
  { bytes, name, slug, day, own }: SentFile,
): Promise<{ file: string; change: FileChange } | { fault: string }> {
  const inspected = await inspectApart(bytes, name);
  if ('fault' in inspected) return { fault: text.faults[inspected.fault] };
  const { type } = inspected;
  const drafts = await listHeldFiles(staff.client);
  const same = sameFile(sha256Of(bytes), exchange.release.data.content.forms, drafts);
  if (same !== null) return { fault: same };
  const file = newFileName({ slug, day, type }, await takenNames(exchange, own, drafts));
  const stored = await storeUpload(dataPaths(exchange.host.settings).uploads, bytes, type);
  if ('fault' in stored) return { fault: text.faults.full };
  const place = { path: attachmentPath(file), text: null, held: null };
  return { file, change: { file: place, text: '', upload: uploadName(sha256Of(bytes), type) } };
}
