import type { AmendmentDraft } from '../../domain/amendment.ts';
import { holderOf, type PutDraft, putDrafts } from '../../pocketbase/amendments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import type { Staff } from '../staff.ts';

const text = officeEditing.put;

/** A file as it is now: in an open draft, or as it stands in the content. */
export interface FileNow {
  path: string;
  /** null: there is none. */
  text: string | null;
  /** Its open draft; null: nobody writes it. */
  held: AmendmentDraft | null;
}

/** Files as they are now, drafts first. Rejects when the process that owns the content does not answer. */
export async function filesNow(
  { host }: Exchange,
  staff: Staff,
  paths: readonly string[],
): Promise<FileNow[]> {
  const held = await Promise.all(paths.map((path) => holderOf(staff.client, path)));
  const texts = await host.content.read({ paths });
  return paths.map((path, index) => {
    const draft = held[index] ?? null;
    return { path, held: draft, text: draft === null ? (texts[index] ?? null) : draft.text };
  });
}

/** What becomes of a file; text null: it is removed. */
export interface FileChange {
  file: FileNow;
  text: string | null;
  upload?: string;
}

function putOf({ file: { path, held, text: before }, text: after, upload }: FileChange): PutDraft {
  const uploaded = upload === undefined ? {} : { upload };
  return held === null
    ? { path, base: before, text: after, ...uploaded }
    : { draft: held.id, revision: held.revision, text: after, ...uploaded };
}

const REFUSED: Partial<Record<string, string>> = {
  'file-taken': text.taken,
  'amendment-state': text.state,
  'no-amendment': text.state,
  'no-title': officeEditing.start.faults.title,
  'changed-since': text.changed,
  'no-draft': text.changed,
  'too-large': officeEditing.edit.faults.long,
};

/** The amendment in which files are that somebody is writing; a fault where they are in several. */
function amendmentOf(changes: readonly FileChange[], wanted: string): { id: string } | { fault: string } {
  const holders = changes.flatMap(({ file }) => (file.held === null ? [] : [file]));
  const [first] = holders;
  const id = first?.held?.amendment ?? wanted;
  const other = holders.find(({ held }) => held?.amendment !== id);
  return other === undefined ? { id } : { fault: text.elsewhere(other.path) };
}

/**
 * Brings changes of several files into one amendment, all or none. Files that are in an open amendment stay there, and the
 * others join them.
 *
 * @param into.amendment id of the amendment that is wanted; '': a new one with that title
 * @returns the amendment, or a sentence on why nothing was stored
 */
export async function putFiles(
  staff: Staff,
  into: { amendment: string; title: string },
  changes: readonly FileChange[],
): Promise<{ amendment: string } | { fault: string }> {
  const amendment = amendmentOf(changes, into.amendment);
  if ('fault' in amendment) return amendment;
  try {
    const put = { amendment: amendment.id, title: into.title.slice(0, 200) };
    return { amendment: await putDrafts(staff.client, put, changes.map(putOf)) };
  } catch (error) {
    const sentence = error instanceof OfficeRefusedError ? REFUSED[error.reason] : undefined;
    if (sentence === undefined) throw error;
    return { fault: sentence };
  }
}
