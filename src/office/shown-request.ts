import type { TwoPersonRequest } from '../domain/two-person-request.ts';
import { twoPeople as text } from '../texts/office-two-people.ts';
import { formatMoment } from '../view/format-date.ts';
import type { Staff } from './staff.ts';
import { mayDecide, mayWithdraw } from './two-people.ts';

/** A request as a page shows it. */
export interface ShownRequest {
  id: string;
  /** What is asked for. */
  title: string;
  state: string;
  /** Kind of its stamp. */
  stamp: 'note' | 'ok' | 'done';
  asked: string;
  note: string;
  /** null: nobody has decided. */
  decided: string | null;
  decision: string;
  mayDecide: boolean;
  mayWithdraw: boolean;
  /** For whom it waits, to who cannot decide; null: it does not wait, or for this person. */
  waiting: string | null;
}

function decidedWords({ state, decidedName, decidedAt }: TwoPersonRequest): string | null {
  return state === 'asked' ? null : text.decided[state](decidedName, formatMoment(decidedAt));
}

function waitingWords(staff: Staff, request: TwoPersonRequest): string | null {
  if (request.state !== 'asked' || mayDecide(staff, request)) return null;
  return request.askedBy === staff.id ? text.waiting.own : text.waiting.role;
}

const STAMPS = { asked: 'note', approved: 'ok', refused: 'done', withdrawn: 'done' } as const;

/** @param title what is asked for, in words */
export function shownRequest(staff: Staff, request: TwoPersonRequest, title: string): ShownRequest {
  const { id, state, askedName, askedAt, note, decision } = request;
  return {
    id,
    title,
    state: text.states[state],
    stamp: STAMPS[state],
    asked: text.asked(askedName, formatMoment(askedAt)),
    note,
    decided: decidedWords(request),
    decision,
    mayDecide: mayDecide(staff, request),
    mayWithdraw: mayWithdraw(staff, request),
    waiting: waitingWords(staff, request),
  };
}
