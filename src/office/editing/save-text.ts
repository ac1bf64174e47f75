import type { AmendmentDraft } from '../../domain/amendment.ts';
import { merged, type Merged } from '../../editing/form/merge.ts';
import { readDraft, saveDraft } from '../../pocketbase/amendments.ts';
import { OfficeRefusedError, type RefusalReason } from '../../pocketbase/office-call.ts';
import type { AskedDraft } from './asked-draft.ts';

/** As `read-folder.ts` reads no longer file. */
const MAX_TEXT_BYTES = 200_000;
/** More people than that do not save within one second. */
const TRIES = 4;

export type Saved =
  /** `isMerged`: somebody else had saved meanwhile, other places of the file. */
  | { status: 'saved'; draft: AmendmentDraft; isMerged: boolean }
  /** Both changed the same place. `merged` null: the texts cannot be told apart by fields. */
  | { status: 'conflict'; theirs: AmendmentDraft; mine: string; merged: Merged | null }
  | { status: 'refused'; why: 'long' | 'gone' | 'state' };

/** What is to be saved: my text, and the text and revision that it was made of. */
export interface Saving {
  base: string;
  mine: string;
  revision: number;
  /** What the file says now, where the draft is brought onto it; null: there is no such file. */
  fileNow?: string | null;
}

const REFUSED: Partial<Record<RefusalReason, Extract<Saved, { status: 'refused' }>['why']>> = {
  'too-large': 'long',
  'no-draft': 'gone',
  'no-amendment': 'gone',
  'amendment-state': 'state',
};

/** What PocketBase refused; throws anything else. */
function refusalOf(error: unknown): Saved {
  const why = error instanceof OfficeRefusedError ? REFUSED[error.reason] : undefined;
  if (why === undefined) throw error;
  return { status: 'refused', why };
}

const isChangedSince = (error: unknown): boolean =>
  error instanceof OfficeRefusedError && error.reason === 'changed-since';

async function saveOnTheirs(asked: AskedDraft, saving: Saving, tries: number): Promise<Saved> {
  const theirs = await readDraft(asked.staff.client, asked.draft.id);
  if (theirs === null || theirs.text === null) return { status: 'refused', why: 'gone' };
  if (theirs.text === saving.mine) return { status: 'saved', draft: theirs, isMerged: false };
  const both = merged(theirs.path, { ...saving, theirs: theirs.text });
  if (both === null || both.conflicts.length > 0 || tries === 0)
    return { status: 'conflict', theirs, mine: saving.mine, merged: both };
  const next = { ...saving, base: theirs.text, mine: both.text, revision: theirs.revision };
  const saved = await saveTried(asked, next, tries - 1);
  return saved.status === 'saved' ? { ...saved, isMerged: true } : saved;
}

async function saveTried(asked: AskedDraft, saving: Saving, tries: number): Promise<Saved> {
  const { staff, draft, exchange } = asked;
  const { mine: text, revision: seen, fileNow } = saving;
  const change = fileNow === undefined ? { text } : { text, base: fileNow };
  try {
    const { revision } = await saveDraft(staff.client, { id: draft.id, revision: seen }, change);
    const changed = {
      changedBy: staff.id,
      changedName: staff.name,
      changedAt: exchange.host.clock().toISOString(),
    };
    return { status: 'saved', draft: { ...draft, ...changed, ...change, revision }, isMerged: false };
  } catch (error) {
    return isChangedSince(error) ? saveOnTheirs(asked, saving, tries) : refusalOf(error);
  }
}

/** Saves the text of a draft; what somebody else has saved meanwhile is kept, or asked about where both wrote. */
export async function saveText(asked: AskedDraft, saving: Saving): Promise<Saved> {
  const { draft } = asked;
  if (Buffer.byteLength(saving.mine) > MAX_TEXT_BYTES) return { status: 'refused', why: 'long' };
  const isSame = saving.mine === saving.base || saving.mine === draft.text;
  return isSame && saving.fileNow === undefined
    ? { status: 'saved', draft, isMerged: false }
    : saveTried(asked, saving, TRIES);
}
