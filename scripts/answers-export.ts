/** `npm run answers:export [-- --without-marked --out FILE]`: survey answers and page ratings as CSV files for the Office. */
import type { AnswerRecord } from '#src/domain/submission.ts';
import { answerTable } from '#src/export/answer-table.ts';
import type { TableContent } from '#src/export/answer-table.ts';
import { readExportWish } from '#src/export/out-files.ts';
import type { ExportWish } from '#src/export/out-files.ts';
import { releasedContent } from '#src/export/released-content.ts';
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import type { ExportSource } from '#src/export/pocketbase-for-export.ts';
import { ratingTable } from '#src/export/rating-table.ts';
import { sourceTable } from '#src/export/source-table.ts';
import { writeTable } from '#src/export/write-table.ts';
import { outliveTheConsole } from '#src/lib/outlive-the-console.ts';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { listMarkDecisions } from '#src/pocketbase/mark-decisions.ts';
import { readRecords } from '#src/pocketbase/records.ts';
import type { CollectionName } from '#src/pocketbase/records.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import { marksInForce } from '#src/survey/effective-marks.ts';
import type { MarkDecision } from '#src/survey/effective-marks.ts';

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The answers with the marks that count: those people gave or took back are seen to. */
function withMarksInForce(
  answers: readonly AnswerRecord[],
  decisions: readonly MarkDecision[],
): AnswerRecord[] {
  const marksOf = marksInForce(decisions);
  return answers.map((answer) => ({ ...answer, marks: marksOf(answer) }));
}

async function exportAll(
  { client, waiting }: ExportSource,
  files: ExportWish,
  content: TableContent,
): Promise<void> {
  const read = <Name extends CollectionName>(name: Name) => Array.fromAsync(readRecords(client, name));
  const all = withMarksInForce(await read('answers'), await listMarkDecisions(client));
  const answers = files.withoutMarked ? all.filter(({ marks }) => marks.length === 0) : all;
  await writeTable(files.answers, answerTable(answers, content));
  const left = all.length - answers.length;
  const without = left === 0 ? '' : `, without ${left} that bear${left === 1 ? 's' : ''} a mark`;
  say(`The file "${files.answers}" holds ${count(answers.length, 'survey answer')}${without}.`);
  // A rating comes before its comments: read after them, none of theirs is missing.
  const comments = await read('rating_comments');
  const ratings = await read('ratings');
  await writeTable(files.ratings, ratingTable(ratings, comments, content));
  const held = `${count(ratings.length, 'page rating')} and ${count(comments.length, 'comment')} on pages`;
  say(`The file "${files.ratings}" holds ${held}.`);
  await writeTable(files.sources, sourceTable(all, content));
  say(`The file "${files.sources}" holds counts by source, and the index with and without each.`);
  if (waiting === 0) return;
  say(`More wait in the queue and are in no file yet (${waiting}): export again in a few minutes.`);
}

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  const files = readExportWish(process.argv.slice(2), dataPaths(settings).exports, vietnamDay(new Date()));
  const source = await openForExport(settings);
  try {
    await exportAll(source, files, await releasedContent(settings));
  } finally {
    await source.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
