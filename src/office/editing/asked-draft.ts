import { collectionOf, type CollectionName } from '../../content/collections.ts';
import type { Amendment, AmendmentDraft, AmendmentState } from '../../domain/amendment.ts';
import type { Role } from '../../domain/staff.ts';
import { readAmendment } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import { hasRole, type Staff } from '../staff.ts';
import { amendmentIn } from './paths.ts';

export const WHO_READS_CONTENT: readonly Role[] = ['viewer', 'editor', 'approver'];
export const WHO_WRITES_CONTENT: readonly Role[] = ['editor', 'approver'];

/** States in which the drafts of an amendment can be changed. */
export const WRITING_STATES: readonly AmendmentState[] = ['draft', 'returned'];

/** A draft with what it belongs to. */
export interface AskedDraft {
  exchange: Exchange;
  staff: Staff;
  amendment: Amendment;
  /** All of its amendment. */
  drafts: readonly AmendmentDraft[];
  draft: AmendmentDraft;
  /** Kind of the file. */
  kind: CollectionName;
  mayWrite: boolean;
}

/**
 * The draft that an address and a path name.
 *
 * @returns null: there is none, or it is of a file to download, which has no form
 */
export async function askedDraft(exchange: Exchange, staff: Staff, path: string): Promise<AskedDraft | null> {
  const found = await readAmendment(staff.client, amendmentIn(exchange.path));
  const draft = found?.drafts.find((one) => one.path === path);
  const kind = collectionOf(path)?.name;
  if (found === null || draft === undefined || kind === undefined) return null;
  const { amendment, drafts } = found;
  const mayWrite = hasRole(staff, WHO_WRITES_CONTENT) && WRITING_STATES.includes(amendment.state);
  return { exchange, staff, amendment, drafts, draft, kind, mayWrite };
}

/** The same with the draft as it was saved. */
export function withDraft(asked: AskedDraft, draft: AmendmentDraft): AskedDraft {
  const drafts = asked.drafts.map((one) => (one.id === draft.id ? draft : one));
  return { ...asked, draft, drafts };
}
