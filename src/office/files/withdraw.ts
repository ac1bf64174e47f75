import { attachmentPath } from '../../content/attachments.ts';
import { isDay } from '../../lib/is-day.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { fileOfProcedure } from '../editing/file-of-procedure.ts';
import { type FileChange, filesNow, putFiles } from '../editing/put-files.ts';
import type { Staff } from '../staff.ts';
import { withRecall, withWithdrawal } from './form-now.ts';
import { FILES_FIELD as F } from './paths.ts';
import { type FormOfPage, fault, type Put } from './upload.ts';
import { withOtherForm } from './with-other-form.ts';

const MAX_REASON = 500;

/** Whether it can stand as the reason for taking something from readers. */
export const isReason = (reason: string): boolean => reason !== '' && reason.length <= MAX_REASON;

/** Removes a file to download. */
export const removalOf = (name: string): FileChange => ({
  file: { path: attachmentPath(name), text: '', held: null },
  text: null,
});

/** Recalls a version: nobody gets its file any more, and its address says so. */
export async function recallVersion(
  exchange: Exchange,
  staff: Staff,
  form: FormOfPage,
  { file, reason, amendment }: { file: string; reason: string; amendment: string },
): Promise<Put> {
  if (!isReason(reason)) return fault(F.reason, text.faults.reason);
  const live = exchange.release.data.content.forms.find(({ slug }) => slug === form.slug);
  const isLive = live?.versions.some((version) => version.file === file) ?? false;
  const day = vietnamDay(exchange.host.clock());
  const changed = isLive ? withRecall(form.file.path, form.file.text, { file, day, reason }) : null;
  if (changed === null) return fault(F.name, text.faults.gone);
  const title = text.recall.amendmentTitle(form.stated.number);
  const put = await putFiles(staff, { amendment, title }, [
    { file: form.file, text: changed },
    removalOf(file),
  ]);
  return 'fault' in put ? fault(F.amendment, put.fault) : put;
}

/** Sheets that tell people to use the form, with its successor or without it. */
async function sheetChanges(
  exchange: Exchange,
  staff: Staff,
  slug: string,
  successor: string,
): Promise<FileChange[]> {
  const { host, release } = exchange;
  const using = release.data.content.procedures.filter(
    ({ status, dossier }) =>
      status === 'in-force' && dossier.some(({ items }) => items.some(({ formSlug }) => formSlug === slug)),
  );
  const today = vietnamDay(host.clock());
  const found = await Promise.all(using.map((sheet) => fileOfProcedure(host.content, sheet, today)));
  const paths = found.flatMap((file) => (file === null ? [] : [file.path]));
  const files = await filesNow(exchange, staff, paths);
  return files.flatMap((file) => {
    const after = file.text === null ? null : withOtherForm(file.path, file.text, { slug, successor });
    return after === null || after === file.text ? [] : [{ file, text: after }];
  });
}

/** Says that a form is no longer in use: its addresses tell so, and sheets name its successor or none. */
export async function withdrawForm(
  exchange: Exchange,
  staff: Staff,
  form: FormOfPage,
  { from, reason, successor, amendment }: Record<'from' | 'reason' | 'successor' | 'amendment', string>,
): Promise<Put> {
  if (!isDay(from)) return fault(F.from, text.faults.day);
  if (from > vietnamDay(exchange.host.clock())) return fault(F.from, text.faults.futureWithdrawal);
  if (!isReason(reason)) return fault(F.reason, text.faults.reason);
  const { path, text: before } = form.file;
  const title = text.withdraw.amendmentTitle(form.stated.number);
  const put = await putFiles(staff, { amendment, title }, [
    { file: form.file, text: withWithdrawal(path, before, { from, reason, successor }) },
    ...(await sheetChanges(exchange, staff, form.slug, successor)),
  ]);
  return 'fault' in put ? fault(F.amendment, put.fault) : put;
}

/** Removes a file that nothing leads to. */
export async function removeUnlinked(staff: Staff, name: string): Promise<Put> {
  const title = text.unlinked.amendmentTitle(name);
  const put = await putFiles(staff, { amendment: '', title }, [removalOf(name)]);
  return 'fault' in put ? fault(F.name, put.fault) : put;
}
