import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import { MonthSums, type Dimension } from '#src/figures/month-sums.ts';
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

/** Each is asked for once, just after new answers came: a year, a quarter, a month, by each of the tables. */
const QUESTIONS: [what: string, first: string, last: string, wanted: Dimension | null][] = [
  ['a year beside the year before', '2024-12-15', '2026-12-14', null],
  ['one procedure in a year beside the year before', '2024-12-15', '2026-12-14', 'procedure'],
  ['one source in a year', '2025-12-15', '2026-12-14', 'source'],
  ['one way of filing in all three years', FIRST_DAY, '2026-12-14', 'channel'],
];

interface Parts {
  pb: TestPocketbase;
  client: StaffClient;
  file: TallyFile;
  content: Content;
  maker: AnswerMaker;
}

async function askAll({ pb, client, file, content, maker }: Parts): Promise<Figure[]> {
  const figures: Figure[] = [];
  let next = ANSWERS;
  for (const [what, first, last, wanted] of QUESTIONS) {
    const day = addDays(FIRST_DAY, DAYS - 1 - figures.length);
    const fresh = Array.from({ length: NEW_ANSWERS }, () => maker.make((next += 1), day));
    await ingest(
      pb.url,
      pb.token,
      fresh.map((record) => ({ collection: 'answers' as const, record })),
    );
    const took = await timed(async () => {
      const { questionnaires } = content;
      await refreshTallies({ client, file, questionnaires }, 'changed');
      const sums = new MonthSums(wanted);
      for (const each of file.read('hai-long', first, last)) sums.addDay(each);
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
    const figures = await askAll({ pb, client, file, content, maker });
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
