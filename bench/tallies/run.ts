import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import { dashboardFigures, type DashboardQuestion } from '#src/figures/dashboard.ts';
import { MonthSums, type Dimension } from '#src/figures/month-sums.ts';
import { daysOf, monthsOf, type ReportPeriod } from '#src/figures/report-period.ts';
import { addDays } from '#src/lib/add-days.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import { refreshTallies } from '#src/tallies/refresh.ts';
import { TallyFile } from '#src/tallies/tally-file.ts';
import { startPocketbase, type TestPocketbase } from '#tests/api/support/pocketbase-process.ts';
import { megabytes, milliseconds, timed, type Figure } from '../figures.ts';
import { AnswerMaker, DAYS, FIRST_DAY, writeAnswers } from './million.ts';

const ANSWERS = 1_000_000;
const NEW_ANSWERS = 100;
const ROOT = join(import.meta.dirname, '..', '..');

async function shippedContent(): Promise<Content> {
  const loaded = await loadContent(join(ROOT, 'content'));
  if (!('content' in loaded)) throw new Error('The shipped content has faults.');
  return loaded.content;
}

const year = (number: number): ReportPeriod => ({ kind: 'year', year: number });

/** Each is asked for once, just after new answers came. */
const QUESTIONS: [what: string, question: Omit<DashboardQuestion, 'questionnaire'>][] = [
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

interface Parts {
  pb: TestPocketbase;
  client: StaffClient;
  file: TallyFile;
  content: Content;
  questionnaire: Questionnaire;
  maker: AnswerMaker;
}

function sumsOfYear(file: TallyFile, number: number, wanted: Dimension | null): MonthSums {
  const sums = new MonthSums(wanted);
  const { first, last } = daysOf(monthsOf(year(number)));
  for (const each of file.read('hai-long', first, last)) sums.addDay(each);
  return sums;
}

async function askAll({ pb, client, file, questionnaire, maker, content }: Parts): Promise<Figure[]> {
  const figures: Figure[] = [];
  let next = ANSWERS;
  for (const [what, question] of QUESTIONS) {
    const day = addDays(FIRST_DAY, DAYS - 1 - figures.length);
    const fresh = Array.from({ length: NEW_ANSWERS }, () => maker.make((next += 1), day));
    const submissions = fresh.map((record) => ({ collection: 'answers' as const, record }));
    await ingest(pb.url, pb.token, submissions);
    const took = await timed(async () => {
      await refreshTallies({ client, file, questionnaires: content.questionnaires }, 'changed');
      dashboardFigures({ ...question, questionnaire }, (number, wanted) => sumsOfYear(file, number, wanted));
    });
    figures.push({ what: `${what}, after ${NEW_ANSWERS} new answers`, value: milliseconds(took) });
  }
  return figures;
}

/** The Office's figures over a million answers: a recount of all, and what is asked for just after answers came. */
export async function benchTallies(): Promise<Figure[]> {
  const content = await shippedContent();
  const questionnaire = content.questionnaires.find(({ id, isOpen }) => id === 'hai-long' && isOpen);
  if (questionnaire === undefined) throw new Error('The shipped content has no open form "hai-long".');
  const codes = content.procedures.slice(0, 40).map(({ code }) => code);
  const maker = new AnswerMaker(1, questionnaire, codes);
  const pb = await startPocketbase();
  const folder = mkdtempSync(join(tmpdir(), 'bench-tallies-'));
  try {
    await pb.end();
    writeAnswers(join(pb.program.dataDir, 'data.db'), ANSWERS, maker);
    await pb.restart('SIGTERM');
    const client = await pb.superuser();
    const tallyFile = join(folder, 'tallies.sqlite');
    const file = new TallyFile(tallyFile);
    const recount = await timed(() =>
      refreshTallies({ client, file, questionnaires: content.questionnaires }, 'all'),
    );
    const figures = await askAll({ pb, client, file, content, questionnaire, maker });
    file.close();
    return [
      { what: `recount of ${ANSWERS.toLocaleString('en')} answers`, value: milliseconds(recount) },
      { what: 'file of tallies', value: megabytes(statSync(tallyFile).size) },
      ...figures,
      { what: 'memory of the counting process', value: megabytes(process.memoryUsage().rss) },
    ];
  } finally {
    await pb.remove();
    rmSync(folder, { recursive: true });
  }
}
