import { statSync } from 'node:fs';
import { dashboardFigures, type DashboardQuestion } from '#src/figures/dashboard.ts';
import type { ReportPeriod } from '#src/figures/report-period.ts';
import { addDays } from '#src/lib/add-days.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import { sumsOfYear } from '#src/tallies/sums-of-year.ts';
import { refreshTallies } from '#src/tallies/refresh.ts';
import { megabytes, milliseconds, timed, type Figure } from '../figures.ts';
import { DAYS, FIRST_DAY } from './million.ts';
import { ANSWERS, withMillion, type Million } from './with-million.ts';

const NEW_ANSWERS = 100;
const year = (number: number): ReportPeriod => ({ kind: 'year', year: number });

/** Each is asked for once, just after new answers came. */
const QUESTIONS: [what: string, question: Omit<DashboardQuestion, 'questionnaire' | 'populations'>][] = [
  ['a year beside the year before', { period: year(2026), comparedWith: year(2025), chosen: null }],
  [
    'one procedure in a year beside the year before',
    {
      ...{ period: year(2026), comparedWith: year(2025) },
      chosen: { dimension: 'procedure', name: '3.000604' },
    },
  ],
  [
    'one source in a quarter',
    {
      ...{ period: { kind: 'quarter', year: 2025, number: 3 }, comparedWith: null },
      chosen: { dimension: 'source', name: 'paper' },
    },
  ],
  [
    'a month beside the month a year before',
    {
      period: { kind: 'month', year: 2026, number: 11 },
      comparedWith: { kind: 'month', year: 2025, number: 11 },
      chosen: null,
    },
  ],
];

async function askAll({ pb, client, file, questionnaire, maker, content }: Million): Promise<Figure[]> {
  const figures: Figure[] = [];
  let next = ANSWERS;
  for (const [what, question] of QUESTIONS) {
    const day = addDays(FIRST_DAY, DAYS - 1 - figures.length);
    const fresh = Array.from({ length: NEW_ANSWERS }, () => maker.make((next += 1), day));
    const submissions = fresh.map((record) => ({ collection: 'answers' as const, record }));
    await ingest(pb.url, pb.token, submissions);
    const took = await timed(async () => {
      await refreshTallies({ client, file, questionnaires: content.questionnaires }, 'changed');
      dashboardFigures({ ...question, questionnaire, populations: {} }, (number) =>
        sumsOfYear(file, questionnaire.id, number),
      );
    });
    figures.push({ what: `${what}, after ${NEW_ANSWERS} new answers`, value: milliseconds(took) });
  }
  return figures;
}

/** The Office's figures over a million answers: a recount of all, and what is asked for just after answers came. */
export function benchTallies(): Promise<Figure[]> {
  return withMillion(async (parts) => {
    const { client, file, content, tallyFile } = parts;
    const recount = await timed(() =>
      refreshTallies({ client, file, questionnaires: content.questionnaires }, 'all'),
    );
    const figures = await askAll(parts);
    return [
      { what: `recount of ${ANSWERS.toLocaleString('en')} answers`, value: milliseconds(recount) },
      { what: 'file of tallies', value: megabytes(statSync(tallyFile).size) },
      ...figures,
      { what: 'memory of the counting process', value: megabytes(process.memoryUsage().rss) },
    ];
  });
}
