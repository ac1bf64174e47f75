/** A thread of the web worker: brings tallies up to date, adds them up and draws charts, while people are served. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { dashboardFigures, type DashboardFigures, type DashboardQuestion } from '../../figures/dashboard.ts';
import { MonthSums, type Dimension } from '../../figures/month-sums.ts';
import { daysOf, monthsOf } from '../../figures/report-period.ts';
import { staffClient } from '../../pocketbase/staff.ts';
import { refreshTallies } from '../../tallies/refresh.ts';
import { TallyFile } from '../../tallies/tally-file.ts';
import type { ChartWish } from './chart-wish.ts';
import { drawChart } from './draw-chart.ts';

/** Somebody’s question, asked with that person’s own rights. */
export interface FiguresCall {
  url: string;
  token: string;
  questionnaires: readonly Questionnaire[];
  question: DashboardQuestion;
}

export type ThreadCall = { id: number } & (
  { kind: 'figures'; call: FiguresCall } | { kind: 'chart'; wish: ChartWish }
);

/** `why`: what went wrong. */
export type ThreadAnswer = { id: number } & ({ result: DashboardFigures | string } | { why: string });

const file = new TallyFile(String(workerData));

function sumsOfYear(form: string, year: number, wanted: Dimension | null): MonthSums {
  const sums = new MonthSums(wanted);
  const { first, last } = daysOf(monthsOf({ kind: 'year', year }));
  for (const each of file.read(form, first, last)) sums.addDay(each);
  return sums;
}

/** Figures that were asked for lately: those of a page are asked for again by its charts. */
const kept = new Map<string, DashboardFigures>();
const MOST_KEPT = 20;

function keep(key: string, figures: DashboardFigures): DashboardFigures {
  kept.set(key, figures);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return figures;
}

async function figures({ url, token, questionnaires, question }: FiguresCall): Promise<DashboardFigures> {
  const parts = { client: staffClient(url, token), file, questionnaires };
  const { state } = await refreshTallies(parts, 'changed');
  const key = JSON.stringify([state, question]);
  const { id } = question.questionnaire;
  return (
    kept.get(key) ??
    keep(
      key,
      dashboardFigures(question, (year, wanted) => sumsOfYear(id, year, wanted)),
    )
  );
}

async function answer(call: ThreadCall): Promise<ThreadAnswer> {
  const { id } = call;
  try {
    return { id, result: call.kind === 'chart' ? await drawChart(call.wish) : await figures(call.call) };
  } catch (error) {
    return { id, why: (error as Error).message };
  }
}

// One after the other: two questions at once would count the same days twice.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (call: ThreadCall) => {
  last = last.then(async () => parentPort?.postMessage(await answer(call)));
});
