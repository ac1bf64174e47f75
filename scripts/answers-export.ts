/** `npm run answers:export [-- --out FILE]`: all survey answers and page ratings as CSV files for the Office. */
import { mkdirSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { answerTable } from '#src/export/answer-table.ts';
import type { Table, TableContent } from '#src/export/answer-table.ts';
import { csvFile } from '#src/export/csv.ts';
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import { ratingTable } from '#src/export/rating-table.ts';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { writeFileAtomically } from '#src/lib/write-file-atomically.ts';
import { readRecords } from '#src/pocketbase/records.ts';
import type { CollectionName } from '#src/pocketbase/records.ts';
import type { ReleaseData } from '#src/release/release-data.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import type { Settings } from '#src/settings/settings.ts';

/** The words of the live release; without one the columns bear the ids. */
async function releasedContent(settings: Settings): Promise<TableContent> {
  const store = new ReleaseStore(dataPaths(settings).releases);
  const manifest = await store.current();
  if (manifest === null) return { questionnaires: [], procedures: [] };
  const { gzip } = await store.objects.read(manifest.data);
  return (JSON.parse(gunzipSync(gzip).toString('utf8')) as ReleaseData).content;
}

/** Where the answers go, and beside them the ratings. */
function outFiles(settings: Settings): { answers: string; ratings: string } {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const folder = dataPaths(settings).exports;
  const today = vietnamDay(new Date());
  if (values.out === undefined) {
    return {
      answers: join(folder, `phieu-tra-loi-${today}.csv`),
      ratings: join(folder, `danh-gia-trang-${today}.csv`),
    };
  }
  const { dir, name } = parse(resolve(values.out));
  return { answers: resolve(values.out), ratings: join(dir, `${name}-danh-gia-trang.csv`) };
}

async function write(file: string, { heads, rows }: Table, what: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // People wrote these texts in confidence: nobody else on this machine may read them.
  await writeFileAtomically(file, [...csvFile(heads, rows)].join(''), 0o600);
  process.stdout.write(`${rows.length} ${what} written to ${file}\n`);
}

async function main(): Promise<void> {
  const settings = readSettings();
  const files = outFiles(settings);
  const source = await openForExport(settings);
  try {
    const read = <Name extends CollectionName>(name: Name) =>
      Array.fromAsync(readRecords(source.client, name));
    const content = await releasedContent(settings);
    await write(files.answers, answerTable(await read('answers'), content), 'answers');
    // A rating comes before its comments: read after them, none of theirs is missing.
    const comments = await read('rating_comments');
    const ratings = ratingTable(await read('ratings'), comments, content);
    await write(files.ratings, ratings, 'page ratings');
    if (source.waiting > 0) {
      process.stdout.write(`${source.waiting} more wait in the queue and are not in the files yet.\n`);
    }
  } finally {
    await source.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
