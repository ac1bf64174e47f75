import type { Simplification } from '../../domain/simplification.ts';
import {
  addDraft,
  describeAmendment,
  holderOf,
  readAmendment,
  saveDraft,
  startAmendment,
} from '../../pocketbase/amendments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { noteCarried } from '../../pocketbase/reform.ts';
import type { Exchange } from '../../server/host.ts';
import { carryInto } from '../../simplification/carry.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import type { Staff } from '../staff.ts';
import { cutWords } from './review-words.ts';

const { carry: text } = officeSimplification;
const MAX_TITLE = 200;

/** The amendment, and what somebody must still write into it by hand; or why there is none. */
export type CarriedReview = { amendment: string; left: string[] } | { refused: string };

const REFUSED: Partial<Record<OfficeRefusedError['reason'], string>> = {
  'amendment-state': text.taken,
  'file-taken': text.taken,
  'changed-since': officeSimplification.faults.since,
  'not-decided': officeSimplification.faults.since,
};

async function write(exchange: Exchange, staff: Staff, review: Simplification): Promise<CarriedReview> {
  const { decision, fields, code, name } = review;
  const sheet = exchange.release.data.content.procedures.find((each) => each.code === code);
  if (decision === null || sheet === undefined) return { refused: text.gone };
  const path = `thu-tuc/${sheet.slug}.md`;
  const { client } = staff;
  const held = await holderOf(client, path);
  const [now] = held === null ? await exchange.host.content.read({ paths: [path] }) : [held.text];
  if (now == null) return { refused: text.gone };
  const { text: changed, done, left } = carryInto(path, now, fields.cuts);
  if (done.length === 0) return { refused: text.nothing };
  const title = text.amendment(name, decision.document).slice(0, MAX_TITLE);
  const amendment = held?.amendment ?? (await startAmendment(client, title)).id;
  if (held === null) await addDraft(client, { amendment, path, base: now, text: changed });
  else await saveDraft(client, held, { text: changed });
  await cite(staff, amendment, review);
  await noteCarried(client, review, amendment);
  return { amendment, left: left.map(cutWords) };
}

/** Names the decision as the basis of the amendment, unless it has one. */
async function cite(staff: Staff, id: string, { decision }: Simplification): Promise<void> {
  const found = await readAmendment(staff.client, id);
  if (found === null || decision === null || found.amendment.basis !== null) return;
  const { document, issuedOn } = decision;
  const { amendment } = found;
  const basis = { document, issuedOn, source: '' };
  await describeAmendment(staff.client, amendment, { title: amendment.title, basis });
}

/**
 * Makes a draft of the sheet with what was decided, in an amendment of its own, or in the one that has the sheet open. It
 * cites the decision, and is reviewed as any other.
 */
export async function carryReview(
  exchange: Exchange,
  staff: Staff,
  review: Simplification,
): Promise<CarriedReview> {
  try {
    return await write(exchange, staff, review);
  } catch (error) {
    const refused = error instanceof OfficeRefusedError ? REFUSED[error.reason] : undefined;
    if (refused === undefined) throw error;
    return { refused };
  }
}
