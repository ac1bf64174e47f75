import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dashboardFigures } from '#src/figures/dashboard.ts';
import type { TableContent } from '#src/export/answer-table.ts';
import { addDays } from '#src/lib/add-days.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import { reportDocx } from '#src/office/reports/report-docx.ts';
import { reportOf } from '#src/office/reports/report.ts';
import { reportTexts } from '#src/office/reports/report-texts.ts';
import { generatedTexts } from '#src/office/reports/sentences.ts';
import { SUPERVISOR_OPTIONS } from '#src/supervisor/node-options.mjs';
import { sumsOfYear } from '#src/tallies/sums-of-year.ts';
import { refreshTallies } from '#src/tallies/refresh.ts';
import { megabytes, milliseconds, timed, type Figure } from '../figures.ts';
import { DAYS, FIRST_DAY } from '../tallies/million.ts';
import { ANSWERS, withMillion, type Million } from '../tallies/with-million.ts';
import type { Exported } from './export-child.ts';

const NEW_ANSWERS = 100;
const PERIOD = { kind: 'year', year: 2026 } as const;
const BEFORE = { kind: 'year', year: 2025 } as const;
/** The year is over. */
const TODAY = '2027-01-01';

/** Everything from answers that just came to the bytes of the Word file. */
async function makeDocx({ client, file, content, questionnaire }: Million): Promise<Buffer> {
  const { reportRules: rules } = content;
  if (rules === null) throw new Error('The shipped content names no reports.');
  await refreshTallies({ client, file, questionnaires: content.questionnaires }, 'changed');
  const question = { questionnaire, period: PERIOD, comparedWith: BEFORE, chosen: null, populations: {} };
  const figures = dashboardFigures(question, (year) => sumsOfYear(file, questionnaire.id, year));
  const told = { questionnaire, period: PERIOD, comparedWith: BEFORE, today: TODAY, figures, content };
  const texts = reportTexts(null, generatedTexts(told));
  return reportDocx(reportOf({ told, texts, rules, published: { days: [], summary: null }, check: null }));
}

async function docxFigures(parts: Million): Promise<Figure[]> {
  const { pb, client, file, content, maker } = parts;
  await refreshTallies({ client, file, questionnaires: content.questionnaires }, 'all');
  const day = addDays(FIRST_DAY, DAYS - 1);
  const fresh = Array.from({ length: NEW_ANSWERS }, (_, n) => maker.make(ANSWERS + n + 1, day));
  await ingest(
    pb.url,
    pb.token,
    fresh.map((record) => ({ collection: 'answers' as const, record })),
  );
  let bytes = 0;
  const took = await timed(async () => {
    bytes = (await makeDocx(parts)).length;
  });
  return [
    { what: `Word file of a year, after ${NEW_ANSWERS} new answers`, value: milliseconds(took) },
    { what: 'its size', value: `${bytes.toLocaleString('en')} bytes` },
  ];
}

/** In a process of its own with a web worker's options, whose memory is its own. */
async function exported({ client, content, folder }: Million, kind: 'csv' | 'xlsx'): Promise<Figure[]> {
  const child = join(import.meta.dirname, 'export-child.ts');
  const contentFile = join(folder, 'content.json');
  const { questionnaires, procedures, rounds } = content;
  writeFileSync(contentFile, JSON.stringify({ questionnaires, procedures, rounds } satisfies TableContent));
  const env = { ...process.env, BENCH_TOKEN: client.authStore.token };
  const call = [...SUPERVISOR_OPTIONS, child, kind, client.baseURL, contentFile];
  const { stdout } = await promisify(execFile)(process.execPath, call, { env });
  const { rows, bytes, took, memory } = JSON.parse(stdout) as Exported;
  return [
    { what: `${kind} of ${rows.toLocaleString('en')} answers`, value: milliseconds(took) },
    { what: `${kind}: written`, value: megabytes(bytes) },
    { what: `${kind}: most memory of the writing process`, value: megabytes(memory) },
  ];
}

/** Reports over a million answers: the Word file just after new answers came, and all answers one by one. */
export function benchReports(): Promise<Figure[]> {
  return withMillion(async (parts) => [
    ...(await docxFigures(parts)),
    ...(await exported(parts, 'csv')),
    ...(await exported(parts, 'xlsx')),
  ]);
}
