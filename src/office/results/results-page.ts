import type { ChartMode } from '../../charts/look.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Role } from '../../domain/staff.ts';
import type { DashboardFigures } from '../../figures/dashboard.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { sendOfficePicture } from '../send-picture.ts';
import type { Staff } from '../staff.ts';
import { askFigures } from './ask-figures.ts';
import { factorWish, monthWish } from './chart-of.ts';
import { CHART_FILES, DARK, OFFICE_RESULTS_PATH, RESULTS_FIELD } from './paths.ts';
import { resultsView } from './results-view.ts';
import { openTasks } from './tasks.ts';
import { countedForms, readWish, type ResultsWish } from './wish.ts';

export const WHO_SEES_RESULTS: readonly Role[] = ['viewer', 'editor', 'approver'];

/** What is asked for, with the form by whose questions it is shown. */
interface Asked {
  wish: ResultsWish;
  questionnaire: Questionnaire;
}

/** null: no form can be counted. */
function askedIn({ release, query, host }: Exchange): Asked | null {
  const forms = countedForms(release.data.content.questionnaires);
  if (forms.length === 0) return null;
  const wish = readWish(query, forms, vietnamDay(host.clock()));
  return { wish, questionnaire: forms.find(({ id }) => id === wish.form) as Questionnaire };
}

function figuresFor(
  exchange: Exchange,
  staff: Staff,
  { wish, questionnaire }: Asked,
): Promise<DashboardFigures> {
  const { period, comparedWith, chosen } = wish;
  return askFigures(exchange, staff, { questionnaire, period, comparedWith, chosen });
}

/** What waits, and how satisfied people are. */
export async function showOfficeResults(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_RESULTS);
  if (staff === null) return;
  const tasks = await openTasks(exchange, staff);
  const asked = askedIn(exchange);
  if (asked === null) return sendOffice(exchange, staff, { officeResults: { tasks } });
  const figures = await figuresFor(exchange, staff, asked);
  const { content } = exchange.release.data;
  const today = vietnamDay(exchange.host.clock());
  const view = resultsView({ ...asked, figures, tasks, content, today });
  await sendOffice(exchange, staff, { officeResults: view });
}

/** One of the page's charts. */
export async function sendChart(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_RESULTS);
  if (staff === null) return;
  const asked = askedIn(exchange);
  if (asked === null) return sendNotFound(exchange);
  const figures = await figuresFor(exchange, staff, asked);
  const mode: ChartMode = exchange.query.get(RESULTS_FIELD.mode) === DARK ? 'dark' : 'light';
  const isFactors = exchange.path === `${OFFICE_RESULTS_PATH}/${CHART_FILES.factors}`;
  const wish = isFactors
    ? factorWish(asked.questionnaire, figures, mode)
    : monthWish(asked.wish.period.year, figures, mode);
  if (wish === null) return sendNotFound(exchange);
  await sendOfficePicture(exchange, await exchange.host.figures.chart(wish));
}
