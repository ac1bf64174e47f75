import { vietnamDay } from '../../lib/vietnam-time.ts';
import { listAssignments } from '../../pocketbase/held-assignments.ts';
import { OfficeDownError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { waitingAmendments } from '../amendments/waiting-amendments.ts';
import { guardStaff } from '../guard.ts';
import { askFigures } from '../results/ask-figures.ts';
import { sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import { countedForms, quarterOf } from '../results/wish.ts';
import { leaderView } from './leader-view.ts';
import { quarterBefore, worstCriterion, type WorstCriterion } from './worst-criterion.ts';

export const LEADER_PATH = '/van-phong/lanh-dao';

/** Of the quarter that runs, or of the one before where too few came yet; null: of none, or it cannot be counted now. */
async function worstOf(exchange: Exchange, staff: Staff, today: string): Promise<WorstCriterion | null> {
  const [questionnaire] = countedForms(exchange.release.data.content.questionnaires);
  if (questionnaire === undefined) return null;
  const now = quarterOf(today);
  for (const period of [now, quarterBefore(now)]) {
    const question = { questionnaire, period, comparedWith: null, chosen: null };
    const worst = worstCriterion(questionnaire, period, await askFigures(exchange, staff, question));
    if (worst !== null) return worst;
  }
  return null;
}

/** What whoever leads the department wants to know at a glance, on a phone too. */
export async function showLeader(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['viewer', 'editor', 'approver']);
  if (staff === null) return;
  const today = vietnamDay(exchange.host.clock());
  const worst = worstOf(exchange, staff, today).catch((error: unknown) => {
    if (!(error instanceof OfficeDownError)) throw error;
    exchange.host.log('the worst criterion could not be counted', error);
    return null;
  });
  const [assignments, amendments] = await Promise.all([
    listAssignments(staff.client),
    waitingAmendments(staff, today),
  ]);
  const { content } = exchange.release.data;
  const facts = { assignments, amendments, worst: await worst, content, staff, today };
  await sendOffice(exchange, staff, { leader: leaderView(facts) });
}
