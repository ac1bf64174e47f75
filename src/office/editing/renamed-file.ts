import type { CollectionName } from '../../content/collections.ts';
import { holderOf, addDraft, removeDraft } from '../../pocketbase/amendments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import type { AskedDraft } from './asked-draft.ts';
import { type FoundFile, textAtKey } from './file-of-procedure.ts';

const { faults } = officeEditing.edit;

/** What files of a kind are known by, whatever they are called. */
const KNOWN_BY: Partial<Record<CollectionName, string>> = {
  procedures: 'ma',
  coming: 'ma',
  documents: 'so_hieu',
};

/**
 * What became of a draft's file that is gone under its name: a file of its kind with the same text, or with the same code or
 * number; null: nothing is known of it. Rejects when the process that owns the content does not answer.
 */
export async function renamedFile({ exchange, draft, kind }: AskedDraft): Promise<FoundFile | null> {
  const { content } = exchange.host;
  const base = draft.base ?? '';
  const key = KNOWN_BY[kind];
  const name = key === undefined ? '' : textAtKey(draft.path, base, key);
  const listed = await content.list({});
  const paths = listed.filter(({ collection }) => collection === kind).map(({ path }) => path);
  const texts = await content.read({ paths });
  const files = paths.map((path, index) => ({ path, text: texts[index] ?? '' }));
  const isOfName = ({ path, text }: FoundFile): boolean =>
    key !== undefined && name !== '' && textAtKey(path, text, key) === name;
  return files.find(({ text }) => text === base) ?? files.find(isOfName) ?? null;
}

/**
 * Goes on with a draft under the name that its file has now. What the file says since is not lost: the draft keeps what it
 * started from, and its page offers to bring it onto the new text.
 *
 * @returns the new path, or a sentence on why everything is as it was
 */
export async function moveDraft(asked: AskedDraft): Promise<{ path: string } | { refused: string }> {
  const { staff, amendment, draft } = asked;
  const file = await renamedFile(asked);
  if (file === null || draft.base === null) return { refused: faults.notRenamed };
  const { path } = file;
  if ((await holderOf(staff.client, path)) !== null) return { refused: faults.renamedHeld(path) };
  try {
    await addDraft(staff.client, { amendment: amendment.id, path, base: draft.base, text: draft.text });
    await removeDraft(staff.client, draft);
    return { path };
  } catch (error) {
    if (error instanceof OfficeRefusedError) return { refused: faults.renamedHeld(path) };
    throw error;
  }
}
