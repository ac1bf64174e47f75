import type { Amendment } from '../../domain/amendment.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { officeFiles as text } from '../../texts/office-files.ts';
import { amendmentPath } from '../amendments/paths.ts';
import { WRITING_STATES } from '../editing/asked-draft.ts';
import type { FileNow } from '../editing/put-files.ts';

export interface Option {
  value: string;
  label: string;
}

/** The amendment that holds a file. */
export interface HeldPart {
  title: string;
  href: string;
  /** Why nothing can be added to it now; null: it can. */
  closed: string | null;
}

/** null: no amendment holds the file. */
export function heldPart({ held }: FileNow, open: readonly Amendment[]): HeldPart | null {
  if (held === null) return null;
  const amendment = open.find(({ id }) => id === held.amendment);
  const isOpen = amendment !== undefined && WRITING_STATES.includes(amendment.state);
  const state = officeEditing.states[amendment?.state ?? 'publishing'];
  return {
    title: amendment?.title ?? held.path,
    href: amendmentPath(held.amendment),
    closed: isOpen ? null : text.form.closed(state),
  };
}

/** Amendments that take a file more, first a new one. */
export function amendmentOptions(open: readonly Amendment[]): Option[] {
  const writable = open.filter(({ state }) => WRITING_STATES.includes(state));
  return [
    { value: '', label: text.upload.fresh },
    ...writable.map(({ id, title, startedName }) => ({ value: id, label: `${title} (${startedName})` })),
  ];
}
