import { collectionOf } from '../../content/collections.ts';
import { parseContentFile, withValue, writeContentFile } from '../../content/content-file.ts';
import { addDraft, removeDraft } from '../../pocketbase/amendments.ts';
import { comingFile } from '../../schema/coming-file.ts';
import { keysOf } from '../../schema/walk.ts';
import type { AskedAmendment } from './asked-amendment.ts';

/** Where the coming version of a sheet stands; null: the file is no sheet. */
export function comingPath(path: string): string | null {
  return collectionOf(path)?.name === 'procedures' ? path.replace(/^thu-tuc\//, 'sap-toi/') : null;
}

/**
 * The text of a sheet as its coming version: the same, with the day from which it holds and what changes then.
 *
 * @param changes sentences for readers, one each
 */
export function comingText(
  path: string,
  text: string,
  { from, changes }: { from: string; changes: readonly string[] },
): string {
  const order = keysOf(comingFile);
  const dated = withValue(parseContentFile(path, text), ['hieu_luc_tu'], from, order);
  return writeContentFile(withValue(dated, ['thay_doi'], [...changes], order));
}

/**
 * Makes the draft of a sheet the draft of its coming version: the present text stays until that day. The new draft comes
 * first, so that nothing is lost where the second step fails.
 *
 * @returns false: there is no such draft of a sheet
 * @throws OfficeRefusedError `file-taken` when another amendment holds the coming version
 */
export async function makeComing(
  { exchange, staff, amendment, drafts }: Pick<AskedAmendment, 'exchange' | 'staff' | 'amendment' | 'drafts'>,
  { path, ...coming }: { path: string; from: string; changes: readonly string[] },
): Promise<boolean> {
  const draft = drafts.find((it) => it.path === path);
  const target = comingPath(path);
  if (draft === undefined || draft.text === null || target === null) return false;
  const [base = null] = await exchange.host.content.read({ paths: [target] });
  const text = comingText(target, draft.text, coming);
  await addDraft(staff.client, { amendment: amendment.id, path: target, base, text });
  await removeDraft(staff.client, draft);
  return true;
}
