import { hash } from 'node:crypto';
import type { AnswerRecord } from '../domain/submission.ts';
import { encodeBase32 } from '../lib/base32.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { randomPiece } from '../lib/random-piece.ts';
import { filledFields } from './filled-fields.ts';

const SALT_BYTES = 16;

/**
 * 128 random bits each, in lower-case base32. A commitment says nothing without its salt: who has the
 * salt can prove what was answered, and when it is deleted nobody can find it out by trying.
 */
export interface Salts {
  /** Of all that was chosen. */
  closedSalt: string;
  /** Of the free text; goes when the text goes. */
  textSalt: string;
}

/** An answer as the queue and PocketBase hold it. */
export type StoredAnswer = AnswerRecord & Salts;

/** What is no closed answer. Marks can be taken back; the id is told by the receipt's hash in the list. */
const NOT_CLOSED: readonly string[] = ['id', 'marks', 'comment', 'closedSalt', 'textSalt'];

export function newSalts(): Salts {
  const salt = (): string => encodeBase32(randomPiece(SALT_BYTES));
  return { closedSalt: salt(), textSalt: salt() };
}

function closedAnswers(answer: AnswerRecord): object {
  return filledFields(
    Object.fromEntries(Object.entries(answer).filter(([name]) => !NOT_CLOSED.includes(name))),
  );
}

/** Commits to everything in an answer that was chosen and not written; SHA-256 in hex. */
export function closedCommitment(answer: AnswerRecord, salt: string): string {
  return hash('sha256', `closed-answers-v1:${salt}:${canonicalJson(closedAnswers(answer))}`);
}

/** Commits to one free text, also to an empty one: that nothing was written is nobody's business either. */
export function textCommitment(text: string, salt: string): string {
  return hash('sha256', `free-text-v1:${salt}:${text}`);
}

/** What is published of an answer: the hash of its receipt and its commitments. */
export function leafOf(answer: StoredAnswer, receiptHash: string): string {
  const closed = closedCommitment(answer, answer.closedSalt);
  return `${receiptHash} ${closed} ${textCommitment(answer.comment, answer.textSalt)}`;
}
