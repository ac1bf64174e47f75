/**
 * `npm run -s search:eval -- [--procedures FILE.jsonl[.gz]] --queries FILE.jsonl [--out RANKS.jsonl]`:
 * how well, how fast and at what size the site's search answers labelled queries over the records of a
 * file, or over the site's own procedures; once with and once without the dictionary.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bytes, megabytes, milliseconds } from '../bench/figures.ts';
import { readCollection, withoutVocabulary } from './search/collections.ts';
import type { Collection } from './search/collections.ts';
import { hasMarks, readQueries, withoutMarks } from './search/labelled-queries.ts';
import type { LabelledQuery } from './search/labelled-queries.ts';
import { answer, build, secondTimings, timings, travelling, travellingLater } from './search/measure.ts';
import type { Part } from './search/measure.ts';
import { answerable } from './search/quality.ts';
import type { Answered } from './search/quality.ts';
import { qualityTable, timingLine, twinTable } from './search/report.ts';

interface Options {
  procedures: string | undefined;
  queries: string;
  out: string | undefined;
}

function options(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { procedures: text, queries: text, out: text } });
  const { procedures, queries, out } = values;
  if (queries === undefined) throw new Error('Name the queries: --queries FILE.jsonl');
  return { procedures, queries, out };
}

function printSizes(collection: Collection): void {
  const { raw, brotli } = travelling(collection);
  console.log(`travels before the first answer: ${bytes(raw)}, ${bytes(brotli)} with brotli`);
  const later = travellingLater(collection);
  if (later !== null)
    console.log(`second part, on demand: ${bytes(later.raw)}, ${bytes(later.brotli)} with brotli`);
}

function printBuilding(name: string, { milliseconds: time, memoryBytes }: Part<unknown>): void {
  console.log(`${name} built in ${milliseconds(time)}, ${megabytes(memoryBytes)} of memory`);
}

function printQuality(collection: Collection, queries: readonly LabelledQuery[]): Answered[] {
  const { search, first, second } = build(collection);
  const answered = answer(search, queries);
  console.log(qualityTable(answered));
  console.log('');
  const accented = answered.filter(({ query }) => query.expected.length > 0 && hasMarks(query.query));
  const folded = accented.map(({ query }) => ({ ...query, query: withoutMarks(query.query) }));
  console.log(twinTable(accented, answer(search, folded)));
  console.log('');
  printBuilding('first part', first);
  console.log(timingLine('first part', timings(first.search, queries)));
  if (second !== null) {
    printBuilding('second part', second);
    const times = secondTimings(first.search, second.search, queries);
    console.log(timingLine(`second part, asked ${times.length} times`, times));
  }
  return answered;
}

function write(path: string, answered: readonly Answered[]): void {
  const lines = answered.map(({ query, codes }) => `${JSON.stringify({ query: query.query, codes })}\n`);
  writeFileSync(path, lines.join(''));
}

async function run({ procedures, queries: path, out }: Options): Promise<void> {
  const collection = await readCollection(procedures);
  const { kept, leftOut } = answerable(
    readQueries(path),
    new Set(collection.entries.map(({ code }) => code)),
  );
  console.log(`${collection.entries.length} procedures, ${kept.length} queries`);
  if (leftOut > 0) console.log(`${leftOut} queries left out: none of their codes is among the procedures`);
  printSizes(collection);
  console.log('\n— as the site answers\n');
  const answered = printQuality(collection, kept);
  console.log('\n— dictionary and everyday words switched off\n');
  printQuality(withoutVocabulary(collection), kept);
  if (out !== undefined) write(out, answered);
}

try {
  await run(options());
} catch (error) {
  console.error(`search:eval: ${(error as Error).message}`);
  process.exitCode = 1;
}
