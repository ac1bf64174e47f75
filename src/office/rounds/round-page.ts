import type { Round } from '../../domain/round.ts';
import { countAnswers, countAnswersBySource } from '../../pocketbase/answer-counts.ts';
import { listLinkRequests } from '../../pocketbase/link-requests.ts';
import { countUnclosedLots } from '../../pocketbase/lots.ts';
import { OfficeDownError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { questionnaireOf } from '../../survey/open-form.ts';
import { twoPeople } from '../../texts/office-two-people.ts';
import { doneWords } from '../done-words.ts';
import { guardStaff } from '../guard.ts';
import { askedBy } from '../results/ask-figures.ts';
import { sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import { ROUNDS_PATH } from './paths.ts';
import { NO_ACT, type RoundAct, type RoundFacts, type RoundView, roundView } from './round-view.ts';
import { WHO_SEES_ROUNDS } from './rounds-page.ts';

/** The round that a path names; undefined: there is none. */
export function roundIn({ path, release }: Exchange): Round | undefined {
  const id = path.slice(path.lastIndexOf('/') + 1);
  return release.data.content.rounds.find((round) => round.id === id);
}

/** The round to one of whose parts a path leads; undefined: there is none. */
export function roundAbove({ path, release }: Exchange): Round | undefined {
  const id = path.split('/').at(-2);
  return release.data.content.rounds.find((round) => round.id === id);
}

/** Whether a round's form is opened by single-use links. */
export function isByLink(round: Round, { release }: Exchange): boolean {
  return questionnaireOf(round, release.data.content)?.access === 'link';
}

/** The queue's owner cannot answer just now: to people the same as when PocketBase is away. */
export async function orDown<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw new OfficeDownError((error as Error).message);
  }
}

/** Its index by source; null: its form has no formula for one. */
async function indexOf(exchange: Exchange, staff: Staff, round: Round): Promise<RoundFacts['index']> {
  const { host, release } = exchange;
  const kind = questionnaireOf(round, release.data.content)?.formula?.kind;
  if (kind !== 'satisfied-share') return null;
  return { index: await host.figures.roundIndex({ ...askedBy(staff, exchange), round }) };
}

async function factsOf(exchange: Exchange, staff: Staff, round: Round): Promise<RoundFacts> {
  const { desk } = exchange.host;
  const { client } = staff;
  const byLink = isByLink(round, exchange);
  const [answers, bySource, index, attempts, links, requests, kiosks, lots] = await Promise.all([
    countAnswers(client, round.id),
    countAnswersBySource(client, round.id, round.sources),
    indexOf(exchange, staff, round),
    orDown(desk.countAttempts(round.id)),
    byLink ? orDown(desk.countLinks(round.id)) : null,
    byLink ? listLinkRequests(client, round.id) : [],
    round.sources.includes('kiosk') ? orDown(desk.kiosksOf(round.id)) : null,
    countUnclosedLots(client),
  ]);
  const running = kiosks && kiosks.filter(({ state }) => state === 'running').length;
  return {
    answers,
    bySource,
    index,
    attempts,
    links,
    requests,
    kiosks: running,
    lots: lots.get(round.id) ?? 0,
  };
}

/** The page of a round, after what somebody has done there. */
export async function sendRound(
  exchange: Exchange,
  { staff, round, act, status }: { staff: Staff; round: Round; act: RoundAct; status: number },
): Promise<void> {
  const facts = await factsOf(exchange, staff, round);
  const { content } = exchange.release.data;
  const view: RoundView = roundView(round, facts, { content, staff, now: exchange.host.clock(), act });
  await sendOffice(exchange, staff, { round: view }, { status, address: `${ROUNDS_PATH}/mot` });
}

/** How a round goes: target, answers, attempts, links. */
export async function showRound(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_ROUNDS);
  if (staff === null) return;
  const round = roundIn(exchange);
  if (round === undefined) return sendNotFound(exchange);
  const done = doneWords(exchange.query, twoPeople.done);
  await sendRound(exchange, { staff, round, act: { ...NO_ACT, done }, status: 200 });
}
