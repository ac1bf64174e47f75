import type { FieldError } from './survey-view.ts';

/** What became of the answer behind a receipt. */
export interface ReceiptFate {
  /** As it was shown, in groups of four. */
  receipt: string;
  /** What is published of it. */
  receiptHash: string;
  acceptedDay: string;
  /** The published list it is in; null: not published yet, or accepted before there were lists. */
  list: { day: string; head: string } | null;
  /** Last day on which it can be withdrawn; null: that is over. */
  withdrawUntil: string | null;
  withdrawnDay: string | null;
}

/** The page on which people look at their answer and withdraw it. */
export interface ReceiptView {
  /**
   * Nothing typed yet; not a receipt; no answer; an answer; asked whether to withdraw it; over the limit;
   * not answered because of us.
   */
  state: 'empty' | 'invalid' | 'unknown' | 'found' | 'asking' | 'limited' | 'unavailable';
  typed: string;
  errors: FieldError[];
  fate: ReceiptFate | null;
  retryAfterSeconds?: number;
}
