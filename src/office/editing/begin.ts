import type { CollectionName } from '../../content/collections.ts';
import { formOf } from '../../editing/form/form-of.ts';
import { LONGEST_NAME, newText, pathOf } from '../../editing/form/new-file.ts';
import { valueName } from '../../editing/form/names.ts';
import { sentOf } from '../../editing/form/sent.ts';
import { textWith } from '../../editing/form/take-form.ts';
import { addDraft, holderOf, startAmendment } from '../../pocketbase/amendments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { slugOf } from '../../view/slug-of.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { EDIT_FIELD } from './paths.ts';
import { slugExample, type StartValues } from './start-view.ts';

const text = officeEditing.start;

/** Where the draft is that was begun. */
export type Begun = { amendment: string; path: string } | { faults: FieldFaults };

interface NewDraft {
  path: string;
  base: string | null;
  text: string;
}

const fault = (field: string, sentence: string): { faults: FieldFaults } => ({
  faults: { [field]: sentence },
});

/** Keys that hold what people call a file, in the order in which they are looked for. */
const NAMING = ['ten', 'tieu_de', 'so_hieu'];

/** A new file that has its name already. */
function named(kind: CollectionName, path: string, title: string): string {
  const source = newText(kind);
  const key = NAMING.find((name) => formOf(kind).fields.some((field) => field.key === name));
  if (key === undefined || title === '') return source;
  return textWith({ name: kind, path, source }, sentOf([[valueName([key]), title]])) ?? source;
}

async function newDraft(
  { host }: Exchange,
  values: StartValues,
): Promise<NewDraft | { faults: FieldFaults }> {
  const { kind, title, slug } = values;
  if (kind === '') return fault(EDIT_FIELD.kind, text.faults.kind);
  if (title === '' && slug === '') return fault(EDIT_FIELD.title, text.faults.name);
  const typed = slug === '' ? slugOf(title).slice(0, 80).replace(/-$/, '') : slug;
  const path = pathOf(kind, typed);
  if (path === null) return fault(EDIT_FIELD.slug, text.faults.slug(typed, slugExample(kind), LONGEST_NAME));
  const [now] = await host.content.read({ paths: [path] });
  if (now != null) return fault(EDIT_FIELD.slug, text.faults.exists(path));
  return { path, base: null, text: named(kind, path, title) };
}

async function presentDraft({ host }: Exchange, path: string): Promise<NewDraft | { faults: FieldFaults }> {
  const [now] = await host.content.read({ paths: [path] });
  return now == null ? fault(EDIT_FIELD.amendment, text.faults.gone) : { path, base: now, text: now };
}

const REFUSED: Partial<Record<string, [field: string, sentence: string]>> = {
  'file-taken': [EDIT_FIELD.amendment, text.faults.taken],
  'amendment-state': [EDIT_FIELD.amendment, text.faults.state],
  'no-amendment': [EDIT_FIELD.amendment, text.faults.state],
  'no-title': [EDIT_FIELD.amendmentTitle, text.faults.title],
};

function refusal(error: unknown): { faults: FieldFaults } {
  const words = error instanceof OfficeRefusedError ? REFUSED[error.reason] : undefined;
  if (words === undefined) throw error;
  return fault(...words);
}

function titleOf({ amendmentTitle, name, title, kind, path }: StartValues): string {
  if (amendmentTitle !== '') return amendmentTitle;
  if (path !== '') return text.defaultTitle(name);
  return text.defaultNewTitle(
    `${officeEditing.kinds[kind === '' ? 'procedures' : kind].one} ${title}`.trim(),
  );
}

/** Puts a file into an amendment, a new one where none is named. Nothing is begun where something is wrong. */
export async function begin(exchange: Exchange, staff: Staff, values: StartValues): Promise<Begun> {
  const draft = await (values.path === '' ? newDraft(exchange, values) : presentDraft(exchange, values.path));
  if ('faults' in draft) return draft;
  const held = await holderOf(staff.client, draft.path);
  if (held !== null) return fault(EDIT_FIELD.amendment, text.faults.taken);
  try {
    const amendment =
      values.amendment === ''
        ? (await startAmendment(staff.client, titleOf(values).slice(0, 200))).id
        : values.amendment;
    await addDraft(staff.client, { amendment, ...draft });
    return { amendment, path: draft.path };
  } catch (error) {
    return refusal(error);
  }
}
