import type { ReceiptView } from '../survey/receipt-view.ts';
import { integrity } from '../texts/integrity.ts';
import { formatDate } from './format-date.ts';

const { receipt: text } = integrity;

/** Heading and sentence over the receipts' page. */
export interface ReceiptWords {
  title: string;
  text: string;
}

function fateWords({ fate }: ReceiptView): ReceiptWords {
  if (fate === null) return { title: text.unknownTitle, text: text.unknown };
  if (fate.withdrawnDay !== null)
    return { title: text.withdrawnTitle, text: text.withdrawn(formatDate(fate.withdrawnDay)) };
  if (fate.list !== null) return { title: text.countedTitle, text: text.counted(formatDate(fate.list.day)) };
  return { title: text.waitingTitle, text: text.waiting };
}

/** What the page says first. */
export function receiptWords(view: ReceiptView): ReceiptWords {
  switch (view.state) {
    case 'empty':
    case 'invalid':
      return { title: text.title, text: text.lead };
    case 'limited':
      return {
        title: text.faultTitle,
        text: text.limited(Math.max(1, Math.ceil((view.retryAfterSeconds ?? 60) / 60))),
      };
    case 'unavailable':
      return { title: text.faultTitle, text: text.unavailable };
    case 'asking':
      return { title: text.askTitle, text: text.askText };
    case 'unknown':
    case 'found':
      return fateWords(view);
  }
}

/** Whether the field for a receipt stands on the page. */
export function asksForReceipt({ state }: ReceiptView): boolean {
  return state !== 'found' && state !== 'asking';
}
