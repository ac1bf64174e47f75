import type { Fields } from '../../server/post-form.ts';
import { evenLines } from '../../editing/form/sent.ts';
import { fieldOf } from '../field.ts';
import type { AskedDraft } from './asked-draft.ts';
import { type AtOdds, readPlaces, settled } from './at-odds.ts';
import { sendConflict } from './conflict-page.ts';
import { CHOSEN, chosenField, EDIT_FIELD } from './paths.ts';
import type { Saving } from './save-text.ts';

/** What was sent of two texts at odds; null: it is none of our pages'. */
function readAtOdds(fields: Fields): AtOdds | null {
  const places = readPlaces(fieldOf(fields, EDIT_FIELD.places));
  if (places === null) return null;
  const textIn = (name: string): string => evenLines(fieldOf(fields, name));
  return { theirs: textIn(EDIT_FIELD.base), mine: textIn(EDIT_FIELD.mine), places };
}

const isAnswered = (fields: Fields, { places }: AtOdds): boolean =>
  places.every((_, index) => Object.values<string>(CHOSEN).includes(fieldOf(fields, chosenField(index))));

function savingOf(asked: AskedDraft, fields: Fields, at: AtOdds): Saving {
  const mine = settled(
    asked.draft.path,
    at,
    (index) => fieldOf(fields, chosenField(index)) === CHOSEN.theirs,
  );
  const revision = Number(fieldOf(fields, EDIT_FIELD.revision)) || asked.draft.revision;
  if (fieldOf(fields, EDIT_FIELD.catchUp) === '') return { base: at.theirs, mine, revision };
  // Had the file changed once more, the page would offer to catch up again.
  return { base: asked.draft.text ?? '', mine, revision, fileNow: at.theirs };
}

/** What was chosen of two texts, to be saved; null: not everything was chosen, and the page is shown again. */
export async function settledSaving(asked: AskedDraft, fields: Fields): Promise<Saving | null> {
  const at = readAtOdds(fields);
  if (at !== null && isAnswered(fields, at)) return savingOf(asked, fields, at);
  const isCatchUp = fieldOf(fields, EDIT_FIELD.catchUp) !== '';
  const known = at ?? { theirs: asked.draft.text ?? '', mine: asked.draft.text ?? '', places: [] };
  await sendConflict(asked, { theirs: asked.draft, at: known, isCatchUp });
  return null;
}
