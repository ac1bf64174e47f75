import type { Lot } from '../../domain/lot.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Role } from '../../domain/staff.ts';
import type { Round } from '../../domain/round.ts';
import { paperTime, paperUntil } from '../../paper/paper-days.ts';
import { readLot } from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { isOpenTo, questionnaireOf } from '../../survey/open-form.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { formatDate } from '../../view/format-date.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import type { Staff } from '../staff.ts';
import { paperPlace } from './paths.ts';

/** One request about the paper forms of a round, by somebody who may make it. */
export interface PaperAsked {
  exchange: Exchange;
  staff: Staff;
  round: Round;
  questionnaire: Questionnaire;
  /** Of a form; empty for a page that is only asked for. */
  fields: Fields;
}

/** … about one of its lots. `number`: the sheet that the address names, 0 for none. */
export interface LotAsked extends PaperAsked {
  lot: Lot;
  number: number;
}

/**
 * Lets in who has one of the roles and reads the form that was sent.
 *
 * @param receive reads it; null when it has been refused
 * @returns null when the answer has been sent already
 */
export async function askedOfRound(
  exchange: Exchange,
  roles: readonly Role[],
  receive = receiveOfficeForm,
): Promise<PaperAsked | null> {
  const staff = await guardStaff(exchange, roles);
  const isForm = exchange.request.method === 'POST';
  const fields = staff && (isForm ? await receive(exchange, staff) : []);
  if (!staff || !fields) return null;
  const { content } = exchange.release.data;
  const round = content.rounds.find(({ id }) => id === paperPlace(exchange.path).round);
  const questionnaire = round && questionnaireOf(round, content);
  if (round !== undefined && questionnaire !== undefined) {
    return { exchange, staff, round, questionnaire, fields };
  }
  await sendNotFound(exchange);
  return null;
}

/** As `askedOfRound`, with the lot that the address names. */
export async function askedOfLot(
  exchange: Exchange,
  roles: readonly Role[],
  receive = receiveOfficeForm,
): Promise<LotAsked | null> {
  const asked = await askedOfRound(exchange, roles, receive);
  if (asked === null) return null;
  const { lot: id, number } = paperPlace(exchange.path);
  const lot = await readLot(asked.staff.client, id);
  if (lot?.round === asked.round.id && number <= lot.sheets) return { ...asked, lot, number };
  await sendNotFound(exchange);
  return null;
}

/** Why nothing can be typed, closed or corrected just now; null: it can. */
export function shutBecause({ exchange, round }: PaperAsked): string | null {
  if (!isOpenTo('paper', round, exchange.release.data.content)) return text.notForPaper;
  const time = paperTime(round, exchange.host.clock());
  if (time === 'early') return text.early;
  return time === 'late' ? text.late(formatDate(paperUntil(round))) : null;
}
