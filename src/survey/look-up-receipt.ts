import type { Content } from '../domain/content.ts';
import type { ChainDay } from '../queue/chain.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import type { FateAnswer, QueueDesk } from '../queue/queue-desk.ts';
import type { AnswerFate } from '../queue/tombstones.ts';
import { integrity } from '../texts/integrity.ts';
import { RECEIPT_FIELDS, RECEIPT_STEPS } from './field-names.ts';
import { firstValue, groupFields, type FormFields } from './form-fields.ts';
import { normaliseReceipt, publishedHashOf, recordIdOf } from './receipt.ts';
import type { ReceiptFate, ReceiptView } from './receipt-view.ts';
import { withdrawableUntil } from './withdrawal.ts';

export interface ReceiptRequest {
  content: Content;
  fields: FormFields;
  /** Client address, only for the limits. */
  client: string;
  now: Date;
  desk: Pick<QueueDesk, 'answerFate' | 'withdraw'>;
  /** The published days. Rejects when they cannot be read. */
  publishedDays(): Promise<readonly ChainDay[]>;
}

export interface ReceiptOutcome {
  status: 200 | 404 | 422 | 429 | 503;
  view: ReceiptView;
}

export const EMPTY_RECEIPT: ReceiptView = { state: 'empty', typed: '', errors: [], fate: null };

/** One readable receipt and what is asked of it. */
interface Asked extends ReceiptRequest {
  receipt: string;
  step: string;
}

async function fateView(
  fate: AnswerFate,
  { content, receipt, now, publishedDays }: Asked,
): Promise<ReceiptFate> {
  const days = fate.leafDay === null ? [] : await publishedDays();
  const list = days.find(({ day }) => day === fate.leafDay);
  return {
    receipt,
    receiptHash: publishedHashOf(receipt),
    acceptedDay: fate.leafDay ?? fate.acceptedDay,
    list: list === undefined ? null : { day: list.day, head: list.head },
    withdrawUntil: fate.withdrawnDay === null ? withdrawableUntil(content, fate, vietnamDay(now)) : null,
    withdrawnDay: fate.withdrawnDay,
  };
}

async function viewOf(answer: FateAnswer, asked: Asked): Promise<ReceiptOutcome> {
  const shown = { ...EMPTY_RECEIPT, typed: asked.receipt };
  if ('retryAfterSeconds' in answer) {
    return { status: 429, view: { ...shown, state: 'limited', retryAfterSeconds: answer.retryAfterSeconds } };
  }
  if (answer.fate === null) return { status: 404, view: { ...shown, state: 'unknown' } };
  const fate = await fateView(answer.fate, asked);
  const isAsking = asked.step === RECEIPT_STEPS.ask && fate.withdrawUntil !== null;
  return { status: 200, view: { ...shown, state: isAsking ? 'asking' : 'found', fate } };
}

/** Withdraws only what may be withdrawn; what is too late or done already is shown as it is. */
async function answerOf(asked: Asked): Promise<FateAnswer> {
  const { desk, client, receipt, step, content, now } = asked;
  const id = recordIdOf(receipt);
  const answer = await desk.answerFate({ id, client });
  if (step !== RECEIPT_STEPS.withdraw || !('fate' in answer) || answer.fate === null) return answer;
  const { fate } = answer;
  if (fate.withdrawnDay !== null || withdrawableUntil(content, fate, vietnamDay(now)) === null) return answer;
  return desk.withdraw({ id, client, receiptHash: publishedHashOf(receipt) });
}

/**
 * Says what became of the answer behind a receipt, and withdraws it when asked to a second time. The receipt is in
 * the body of the request and of the page, and nowhere else.
 */
export async function lookUpReceipt(request: ReceiptRequest): Promise<ReceiptOutcome> {
  const grouped = groupFields(request.fields);
  const typed = firstValue(grouped, RECEIPT_FIELDS.receipt);
  const receipt = normaliseReceipt(typed);
  if (receipt === null) {
    const errors = [{ field: RECEIPT_FIELDS.receipt, message: integrity.receipt.notAReceipt }];
    return { status: 422, view: { ...EMPTY_RECEIPT, state: 'invalid', typed, errors } };
  }
  const asked = { ...request, receipt, step: firstValue(grouped, RECEIPT_FIELDS.step) };
  try {
    return await viewOf(await answerOf(asked), asked);
  } catch {
    return { status: 503, view: { ...EMPTY_RECEIPT, state: 'unavailable', typed: receipt } };
  }
}
