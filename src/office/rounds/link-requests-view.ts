import type { LinkRequest } from '../../domain/link-request.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { twoPeople as text } from '../../texts/office-two-people.ts';
import { formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { Staff } from '../staff.ts';
import { mayDecide, mayWithdraw } from '../two-people.ts';

/** A request as the page of a round shows it. */
export interface ShownRequest {
  id: string;
  /** `120 liên kết`. */
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

function decidedWords({ state, decidedName, decidedAt }: LinkRequest): string | null {
  return state === 'asked' ? null : text.decided[state](decidedName, formatMoment(decidedAt));
}

function waitingWords(staff: Staff, request: LinkRequest): string | null {
  if (request.state !== 'asked' || mayDecide(staff, request)) return null;
  return request.askedBy === staff.id ? text.waiting.own : text.waiting.role;
}

const STAMPS = { asked: 'note', approved: 'ok', refused: 'done', withdrawn: 'done' } as const;

export function shownRequest(staff: Staff, request: LinkRequest): ShownRequest {
  const { id, state, count, askedName, askedAt, note, decision } = request;
  return {
    id,
    title: officeRounds.links.request(formatNumber(count)),
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
