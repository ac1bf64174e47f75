import { isDay } from '../../lib/is-day.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { type FileNow, putFiles } from '../editing/put-files.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { type StatedForm, withVersion } from './form-now.ts';
import { keepSentFile } from './keep-sent-file.ts';
import { FILES_FIELD as F } from './paths.ts';

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
  const kept = await keepSentFile(exchange, staff, {
    ...{ bytes, name, slug: form.slug, day },
    own: form.stated.versions.map(({ file }) => file),
  });
  if ('fault' in kept) return fault(F.file, kept.fault);
  const put = await putFiles(staff, { amendment, title: text.upload.amendmentTitle(form.stated.number) }, [
    kept.change,
    { file: form.file, text: withVersion(form.file.path, form.file.text, { file: kept.file, day }) },
  ]);
  return 'fault' in put ? fault(F.amendment, put.fault) : put;
}
