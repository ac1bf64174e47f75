import { isAttachment } from '../../content/attachments.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import { differencesOf } from '../../editing/difference/differences.ts';

/** One field of a page, to be compared by somebody of another unit. */
export interface CheckedFact {
  /** Name of its field in the form. */
  field: string;
  /** File and place, as a remark names them. */
  path: string;
  label: string;
  value: string;
  /** What it says on the live page; null: the same, or nothing. */
  before: string | null;
  isChanged: boolean;
}

/** Facts of one file, in its order. */
export interface CheckedFile {
  path: string;
  facts: CheckedFact[];
}

const fieldName = (file: number, fact: number): string => `y-${file}-${fact}`;

function factsOf({ path, base, text }: AmendmentDraft, index: number): CheckedFact[] {
  const changed = new Map(differencesOf(path, base, text).differences.map((it) => [it.label, it]));
  return differencesOf(path, null, text).differences.map(({ label, after }, number) => {
    const change = changed.get(label);
    const field = fieldName(index, number);
    const before = change?.before ?? null;
    return { field, path, label, value: after ?? '', before, isChanged: change !== undefined };
  });
}

/** Every field of the texts of an amendment, with what it said before. */
export function factsToCheck(drafts: readonly AmendmentDraft[]): CheckedFile[] {
  return drafts
    .filter(({ path, text }) => !isAttachment(path) && text !== null)
    .map((draft, index) => ({ path: draft.path, facts: factsOf(draft, index) }));
}
