import { attachmentName, isAttachment } from '../../content/attachments.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { PrescribedForm } from '../../domain/forms.ts';
import type { HeldFile } from '../../pocketbase/amendments.ts';
import type { ListedFile } from '../../publisher/content-desk.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatSize } from '../../view/format-size.ts';
import { aboutFile, addressOfFile, presentVersion } from '../../view/old-files.ts';
import { amendmentPath } from '../amendments/paths.ts';
import type { FieldFaults } from '../views.ts';
import { formPath } from './form-now.ts';
import { disclosureFilesPath, formFilesPath } from './paths.ts';

export interface FormRow {
  number: string;
  title: string;
  href: string;
  present: { href: string; about: string } | null;
  old: string;
  state: string;
}

export interface FilesView {
  forms: FormRow[];
  /** Documents that are public. */
  disclosures: { title: string; href: string; count: string }[];
  waiting: { file: string; words: string; href: string }[];
  unlinked: { name: string; href: string; about: string; isWaiting: boolean }[];
  /** The process that owns the content does not answer. */
  isDown: boolean;
  mayWrite: boolean;
  faults: FieldFaults;
}

export interface FilesListing {
  /** Of the live release. */
  forms: readonly PrescribedForm[];
  disclosures: readonly Disclosure[];
  /** null: nobody can say now. */
  files: readonly ListedFile[] | null;
  held: readonly HeldFile[];
  mayWrite: boolean;
  faults: FieldFaults;
}

function stateOf({ withdrawal, slug }: PrescribedForm, held: readonly HeldFile[]): string {
  const draft = held.find(({ path }) => path === formPath(slug));
  const state = withdrawal == null ? text.states.used : text.states.withdrawn(formatDate(withdrawal.from));
  return draft === undefined ? state : `${state}; ${text.states.held(draft.changedName)}`;
}

function rowOf(form: PrescribedForm, held: readonly HeldFile[]): FormRow {
  const present = presentVersion(form);
  const old = form.versions.length + (form.recalled?.length ?? 0) - (present === null ? 0 : 1);
  return {
    number: form.number,
    title: form.title,
    href: formFilesPath(form.slug),
    present: present && { href: `/tep/${present.file}`, about: aboutFile(present) },
    old: text.count(old),
    state: stateOf(form, held),
  };
}

/** Forms that only a draft knows. */
function newForms(forms: readonly PrescribedForm[], held: readonly HeldFile[]): FormRow[] {
  const known = new Set(forms.map(({ slug }) => formPath(slug)));
  return held.flatMap(({ path, changedName }) => {
    const slug = /^bieu-mau\/(.+)\.yaml$/.exec(path)?.[1];
    if (slug === undefined || known.has(path)) return [];
    const state = `${text.states.fresh}; ${text.states.held(changedName)}`;
    return [{ number: slug, title: '', href: formFilesPath(slug), present: null, old: text.count(0), state }];
  });
}

function waitingOf(held: readonly HeldFile[]): FilesView['waiting'] {
  return held
    .filter(({ path }) => isAttachment(path))
    .map(({ path, amendment, upload, changedName, changedAt }) => ({
      file: attachmentName(path),
      words: text.waiting[upload === '' ? 'removal' : 'row'](changedName, formatMoment(changedAt)),
      href: amendmentPath(amendment),
    }));
}

/** All forms with their files, what waits to be published, and what nothing leads to. */
export function filesView({ forms, disclosures, files, held, mayWrite, faults }: FilesListing): FilesView {
  const unlinked = (files ?? []).filter(({ usedBy }) => usedBy?.length === 0);
  return {
    forms: [...newForms(forms, held), ...forms.map((form) => rowOf(form, held))],
    disclosures: disclosures.map((one) => ({
      title: one.title,
      href: disclosureFilesPath(one.slug),
      count: text.disclosure.count(one.files.length),
    })),
    waiting: waitingOf(held),
    unlinked: unlinked.map(({ path, bytes }) => ({
      name: attachmentName(path),
      href: addressOfFile(attachmentName(path), forms),
      about: formatSize(bytes),
      isWaiting: held.some((draft) => draft.path === path),
    })),
    isDown: files === null,
    mayWrite,
    faults,
  };
}
