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
import { startAddress } from '../editing/paths.ts';
import { type FileNow, filesNow, putFiles } from '../editing/put-files.ts';
import { fieldOf, typedText } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import {
  disclosurePath,
  type StatedDisclosure,
  statedDisclosure,
  withDisclosureFile,
  withFileRecalled,
} from './disclosure-now.ts';
import { amendmentOptions, heldPart, type HeldPart, type Option } from './held-part.ts';
import { keepSentFile } from './keep-sent-file.ts';
import { disclosureFilesPath, disclosureIn, FILES_FIELD as F, FILES_PATH } from './paths.ts';
import { receiveSentFile } from './receive-sent-file.ts';
import { fault, type Put } from './upload.ts';
import { isReason, removalOf } from './withdraw.ts';

const { disclosure: words, faults: sentences } = text;

/** The files of one published document, and what can be done with them. */
export interface DisclosureFilesView {
  path: string;
  title: string;
  editHref: string;
  /** `href` null: it is not live yet. */
  files: { file: string; href: string | null; state: string }[];
  held: HeldPart | null;
  mayWrite: boolean;
  amendments: Option[];
  values: Readonly<Record<string, string>>;
  faults: FieldFaults;
}

interface Asked {
  slug: string;
  file: FileNow & { text: string };
  /** null: its text is no YAML. */
  stated: StatedDisclosure | null;
}

async function asked(exchange: Exchange, staff: Staff): Promise<Asked | null> {
  const slug = disclosureIn(exchange.path);
  const [file] = await filesNow(exchange, staff, [disclosurePath(slug)]);
  if (file === undefined || file.text === null) return null;
  return { slug, file: { ...file, text: file.text }, stated: statedDisclosure(file.path, file.text) };
}

function liveFiles({ release }: Exchange, slug: string): string[] {
  const live = release.data.content.disclosures.find((one) => one.slug === slug);
  return live?.files.map(({ name }) => name) ?? [];
}

async function send(exchange: Exchange, staff: Staff, faults: FieldFaults, fields: Fields): Promise<void> {
  const found = await asked(exchange, staff);
  if (found === null) return sendNotFound(exchange);
  const { slug, file, stated } = found;
  const open = await listAmendments(staff.client, OPEN_STATES);
  const held = heldPart(file, open);
  const live = liveFiles(exchange, slug);
  const view: DisclosureFilesView = {
    path: disclosureFilesPath(slug),
    title: stated?.title || slug,
    editHref: startAddress(file.path),
    files: (stated?.files ?? []).map((name) => ({
      file: name,
      href: live.includes(name) ? `/tep/${name}` : null,
      state: live.includes(name) ? words.live : words.fresh,
    })),
    held,
    mayWrite: hasRole(staff, WHO_WRITES_CONTENT) && (held === null || held.closed === null),
    amendments: amendmentOptions(open),
    values: Object.fromEntries(fields),
    faults,
  };
  const status = Object.keys(faults).length === 0 ? 200 : 422;
  await sendOffice(
    exchange,
    staff,
    { disclosureFiles: view },
    { status, address: `${FILES_PATH}/cong-khai` },
  );
}

/** The files of one document that is public or to be so. */
export async function showDisclosureFiles(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff !== null) await send(exchange, staff, {}, []);
}

async function answer(exchange: Exchange, staff: Staff, fields: Fields, put: Put): Promise<void> {
  if ('faults' in put) return send(exchange, staff, put.faults, fields);
  redirectOffice(exchange, amendmentPath(put.amendment));
}

async function add(
  exchange: Exchange,
  staff: Staff,
  { slug, file, stated }: Asked,
  sent: { bytes: Buffer; name: string; amendment: string },
): Promise<Put> {
  if (stated === null) return fault(F.file, words.unreadable);
  const { bytes, name, amendment } = sent;
  const day = vietnamDay(exchange.host.clock());
  const kept = await keepSentFile(exchange, staff, { bytes, name, slug, day, own: stated.files });
  if ('fault' in kept) return fault(F.file, kept.fault);
  const put = await putFiles(staff, { amendment, title: words.addTitle(stated.title || slug) }, [
    kept.change,
    { file, text: withDisclosureFile(file.path, file.text, kept.file) },
  ]);
  return 'fault' in put ? fault(F.amendment, put.fault) : put;
}

async function recall(
  exchange: Exchange,
  staff: Staff,
  { slug, file, stated }: Asked,
  { name, reason, amendment }: Record<'name' | 'reason' | 'amendment', string>,
): Promise<Put> {
  if (!isReason(reason)) return fault(F.reason, sentences.reason);
  const isLive = liveFiles(exchange, slug).includes(name);
  const day = vietnamDay(exchange.host.clock());
  const changed = isLive ? withFileRecalled(file.path, file.text, { file: name, day, reason }) : null;
  if (changed === null) return fault(F.name, sentences.gone);
  const put = await putFiles(staff, { amendment, title: words.recallTitle(stated?.title || slug) }, [
    { file, text: changed },
    removalOf(name),
  ]);
  return 'fault' in put ? fault(F.name, put.fault) : put;
}

/** Takes a file for a document that is to be public, or one of its files back. */
export async function takeDisclosureFiles(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff === null) return;
  const reply = (fields: Fields, put: Put): Promise<void> => answer(exchange, staff, fields, put);
  if (isUpload(exchange.request)) {
    const sent = await receiveSentFile(exchange, staff, reply);
    const found = sent && (await asked(exchange, staff));
    if (!sent) return;
    if (!found) return sendNotFound(exchange);
    const { fields, ...file } = sent;
    const amendment = fieldOf(fields, F.amendment);
    return reply(fields, await add(exchange, staff, found, { ...file, amendment }));
  }
  const fields = await receiveOfficeForm(exchange, staff);
  if (fields === null || !(await demandRole(exchange, staff, WHO_WRITES_CONTENT))) return;
  const found = await asked(exchange, staff);
  if (found === null) return sendNotFound(exchange);
  const [name, amendment] = [fieldOf(fields, F.name), fieldOf(fields, F.amendment)];
  const reason = typedText(fields, F.reason);
  await reply(fields, await recall(exchange, staff, found, { name, reason, amendment }));
}
