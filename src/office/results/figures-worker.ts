/** A thread of the web worker: brings tallies up to date, adds them up and draws charts, while people are served. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Round } from '../../domain/round.ts';
import { dashboardFigures, type DashboardFigures, type DashboardQuestion } from '../../figures/dashboard.ts';
import { periodSums } from '../../figures/period-sums.ts';
import { publishedIndex } from '../../integrity/published-index.ts';
import type { PublishedIndex } from '../../integrity/summary.ts';
import { staffClient } from '../../pocketbase/staff.ts';
import { sumsOfYear } from '../../tallies/sums-of-year.ts';
import { refreshTallies } from '../../tallies/refresh.ts';
import { TallyFile } from '../../tallies/tally-file.ts';
import type { ChartWish } from './chart-wish.ts';
import { drawChart } from './draw-chart.ts';

/** Somebody’s question, asked with that person’s own rights. */
export interface AskedCall {
  url: string;
  token: string;
  questionnaires: readonly Questionnaire[];
}

export interface FiguresCall extends AskedCall {
  question: DashboardQuestion;
}

export interface RoundCall extends AskedCall {
  round: Round;
}

/** What the thread is asked for, before it has a number. */
export type ThreadWork =
  | { kind: 'figures'; call: FiguresCall }
  | { kind: 'round'; call: RoundCall }
  | { kind: 'chart'; wish: ChartWish };

export type ThreadCall = ThreadWork & { id: number };

/** `why`: what went wrong. */
export type ThreadAnswer = { id: number } & (
  { result: DashboardFigures | PublishedIndex['index'] | string } | { why: string }
);

const file = new TallyFile(String(workerData));

/** Figures that were asked for lately: those of a page are asked for again by its charts. */
const kept = new Map<string, DashboardFigures>();
const MOST_KEPT = 20;

function keep(key: string, figures: DashboardFigures): DashboardFigures {
  kept.set(key, figures);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return figures;
}

async function refresh({ url, token, questionnaires }: AskedCall): Promise<string> {
  const { state } = await refreshTallies(
    { client: staffClient(url, token), file, questionnaires },
    'changed',
  );
  return state;
}

async function roundIndex({ round, ...call }: RoundCall): Promise<PublishedIndex['index']> {
  await refresh(call);
  return publishedIndex(periodSums(file.readRound(round)), round.target?.population ?? null);
}

async function figures({ question, ...call }: FiguresCall): Promise<DashboardFigures> {
  const state = await refresh(call);
  const key = JSON.stringify([state, question]);
  const { id } = question.questionnaire;
  return (
    kept.get(key) ??
    keep(
      key,
      dashboardFigures(question, (year) => sumsOfYear(file, id, year)),
    )
  );
}

function resultOf(work: ThreadWork): Promise<DashboardFigures | PublishedIndex['index'] | string> {
  if (work.kind === 'chart') return drawChart(work.wish);
  return work.kind === 'round' ? roundIndex(work.call) : figures(work.call);
}

async function answer({ id, ...work }: ThreadCall): Promise<ThreadAnswer> {
  try {
    return { id, result: await resultOf(work) };
  } catch (error) {
    return { id, why: (error as Error).message };
  }
}

// One after the other: two questions at once would count the same days twice.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (call: ThreadCall) => {
  last = last.then(async () => parentPort?.postMessage(await answer(call)));
});
