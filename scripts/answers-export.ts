/** `npm run answers:export [-- --out FILE]`: all survey answers as a CSV file for the Office. */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { answerTable } from '#src/export/answer-table.ts';
import type { TableContent } from '#src/export/answer-table.ts';
import { csvFile } from '#src/export/csv.ts';
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { writeFileAtomically } from '#src/lib/write-file-atomically.ts';
import { readRecords } from '#src/pocketbase/records.ts';
import type { ReleaseData } from '#src/release/release-data.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import { gunzipSync } from 'node:zlib';

const settings = readSettings();

/** The words of the live release; without one the columns bear the ids. */
async function releasedContent(): Promise<TableContent> {
  const store = new ReleaseStore(dataPaths(settings).releases);
  const manifest = await store.current();
  if (manifest === null) return { questionnaires: [], procedures: [] };
  const { gzip } = await store.objects.read(manifest.data);
  return (JSON.parse(gunzipSync(gzip).toString('utf8')) as ReleaseData).content;
}

function outFile(): string {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const name = `phieu-tra-loi-${vietnamDay(new Date())}.csv`;
  return resolve(values.out ?? join(settings.dataDir, 'exports', name));
}

async function main(): Promise<void> {
  const file = outFile();
  const source = await openForExport(settings);
  try {
    const answers: AnswerRecord[] = [];
    for await (const answer of readRecords(source.client, 'answers')) answers.push(answer);
    const { heads, rows } = answerTable(answers, await releasedContent());
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // People wrote these texts in confidence: nobody else on this machine may read them.
    await writeFileAtomically(file, [...csvFile(heads, rows)].join(''), 0o600);
    process.stdout.write(`${answers.length} answers written to ${file}\n`);
    if (source.waiting > 0) {
      process.stdout.write(`${source.waiting} more wait in the queue and are not in the file yet.\n`);
    }
  } finally {
    await source.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
