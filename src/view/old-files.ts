import type { Content } from '../domain/content.ts';
import type { Disclosure } from '../domain/disclosure.ts';
import type { FormVersion, PrescribedForm } from '../domain/forms.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { formatDate } from './format-date.ts';
import { formatSize } from './format-size.ts';

/** Where a file is still to be had whose own address tells first that it is not the present one. */
const OLD_FILES = '/tep/ban-cu/';

/** Where documents are listed that the department makes public. */
const DISCLOSURES = '/cong-khai';

/** Size, kind and day of a file, as readers are told: "docx, 35 kB, bản ngày 9/6/2026". */
export function aboutFile({ type, size, day }: Pick<FormVersion, 'type' | 'size' | 'day'>): string {
  return [type, formatSize(size), formatDate(day)].join(', ');
}

/** What stands at the address of a file that is not to be used any more. */
export interface OldFile {
  file: string;
  title: string;
  kind: 'form' | 'disclosure';
  /** Sentences: what it is, why it is not to be used. */
  told: string[];
  /** The file to be used instead; null: there is none. */
  instead: { href: string; label: string; about: string } | null;
  /** Where the form is officially published, told where there is no file of our own to be used. */
  officialUrl: string | null;
  /** The old file itself; null: nobody gets it any more. */
  old: { href: string; about: string } | null;
}

/** Whose addresses are told of. */
export type FileOwners = Pick<Content, 'forms' | 'disclosures'>;

/** The version of a form that readers are given; null: the form is not in use, or there is no file. */
export function presentVersion({ versions, withdrawal }: PrescribedForm): FormVersion | null {
  return withdrawal == null ? (versions[0] ?? null) : null;
}

/** Where the bytes of a file are: its address, or a place below it when it is not the present one. */
export function addressOfFile(file: string, forms: readonly PrescribedForm[]): string {
  const isOld = forms.some(
    (form) => presentVersion(form)?.file !== file && form.versions.some((version) => version.file === file),
  );
  return isOld ? `${OLD_FILES}${file}` : `/tep/${file}`;
}

const nameOf = ({ number, title }: PrescribedForm): string => `${number}: ${title}`;

/** What is to be used instead: the form's own present file, or that of the form which took its place. */
function insteadOf(form: PrescribedForm, forms: readonly PrescribedForm[]): OldFile['instead'] {
  const successor = forms.find(({ slug }) => slug === form.withdrawal?.replacedBy);
  const used = form.withdrawal == null ? form : successor;
  const present = used && presentVersion(used);
  if (used === undefined || present == null) return null;
  return { href: `/tep/${present.file}`, label: nameOf(used), about: aboutFile(present) };
}

function withdrawalWords({ withdrawal }: PrescribedForm): string[] {
  if (withdrawal == null) return [];
  return [vi.oldFile.withdrawn(formatDate(withdrawal.from)), withdrawal.reason];
}

/** @param day that of the file */
function common(form: PrescribedForm, forms: readonly PrescribedForm[]) {
  const instead = insteadOf(form, forms);
  return {
    title: nameOf(form),
    kind: 'form' as const,
    instead,
    officialUrl: instead === null ? form.officialUrl : null,
  };
}

const olderWords = (form: PrescribedForm, day: IsoDate): string[] =>
  form.withdrawal == null ? [vi.oldFile.older(formatDate(day))] : withdrawalWords(form);

function filesOf(form: PrescribedForm, forms: readonly PrescribedForm[]): OldFile[] {
  const shared = common(form, forms);
  const present = presentVersion(form);
  const older = form.versions.filter((version) => version !== present);
  return [
    ...older.map((version) => ({
      ...{ ...shared, file: version.file, told: olderWords(form, version.day) },
      old: { href: `${OLD_FILES}${version.file}`, about: aboutFile(version) },
    })),
    ...(form.recalled ?? []).map(({ file, day, recalledOn, reason }) => ({
      ...{ ...shared, file, old: null },
      told: [vi.oldFile.recalled(formatDate(day), formatDate(recalledOn)), reason, ...withdrawalWords(form)],
    })),
  ];
}

function recalledOf({ title, files, link, recalled = [] }: Disclosure): OldFile[] {
  const [present] = files;
  const instead =
    present === undefined ? null : { href: DISCLOSURES, label: title, about: vi.oldFile.inList };
  return recalled.map(({ name, recalledOn, reason }) => ({
    ...{ file: name, title, kind: 'disclosure', instead, old: null },
    officialUrl: instead === null ? link : null,
    told: [vi.oldFile.withdrawnFile(formatDate(recalledOn)), reason],
  }));
}

/** Names of files that were recalled: nobody gets their bytes, even where they still lie in the folder. */
export function recalledNames({ forms, disclosures }: FileOwners): Set<string> {
  return new Set([
    ...forms.flatMap(({ recalled = [] }) => recalled.map(({ file }) => file)),
    ...disclosures.flatMap(({ recalled = [] }) => recalled.map(({ name }) => name)),
  ]);
}

/** Every file that is not to be used any more and keeps its address: older versions, withdrawn forms, recalled files. */
export function oldFiles({ forms, disclosures }: FileOwners): OldFile[] {
  return [...forms.flatMap((form) => filesOf(form, forms)), ...disclosures.flatMap(recalledOf)];
}
