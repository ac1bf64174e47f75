import { collectionOf } from '../../content/collections.ts';
import type { ContentError } from '../../content/content-error.ts';
import { parseContentFile, valuesOf } from '../../content/content-file.ts';
import { placedFaults } from '../../editing/form/fault-places.ts';
import { formOf } from '../../editing/form/form-of.ts';
import { type FormView, formView } from '../../editing/form/form-view.ts';
import { valueAt } from '../../editing/form/merge.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { formatMoment } from '../../view/format-date.ts';
import { amendmentPath, previewPath } from '../amendments/paths.ts';
import { pageOfDraft } from '../amendments/preview-address.ts';
import type { FieldFaults } from '../views.ts';
import type { AskedDraft } from './asked-draft.ts';
import type { DraftCheck } from './check-draft.ts';
import { editAddress, EDIT_FIELD, EDIT_TASK, VIEW_TEXT } from './paths.ts';
import { disclosureFilesPath } from '../files/paths.ts';
import { withdrawalHref } from '../withdrawal/withdrawal-href.ts';
import { suggestionsFor, type SuggestionList } from './suggestions.ts';
import type { Others } from './presence.ts';
import { othersWords } from './presence-page.ts';

const text = officeEditing.edit;

/** Field of the text where there is no form, and place of faults of the file as a whole. */
export const WHOLE = 'toan-bo';

/** A fault or a gap of the file, with a way to its place. */
export interface FaultLink {
  href: string;
  label: string;
  message: string;
  /** Nothing is written there yet. */
  isEmpty: boolean;
}

/** Heading of a part of the form, with what is wrong in it. */
export interface SectionLink {
  id: string;
  title: string;
  faultCount: number;
}

/** What the page of a draft shows besides the form. */
export interface EditPage {
  asked: AskedDraft;
  /** Shown in place of what is saved, where it could not be. */
  typed: string | null;
  /** Whether the text of the file is wanted in place of its form. */
  isText: boolean;
  check: DraftCheck | null;
  /** Text of the file as it is now; undefined: nobody can say. */
  current: string | null | undefined;
  /** What the file is called now, where it is gone under its name; null: nobody knows, or it is there. */
  renamed: string | null;
  others: Others;
  notices: readonly string[];
  /** Why what was sent is not saved; null: it is. */
  refused: string | null;
  /** Text before a step that took something away; null: there was none. */
  before: string | null;
}

export interface EditView {
  title: string;
  kind: string;
  path: string;
  amendment: { id: string; title: string; state: string; href: string };
  /** null: the file is seen on no page. */
  previewHref: string | null;
  revision: number;
  base: string;
  /** What is saved, where something else is shown; null: the same. */
  origin: string | null;
  before: string | null;
  /** Where the file is ended; null: it is not ended there, or this person may not. */
  withdrawHref: string | null;
  /** Where files of a published document are sent to; null: the file has none, or this person may not. */
  filesHref: string | null;
  /** null: the text is shown. */
  form: FormView | null;
  sections: SectionLink[];
  /** What fields may name that stands elsewhere. */
  suggestions: SuggestionList[];
  /** At their fields and in the list on top. */
  faults: FieldFaults;
  /** All that keeps it from going live. null: it could not be checked. */
  beforePublishing: { faults: FaultLink[]; elsewhere: string[]; warnings: string[] } | null;
  notices: string[];
  refused: string | null;
  others: string[];
  saved: string;
  mayWrite: boolean;
  /** Where the other view of the file is; null: it cannot be shown as a form. */
  otherView: string | null;
  /** The file is no longer what the draft began with. */
  behind: Behind | null;
}

/** What became of the file, and what can be done with the draft. */
export interface Behind {
  sentence: string;
  task: string;
  button: string;
}

type Values = Readonly<Record<string, unknown>>;

function readValues(path: string, source: string): { values: Values; body: string | null } | null {
  const file = parseContentFile(path, source);
  const read = valuesOf(file);
  return 'faults' in read ? null : { values: read.values, body: file.body };
}

/** Nothing has been written there yet: not a fault of a draft, but of what is to go live. */
function isGap(values: Values | null, { path }: ContentError): boolean {
  if (values === null || path === undefined || path.length === 0) return false;
  const value = valueAt(values, path as (string | number)[]);
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const sectionId = (index: number): string => `phan-${index + 1}`;

function sectionLinks(form: FormView, faults: FieldFaults): SectionLink[] {
  const names = Object.keys(faults);
  const titles = form.sections.map(({ title, fields }, index) => ({
    id: sectionId(index),
    title,
    faultCount: names.filter((name) =>
      fields.some((field) => name === field.name || name.startsWith(`${field.name}/`)),
    ).length,
  }));
  if (form.body === null) return titles;
  const { name } = form.body;
  return [...titles, { id: name, title: officeEditing.form.body, faultCount: names.includes(name) ? 1 : 0 }];
}

interface Placed {
  faults: FieldFaults;
  links: FaultLink[];
}

function placed(form: FormView | null, values: Values | null, errors: readonly ContentError[]): Placed {
  const places = form === null ? errors.map((error) => ({ name: '', error })) : placedFaults(form, errors);
  const found = places.map(({ name, error }) => ({
    name: name === '' ? WHOLE : name,
    error,
    isEmpty: isGap(values, error),
  }));
  const told = found.filter(({ isEmpty, error }) => !isEmpty && (error.tier ?? 'form') === 'form');
  const faults: FieldFaults = {};
  for (const { name, error } of told) faults[name] = [faults[name], error.message].filter(Boolean).join(' ');
  const links = found.map(({ name, error, isEmpty }) => ({
    href: `#${name}`,
    label: error.field ?? officeEditing.conflict.whole,
    message: error.message,
    isEmpty,
  }));
  return { faults, links };
}

function behindOf({ asked, current, renamed }: EditPage): Behind | null {
  const { base } = asked.draft;
  if (current === undefined || current === base) return null;
  if (current !== null) return { sentence: text.changedBase, task: EDIT_TASK.catchUp, button: text.catchUp };
  return renamed === null
    ? { sentence: text.goneBase, task: EDIT_TASK.catchUp, button: text.keepAsNew }
    : { sentence: text.renamedBase(renamed), task: EDIT_TASK.move, button: text.moveToRenamed };
}

function titleOf(path: string, values: Values | null): string {
  const named = ['ten', 'tieu_de', 'so_hieu'].map((key) => values?.[key]);
  const title = named.find((value) => typeof value === 'string' && value !== '');
  return typeof title === 'string' ? title : path;
}

function noticesOf({ asked, notices }: EditPage, isReadable: boolean, wantsText: boolean): string[] {
  const { amendment, mayWrite } = asked;
  const isClosed = !['draft', 'returned'].includes(amendment.state);
  const closed = isClosed ? text.closed(officeEditing.states[amendment.state]) : text.viewer;
  return [...notices, ...(mayWrite ? [] : [closed]), ...(isReadable || wantsText ? [] : [text.unreadable])];
}

/** The page of a draft. */
export function editView(page: EditPage): EditView {
  const { asked, typed, isText, check, refused, before, others } = page;
  const { amendment, draft, kind, mayWrite } = asked;
  const { path, revision } = draft;
  const source = typed ?? draft.text ?? '';
  const read = readValues(path, source);
  const form = read === null || isText ? null : formView(formOf(kind), read.values, read.body);
  const { faults, links } = placed(form, read?.values ?? null, check?.own ?? []);
  const publicPage = pageOfDraft(draft, asked.exchange.release.data.content);
  const view = isText ? {} : { [EDIT_FIELD.view]: VIEW_TEXT };
  return {
    title: titleOf(path, read?.values ?? null),
    kind: officeEditing.kinds[kind].one,
    path,
    amendment: {
      id: amendment.id,
      title: amendment.title,
      state: officeEditing.states[amendment.state],
      href: amendmentPath(amendment.id),
    },
    previewHref: publicPage === null ? null : previewPath(amendment.id, publicPage),
    withdrawHref: mayWrite ? withdrawalHref(path) : null,
    filesHref:
      mayWrite && kind === 'disclosures' ? disclosureFilesPath(collectionOf(path)?.slug ?? '') : null,
    revision,
    base: source,
    origin: typed === null ? null : draft.text,
    before,
    form,
    suggestions: form === null ? [] : suggestionsFor(form, { asked, values: read?.values ?? {} }),
    sections: form === null ? [] : sectionLinks(form, faults),
    faults,
    beforePublishing: check && {
      faults: links,
      elsewhere: check.elsewhere.map(({ file, field, message }) =>
        [file, field, message].filter(Boolean).join(': '),
      ),
      warnings: check.warnings,
    },
    notices: noticesOf(page, read !== null, isText),
    refused,
    others: othersWords(others),
    saved: text.saved(formatMoment(draft.changedAt), draft.changedName),
    mayWrite,
    otherView: read === null ? null : editAddress(amendment.id, path, view),
    behind: behindOf(page),
  };
}
