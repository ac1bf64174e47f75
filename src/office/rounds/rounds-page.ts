import { countAnswers } from '../../pocketbase/answer-counts.ts';
import { countOpenRequests } from '../../pocketbase/link-requests.ts';
import { countUnclosedLots } from '../../pocketbase/lots.ts';
import type { Exchange } from '../../server/host.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { type Staff, hasRole } from '../staff.ts';
import type { Role } from '../../domain/staff.ts';
import { WHO_EXPORTS_DOSSIERS } from './dossier-export.ts';
import { ROUNDS_PATH } from './paths.ts';
import { type RoundFigures, roundsView } from './rounds-view.ts';

/** Whoever works with the survey; administrators look after accounts and the machine. */
export const WHO_SEES_ROUNDS: readonly Role[] = ['viewer', 'editor', 'approver'];

async function figuresOf({ client }: Staff, rounds: readonly string[]): Promise<Map<string, RoundFigures>> {
  const [waiting, lots] = await Promise.all([countOpenRequests(client), countUnclosedLots(client)]);
  const figures = rounds.map(async (id): Promise<[string, RoundFigures]> => [
    id,
    {
      answers: await countAnswers(client, id),
      waiting: waiting.get(id) ?? 0,
      lots: lots.get(id) ?? 0,
    },
  ]);
  return new Map(await Promise.all(figures));
}

/** All rounds with their figures, and all forms, to be looked at. */
export async function showRounds(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_ROUNDS);
  if (staff === null) return;
  const { content } = exchange.release.data;
  const figures = await figuresOf(
    staff,
    content.rounds.map(({ id }) => id),
  );
  const mayExport = hasRole(staff, WHO_EXPORTS_DOSSIERS);
  const rounds = roundsView(content, figures, { now: exchange.host.clock(), mayExport });
  await sendOffice(exchange, staff, { rounds }, { address: ROUNDS_PATH });
}
