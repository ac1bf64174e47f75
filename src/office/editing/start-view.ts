import { type CollectionName, COLLECTIONS } from '../../content/collections.ts';
import type { Amendment } from '../../domain/amendment.ts';
import { ADDED_KINDS } from '../../editing/form/new-file.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import type { FieldFaults } from '../views.ts';
import { withdrawalHref } from '../withdrawal/withdrawal-href.ts';
import { WRITING_STATES } from './asked-draft.ts';

const text = officeEditing.start;

/** What was typed, or what stands in the fields at first. */
export interface StartValues {
  /** Path of a file that is there; '': a new one. */
  path: string;
  /** What people call that file. */
  name: string;
  kind: CollectionName | '';
  title: string;
  slug: string;
  /** Id of an amendment; '': a new one. */
  amendment: string;
  amendmentTitle: string;
}

interface Option {
  value: string;
  label: string;
}

export interface StartView {
  title: string;
  /** null: a file that is there. */
  fresh: { kinds: Option[]; slugHint: string } | null;
  /** Where the file is ended instead; null: nowhere, or it is new. */
  withdrawHref: string | null;
  values: StartValues;
  amendments: Option[];
  faults: FieldFaults;
}

/** How a name of a file of this kind looks. */
export function slugExample(kind: CollectionName | ''): string {
  const { shape } = COLLECTIONS[kind === '' ? 'procedures' : kind];
  return shape.slice(shape.indexOf('/') + 1, shape.lastIndexOf('.'));
}

/** The page on which editing a file begins. */
export function startView(values: StartValues, open: readonly Amendment[], faults: FieldFaults): StartView {
  const isNew = values.path === '';
  const writable = open.filter(({ state }) => WRITING_STATES.includes(state));
  return {
    title: isNew ? text.newTitle : text.title(values.name),
    fresh: isNew
      ? {
          kinds: ADDED_KINDS.map((kind) => ({ value: kind, label: officeEditing.kinds[kind].one })),
          slugHint: text.slugHint(slugExample(values.kind)),
        }
      : null,
    withdrawHref: isNew ? null : withdrawalHref(values.path),
    values,
    amendments: [
      { value: '', label: text.fresh },
      ...writable.map(({ id, title, startedName }) => ({ value: id, label: `${title} (${startedName})` })),
    ],
    faults,
  };
}
