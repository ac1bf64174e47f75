import { isSentDay } from '../../assignments/due.ts';
import type { Simplification } from '../../domain/simplification.ts';
import { addDays } from '../../lib/add-days.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { readComments, type Comment } from '../../pocketbase/comments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import {
  decideOnReview,
  readReview,
  removeReview,
  reopenReview,
  saveReview,
  type SeenRecord,
} from '../../pocketbase/reform.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { basisOf } from '../../simplification/from-sheet.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { audit } from '../audit.ts';
import { FIELD, fieldOf } from '../field.ts';
import { DOCX } from '../file-types.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOfficeFile } from '../send-file.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { carryReview } from './carry-review.ts';
import { reviewDocx } from './docx.ts';
import { REVIEW_FIELD, REVIEW_TASK, reviewPath, SIMPLIFICATION_PATH, yearAddress } from './paths.ts';
import { readTyped, reviewFaults, reviewFrom } from './review-form.ts';
import { reviewView, type ReviewAct } from './review-view.ts';
import { WHO_READS_REVIEWS, WHO_WRITES_REVIEWS } from './year-page.ts';

const { faults: words } = officeSimplification;
const SAVED = 'da-luu';
/** Comments of so many days are listed beside a review. */
const COMMENT_DAYS = 365;
const MOST_COMMENTS = 20;

/** What people wrote about a procedure in the last year, the newest first. */
async function commentsOn(
  exchange: Exchange,
  staff: Staff,
  { code }: Simplification,
  from: string,
): Promise<Comment[]> {
  const sheet = exchange.release.data.content.procedures.find((each) => each.code === code);
  const before = addDays(vietnamDay(exchange.host.clock()), 1);
  const comments = await readComments(staff.client, { from, before });
  return comments
    .filter(({ from: place }) => ('page' in place ? place.page === sheet?.path : place.procedure === code))
    .slice(0, MOST_COMMENTS);
}

async function send(
  exchange: Exchange,
  staff: Staff,
  review: Simplification,
  act: ReviewAct = {},
  status = 200,
): Promise<void> {
  const today = vietnamDay(exchange.host.clock());
  const commentsFrom = addDays(today, -COMMENT_DAYS);
  const comments = await commentsOn(exchange, staff, review, commentsFrom);
  if (comments.length > 0) await audit(staff, 'text-viewed', review.code, String(comments.length));
  const simplification = reviewView(
    {
      ...{ review, today, commentsFrom, content: exchange.release.data.content },
      comments,
      mayWrite: hasRole(staff, WHO_WRITES_REVIEWS),
      mayDecide: hasRole(staff, ['approver']),
    },
    act,
  );
  await sendOffice(exchange, staff, { simplification }, { status, address: `${SIMPLIFICATION_PATH}/mot` });
}

const asked = ({ path }: Exchange, staff: Staff): Promise<Simplification | null> =>
  readReview(staff.client, path.split('/')[3] ?? '');

/** The review of one procedure. */
export async function showReview(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REVIEWS);
  const review = staff && (await asked(exchange, staff));
  if (staff === null) return;
  if (review === null) return sendNotFound(exchange);
  await send(exchange, staff, review, { isSaved: exchange.query.has(SAVED) });
}

/** The same as a file for Word. */
export async function sendReview(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REVIEWS);
  const review = staff && (await asked(exchange, staff));
  if (staff === null) return;
  if (review === null) return sendNotFound(exchange);
  const text = await reviewDocx(review, exchange.release.data.content);
  const name = officeSimplification.document.reviewFile(review.code, review.year);
  await sendOfficeFile(exchange, { name, type: DOCX, text });
}

interface Sent {
  exchange: Exchange;
  staff: Staff;
  fields: Fields;
  review: Simplification;
  seen: SeenRecord;
}

const TOLD: Partial<Record<OfficeRefusedError['reason'], string>> = {
  'no-note': words.note,
  'changed-since': words.since,
  'no-record': words.since,
  decided: words.decided,
};

/** Does something; tells on the page why it was refused. */
async function tryIt(
  { exchange, staff, review }: Sent,
  field: string,
  work: () => Promise<object>,
  next = `${reviewPath(review.id)}?${SAVED}=1`,
): Promise<void> {
  try {
    await work();
    redirectOffice(exchange, next);
  } catch (error) {
    const sentence = error instanceof OfficeRefusedError ? TOLD[error.reason] : undefined;
    if (sentence === undefined) throw error;
    await send(exchange, staff, review, { faults: { [field]: sentence } }, 409);
  }
}

async function takeFields({ exchange, staff, fields, review, seen }: Sent): Promise<void> {
  const typed = readTyped(fields);
  const faults = reviewFaults(typed);
  if (Object.keys(faults).length > 0) return send(exchange, staff, review, { typed, faults }, 422);
  const { year, code, name } = review;
  try {
    await saveReview(staff.client, seen, { year, code, name, fields: reviewFrom(typed) });
  } catch (error) {
    if (!(error instanceof OfficeRefusedError) || !['changed-since', 'decided'].includes(error.reason))
      throw error;
    return send(exchange, staff, review, { typed, isConflict: true }, 409);
  }
  redirectOffice(exchange, `${reviewPath(review.id)}?${SAVED}=1`);
}

async function takeDecision(sent: Sent, isApproved: boolean): Promise<void> {
  const { exchange, staff, fields, review, seen } = sent;
  const [document, issuedOn, note] = [REVIEW_FIELD.decision, REVIEW_FIELD.decidedOn, REVIEW_FIELD.note].map(
    (name) => cleanText(fieldOf(fields, name)),
  );
  const faults: FieldFaults = {
    ...(document ? {} : { [REVIEW_FIELD.decision]: words.empty }),
    ...(isSentDay(issuedOn ?? '') ? {} : { [REVIEW_FIELD.decidedOn]: words.day }),
  };
  if (Object.keys(faults).length > 0) return send(exchange, staff, review, { faults }, 422);
  const basis = basisOf(exchange.release.data.content.costFigures, review.code);
  const decision = {
    isApproved,
    document: document ?? '',
    issuedOn: issuedOn ?? '',
    note: note ?? '',
    basis,
  };
  await tryIt(sent, REVIEW_FIELD.decision, () => decideOnReview(staff.client, seen, decision));
}

async function takeCarrying({ exchange, staff, review }: Sent): Promise<void> {
  const carried = await carryReview(exchange, staff, review);
  if ('refused' in carried) {
    const faults = { [FIELD.task]: carried.refused };
    return send(exchange, staff, review, { faults }, 409);
  }
  const now = (await readReview(staff.client, review.id)) ?? review;
  await send(exchange, staff, now, { left: carried.left });
}

const noteOf = ({ fields }: Sent, name: string): string => cleanText(fieldOf(fields, name));

interface Act {
  roles: readonly ('editor' | 'approver')[];
  take(sent: Sent): Promise<void>;
}

const APPROVERS = ['approver'] as const;

/** What the buttons do, and who may press them. */
const TASKS: Record<string, Act> = {
  [REVIEW_TASK.save]: { roles: WHO_WRITES_REVIEWS, take: takeFields },
  [REVIEW_TASK.approve]: { roles: APPROVERS, take: (sent) => takeDecision(sent, true) },
  [REVIEW_TASK.refuse]: { roles: APPROVERS, take: (sent) => takeDecision(sent, false) },
  [REVIEW_TASK.carry]: { roles: WHO_WRITES_REVIEWS, take: takeCarrying },
  [REVIEW_TASK.reopen]: {
    roles: APPROVERS,
    take: (sent) =>
      tryIt(sent, REVIEW_FIELD.reopening, () =>
        reopenReview(sent.staff.client, sent.seen, noteOf(sent, REVIEW_FIELD.reopening)),
      ),
  },
  [REVIEW_TASK.remove]: {
    roles: APPROVERS,
    take: (sent) =>
      tryIt(
        sent,
        REVIEW_FIELD.removal,
        () => removeReview(sent.staff.client, sent.seen, noteOf(sent, REVIEW_FIELD.removal)),
        yearAddress(sent.review.year),
      ),
  },
};

/** Saves, decides, carries, reopens or removes a review. */
export async function takeReview(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_REVIEWS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const task = TASKS[fieldOf(fields, FIELD.task)];
  if (task !== undefined && !(await demandRole(exchange, staff, task.roles))) return;
  const review = await asked(exchange, staff);
  if (review === null || task === undefined) return sendNotFound(exchange);
  const seen = { id: review.id, revision: Number(fieldOf(fields, REVIEW_FIELD.revision)) || 0 };
  await task.take({ exchange, staff, fields, review, seen });
}
