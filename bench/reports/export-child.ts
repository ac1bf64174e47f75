/**
 * Writes all answers, as the Office's export does, to nowhere; says how long that took and how much memory. What columns
 * are called comes from a file, as it comes to the Office from the release: reading a content folder is another's work.
 */
import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cell } from '#src/export/csv.ts';
import { csvPieces } from '#src/export/csv.ts';
import type { TableContent } from '#src/export/answer-table.ts';
import { xlsxStream } from '#src/export/xlsx-stream.ts';
import { rawTable } from '#src/office/reports/raw-rows.ts';
import { staffClient } from '#src/pocketbase/staff.ts';

/** What was measured; memory in bytes, time in milliseconds. */
export interface Exported {
  rows: number;
  bytes: number;
  took: number;
  memory: number;
}

const [, , kind, url = '', contentFile = ''] = process.argv;
const client = staffClient(url, process.env['BENCH_TOKEN'] ?? '');
const content = JSON.parse(readFileSync(contentFile, 'utf8')) as TableContent;
const start = performance.now();
const wish = { form: 'hai-long', first: '2000-01-01', last: '2099-12-31' };
const { heads, rows } = await rawTable(client, wish, content);
let [count, bytes] = [0, 0];

async function* counted(): AsyncGenerator<Cell[]> {
  for await (const row of rows) {
    count += 1;
    yield row;
  }
}

const nowhere = new Writable({
  write(chunk: Buffer | string, _, done) {
    bytes += chunk.length;
    done();
  },
});
const source =
  kind === 'xlsx'
    ? xlsxStream(heads, counted(), (number) => `${number}`)
    : Readable.from(csvPieces(heads, counted()));
await pipeline(source, nowhere);
const took = performance.now() - start;
const memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ rows: count, bytes, took, memory } satisfies Exported));
