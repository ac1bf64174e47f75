import type { DashboardFigures, DashboardQuestion } from '../../figures/dashboard.ts';
import type { Exchange } from '../../server/host.ts';
import type { Staff } from '../staff.ts';
import type { AskedCall } from './figures-worker.ts';
import { populationsOf } from './populations.ts';

/** For whom the thread that counts reads answers, and by what forms. */
export function askedBy({ client }: Staff, { release }: Exchange): AskedCall {
  const { questionnaires } = release.data.content;
  return { url: client.baseURL, token: client.authStore.token, questionnaires };
}

/** The Office's figures, counted with somebody's own rights. Throws OfficeDownError when they cannot be had just now. */
export function askFigures(
  exchange: Exchange,
  staff: Staff,
  question: Omit<DashboardQuestion, 'populations'>,
): Promise<DashboardFigures> {
  const populations = populationsOf(exchange.release.data.content.rounds);
  return exchange.host.figures.figures({
    ...askedBy(staff, exchange),
    question: { ...question, populations },
  });
}
