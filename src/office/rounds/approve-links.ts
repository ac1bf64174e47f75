import { lastDayOf } from '../../domain/round.ts';
import { decideOnLinks } from '../../pocketbase/link-requests.ts';
import { questionnaireOf } from '../../survey/open-form.ts';
import { officeLetters } from '../../texts/office-letters.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { sendOffice } from '../send-office.ts';
import { readNote } from '../two-people.ts';
import { type Letter, letterOf } from './letter.ts';
import { lettersFileAddress } from './letters-file.ts';
import { linksCsv, linksFileAddress, linkSlips, MOST_QR_CODES, newLinks } from './new-links.ts';
import type { WordFile } from './new-links-view.ts';
import { ROUNDS_PATH, roundPath } from './paths.ts';
import { orDown } from './round-page.ts';
import { roundState } from './round-state.ts';
import { decisionField, noteFaults, refusal } from '../two-people-form.ts';
import { COUNT_FIELD, type Sent, sendAgain } from './sent-form.ts';

/** The links exist by now: what fails here must not hide them. */
async function wordFileOf(sent: Sent, letter: Letter, addresses: readonly string[]): Promise<WordFile> {
  const { exchange, round } = sent;
  if (addresses.length > MOST_QR_CODES)
    return { missing: officeLetters.tooMany(formatNumber(MOST_QR_CODES)) };
  try {
    const file = officeLetters.file(round.id, lastDayOf(round));
    return { file, address: await lettersFileAddress({ letter, addresses }) };
  } catch (error) {
    exchange.host.log('letters for Word could not be made', error);
    return { missing: officeLetters.notMade };
  }
}

/** Makes the links of an approved request and shows them, this once. */
async function makeAndShow(sent: Sent, count: number): Promise<void> {
  const { exchange, staff, round } = sent;
  const { host, release } = exchange;
  const { content } = release.data;
  const expiresDay = lastDayOf(round);
  const { addresses, hashes } = newLinks(host.settings.publicUrl, count);
  await host.desk.makeLinks({ hashes, round: round.id, expiresDay });
  const words = { round: round.title, lastDay: formatDate(expiresDay) };
  const letter = letterOf(content.department, questionnaireOf(round, content), words);
  const view = {
    ...words,
    slips: linkSlips(addresses),
    back: roundPath(round.id),
    file: officeRounds.newLinks.file(round.id, expiresDay),
    fileAddress: linksFileAddress(linksCsv(addresses, words)),
    letter,
    word: await wordFileOf(sent, letter, addresses),
  };
  await sendOffice(exchange, staff, { newEvaluatorLinks: view }, { address: `${ROUNDS_PATH}/lien-ket` });
}

/** Approved, and then the queue could not: the request is spent, so that no links are ever made twice. */
async function tellNotMade(sent: Sent, error: unknown): Promise<void> {
  sent.exchange.host.log('links were approved and could not be made', error);
  await sendAgain(sent, { faults: { [COUNT_FIELD]: officeRounds.links.faults.notMade } }, 503);
}

/** Approves a request of somebody else. */
export async function approve(sent: Sent, id: string): Promise<void> {
  const { exchange, staff, round, fields } = sent;
  const note = readNote(fields);
  const again = { decision: { id, note } };
  const isOver = roundState(round, exchange.host.clock()) === 'closed';
  const faults = isOver
    ? { [decisionField(id)]: officeRounds.links.over }
    : noteFaults(note, false, decisionField(id));
  if (Object.keys(faults).length > 0) return sendAgain(sent, { ...again, faults });
  // Nothing is approved that surely cannot be made.
  await orDown(exchange.host.desk.countLinks(round.id));
  let count: number;
  try {
    ({ count } = await decideOnLinks(staff.client, { id, round: round.id, isApproved: true, note }));
  } catch (error) {
    return sendAgain(sent, { ...again, faults: refusal(error, decisionField(id)) });
  }
  try {
    await makeAndShow(sent, count);
  } catch (error) {
    await tellNotMade(sent, error);
  }
}
