import type { Amendment, AmendmentDraft, Deputy } from '../../domain/amendment.ts';
import type { FileDifference } from '../../domain/difference.ts';
import { isAttachment } from '../../content/attachments.ts';
import { differencesOf } from '../../editing/difference/differences.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listDeputies } from '../../pocketbase/amendment-review.ts';
import { readAmendment } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import type { Staff } from '../staff.ts';
import { amendmentIn } from './paths.ts';
import { type Act, permittedActs } from './permitted-acts.ts';

/** An amendment that a page is about, and what this person may do with it now. */
export interface AskedAmendment {
  exchange: Exchange;
  staff: Staff;
  amendment: Amendment;
  drafts: AmendmentDraft[];
  differences: FileDifference[];
  acts: ReadonlySet<Act>;
  /** Approvers in whose place this person may decide, by name. */
  deputies: Deputy[];
}

/** What each text of an amendment changes in the file it started from. */
export function differencesIn(drafts: readonly AmendmentDraft[]): FileDifference[] {
  return drafts
    .filter(({ path }) => !isAttachment(path))
    .map(({ path, base, text }) => differencesOf(path, base, text));
}

/** The amendment that the address names; null: there is none. */
export async function askedAmendment(exchange: Exchange, staff: Staff): Promise<AskedAmendment | null> {
  const today = vietnamDay(exchange.host.clock());
  const [found, deputies] = await Promise.all([
    readAmendment(staff.client, amendmentIn(exchange.path)),
    listDeputies(staff.client, today),
  ]);
  if (found === null) return null;
  const { amendment, drafts } = found;
  const acts = permittedActs(amendment, staff, { deputies, today });
  return { exchange, staff, amendment, drafts, differences: differencesIn(drafts), acts, deputies };
}

/** Whether it changes what the law fixes, so that it needs a document. */
export function changesLaw({ differences }: Pick<AskedAmendment, 'differences'>): boolean {
  return differences.some(({ isLegal }) => isLegal);
}
