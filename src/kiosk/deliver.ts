import { MAX_ANSWERS_AT_ONCE, MAX_MESSAGE_BYTES } from './wire.ts';
import type { AnswerFateWord, KioskAnswer } from './wire.ts';

/** An answer as it waits on the tablet; `isUnfit`: the site could not take it, and somebody must look. */
export interface WaitingAnswer extends KioskAnswer {
  isUnfit?: true;
}

/** What is to be done with answers that were delivered. */
export interface Settled {
  /** Ids that need not be kept any more. */
  done: string[];
  /** How many of them came in vain. */
  refused: number;
  unfit: string[];
}

/** What became of a delivery, as what is to be done on the tablet. What the site did not name stays. */
export function settle(fates: Readonly<Record<string, AnswerFateWord>>): Settled {
  const idsOf = (...words: AnswerFateWord[]) =>
    Object.keys(fates).filter((id) => words.includes(fates[id] as AnswerFateWord));
  return {
    done: idsOf('stored', 'refused'),
    refused: idsOf('refused').length,
    unfit: idsOf('unfit'),
  };
}

/** What a message holds besides its answers: secrets, names, numbers. */
const FRAME_BYTES = 1_024;

/** As many of them, in their order, as one message takes; the first always, or nothing would ever go. */
export function fitting(answers: readonly WaitingAnswer[], most: number): WaitingAnswer[] {
  let bytes = FRAME_BYTES;
  const end = answers.findIndex((answer, place) => {
    bytes += encodeURIComponent(`${JSON.stringify(asSent(answer))},`).length;
    return place >= most || (place > 0 && bytes > MAX_MESSAGE_BYTES);
  });
  return answers.slice(0, end === -1 ? answers.length : end);
}

/** How many answers go into the next message after one that could not be read: half, and at last one. */
export function smallerBatch(size: number): number {
  return Math.max(1, Math.floor(size / 2));
}

/** After a message that was read: twice as many, up to the most. */
export function largerBatch(size: number): number {
  return Math.min(MAX_ANSWERS_AT_ONCE, size * 2);
}

const FIRST_WAIT_IN_MS = 5_000;
/** Between two contacts when nothing is wrong, and the longest wait when something is. */
export const CONTACT_EVERY_IN_MS = 60_000;

/** Wait after so many contacts in a row that failed. */
export function waitAfter(failures: number): number {
  if (failures === 0) return CONTACT_EVERY_IN_MS;
  return Math.min(CONTACT_EVERY_IN_MS, FIRST_WAIT_IN_MS * 2 ** (failures - 1));
}

/** A stored answer as it is sent. */
export function asSent({ isUnfit: _, ...answer }: WaitingAnswer): KioskAnswer {
  return answer;
}
