import { merged } from '../../editing/form/merge.ts';
import type { AskedDraft } from './asked-draft.ts';
import { atOdds, type AtOdds } from './at-odds.ts';
import { currentText } from './check-draft.ts';
import type { Saving } from './save-text.ts';

/** A draft brought onto what its file says now: to be saved, or to be chosen from where both changed a place. */
export type CaughtUp = { saving: Saving } | { at: AtOdds } | { isAway: true };

/** The file was changed under an open draft: what the draft changes is put onto it. */
export async function catchUp(asked: AskedDraft): Promise<CaughtUp> {
  const { path, revision, base, text } = asked.draft;
  const mine = text ?? '';
  const now = await currentText(asked);
  if (now === undefined) return { isAway: true };
  const saving = { base: mine, revision, fileNow: now };
  // Gone, or new under the same name: the draft stands as it is.
  if (now === null) return { saving: { ...saving, mine } };
  const both = merged(path, { base: base ?? now, mine, theirs: now });
  if (both !== null && both.conflicts.length === 0) return { saving: { ...saving, mine: both.text } };
  return { at: atOdds(both, mine, now) };
}
