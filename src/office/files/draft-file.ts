import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { attachmentName, isAttachment } from '../../content/attachments.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import { readAmendment } from '../../pocketbase/amendments.ts';
import { contentTypeOf } from '../../release/content-types.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { AMENDMENT_FIELD, amendmentIn } from '../amendments/paths.ts';
import { WHO_SEES_AMENDMENTS } from '../amendments/amendments-page.ts';
import { guardStaff } from '../guard.ts';
import { sendOfficeFile } from '../send-file.ts';

/** Bytes of an uploaded file; null: it is no longer there. */
export async function readUploaded(
  { host }: Exchange,
  { upload }: Pick<AmendmentDraft, 'upload'>,
): Promise<Buffer | null> {
  if (upload === '') return null;
  return readFile(join(dataPaths(host.settings).uploads, basename(upload))).catch(() => null);
}

/** A file to download that an amendment brings, for who looks the amendment over. */
export async function sendDraftFile(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff === null) return;
  const found = await readAmendment(staff.client, amendmentIn(exchange.path));
  const path = exchange.query.get(AMENDMENT_FIELD.place) ?? '';
  const draft = found?.drafts.find((one) => one.path === path);
  const bytes = draft === undefined || !isAttachment(path) ? null : await readUploaded(exchange, draft);
  if (bytes === null) return sendNotFound(exchange);
  const name = attachmentName(path);
  await sendOfficeFile(exchange, { name, type: contentTypeOf(name), text: bytes });
}
