import type { Amendment } from '../../domain/amendment.ts';
import type { PrescribedForm } from '../../domain/forms.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { formatDate } from '../../view/format-date.ts';
import { addressOfFile, presentVersion } from '../../view/old-files.ts';
import { startAddress } from '../editing/paths.ts';
import type { FieldFaults } from '../views.ts';
import type { StatedVersion } from './form-now.ts';
import { amendmentOptions, heldPart, type HeldPart, type Option } from './held-part.ts';
import { FILES_FIELD } from './paths.ts';
import { formFilesPath } from './paths.ts';
import type { FormOfPage } from './upload.ts';

export interface VersionRow {
  file: string;
  day: string;
  state: string;
  /** Where the file is; null: nobody gets it. */
  href: string | null;
  /** The page at its address, where that is one. */
  pageHref: string | null;
  /** Whether it is live and may be recalled. */
  mayRecall: boolean;
}

export interface FormFilesView {
  path: string;
  number: string;
  title: string;
  editHref: string;
  versions: VersionRow[];
  held: HeldPart | null;
  /** Whether anything can be sent now. */
  mayWrite: boolean;
  isWithdrawn: boolean;
  amendments: Option[];
  successors: Option[];
  today: string;
  /** What was typed. */
  values: Readonly<Record<string, string>>;
  faults: FieldFaults;
}

export interface FormFilesFacts {
  form: FormOfPage;
  /** Of the live release. */
  forms: readonly PrescribedForm[];
  open: readonly Amendment[];
  today: string;
  /** Whether this person may write at all. */
  isWriter: boolean;
  values: Readonly<Record<string, string>>;
  faults: FieldFaults;
}

function stateOf(version: StatedVersion, live: PrescribedForm | undefined): string {
  if (version.isRecalled) return text.form.recalled;
  if (live === undefined || !live.versions.some(({ file }) => file === version.file)) return text.form.fresh;
  return presentVersion(live)?.file === version.file ? text.form.present : text.form.older;
}

function rowOf(version: StatedVersion, { form, forms }: FormFilesFacts): VersionRow {
  const { file, day, isRecalled } = version;
  const live = forms.find(({ slug }) => slug === form.slug);
  const isLive = live?.versions.some((one) => one.file === file) ?? false;
  const isOld =
    (isLive && live !== undefined && presentVersion(live)?.file !== file) ||
    (live?.recalled ?? []).some((one) => one.file === file);
  return {
    file,
    day: formatDate(day),
    state: stateOf(version, live),
    href: isLive ? addressOfFile(file, forms) : null,
    pageHref: isOld ? `/tep/${file}` : null,
    mayRecall: isLive && !isRecalled,
  };
}

/** The files of one form, and what can be done with them. */
export function formFilesView(facts: FormFilesFacts): FormFilesView {
  const { form, forms, open, today, isWriter, values, faults } = facts;
  const { slug, stated, file } = form;
  const held = heldPart(file, open);
  const others = forms.filter((other) => other.slug !== slug && other.withdrawal == null);
  return {
    path: formFilesPath(slug),
    number: stated.number || slug,
    title: stated.title,
    editHref: startAddress(file.path),
    versions: stated.versions.map((version) => rowOf(version, facts)),
    held,
    mayWrite: isWriter && (held === null || held.closed === null),
    isWithdrawn: stated.isWithdrawn,
    amendments: amendmentOptions(open),
    successors: [
      { value: '', label: text.withdraw.noSuccessor },
      ...others.map((other) => ({ value: other.slug, label: `${other.number}: ${other.title}` })),
    ],
    today,
    values: { [FILES_FIELD.from]: today, ...values },
    faults,
  };
}
