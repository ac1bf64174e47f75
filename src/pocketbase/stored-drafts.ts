import type { AmendmentDraft } from '../domain/amendment.ts';

/** A draft as its collection holds it: without null. */
export interface StoredDraft extends Omit<AmendmentDraft, 'base' | 'text'> {
  isNew: boolean;
  base: string;
  isRemoval: boolean;
  text: string;
}

export function toDraft({ isNew, base, isRemoval, text, ...draft }: StoredDraft): AmendmentDraft {
  return { ...draft, base: isNew ? null : base, text: isRemoval ? null : text };
}
