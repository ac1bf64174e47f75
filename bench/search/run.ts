/**
 * `npm run bench:search [-- --procedures FILE.jsonl[.gz] --queries FILE.jsonl --only NAME]`: the site's search beside
 * others, over the national catalogue or what is named, in one table; then bad input, and how soon it is ready on a
 * slow phone. Takes ten minutes: two of the others need a second for a query.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFileIn } from '../../scripts/corpus/records.ts';
import { corpusFolder } from '../../scripts/lib/test-environment.mjs';
import { readCollection } from '../../scripts/search/collections.ts';
import type { Collection } from '../../scripts/search/collections.ts';
import { readQueries } from '../../scripts/search/labelled-queries.ts';
import type { LabelledQuery } from '../../scripts/search/labelled-queries.ts';
import { answerable } from '../../scripts/search/quality.ts';
import type { Figure } from '../figures.ts';
import { benchBadSearches } from './bad-input.ts';
import type { Engine } from './engine.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';
import { OURS, OURS_WITHOUT_DICTIONARY } from './ours.ts';
import { PEERS_WITH_ALL_TEXTS, PEERS_WITH_NAMES } from './peers.ts';
import { benchPhone } from './phone.ts';
import { engineTable } from './table.ts';
import { verdicts } from './verdicts.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WIDTH = 52;

interface Options {
  procedures: string;
  queries: string;
  /** Of the others only those whose name holds this. */
  only: string;
}

function options(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { procedures: text, queries: text, only: text } });
  const folder = corpusFolder(ROOT, process.env);
  const procedures = values.procedures ?? corpusFileIn(folder);
  if (procedures === undefined) throw new Error(`There is no national corpus in ${folder}: set CORPUS_DIR.`);
  const queries = values.queries ?? join(folder, '..', 'queries', 'dev.jsonl');
  return { procedures, queries, only: values.only ?? '' };
}

function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { what, value } of figures) console.log(`  ${what.padEnd(WIDTH)} ${value}`);
}

async function compare(
  collection: Collection,
  queries: readonly LabelledQuery[],
  only: string,
): Promise<void> {
  const rows: Measured[] = [];
  const measureAll = async (engines: readonly Engine[]): Promise<Measured[]> => {
    const done: Measured[] = [];
    for (const engine of engines) {
      console.error(`${engine.name} …`);
      done.push(await measure(engine, collection, queries));
    }
    rows.push(...done);
    return done;
  };
  const chosen = (engines: readonly Engine[]): Engine[] => engines.filter(({ name }) => name.includes(only));
  const [ours] = await measureAll([OURS, OURS_WITHOUT_DICTIONARY]);
  const withAll = await measureAll(chosen(PEERS_WITH_ALL_TEXTS));
  const withNames = await measureAll(chosen(PEERS_WITH_NAMES));
  console.log(`\n${engineTable(rows)}`);
  if (ours === undefined) return;
  print('beside the others with all texts', verdicts(ours, withAll, 'all texts'));
  print('beside the others with names only', verdicts(ours, withNames, 'names only'));
}

async function run({ procedures, queries: path, only }: Options): Promise<void> {
  const collection = await readCollection(procedures);
  const known = new Set(collection.entries.map(({ code }) => code));
  const { kept } = answerable(readQueries(path), known);
  console.log(`${collection.entries.length} procedures, ${kept.length} queries; kinds: MRR@10 success@10`);
  await compare(collection, kept, only);
  print('bad input', benchBadSearches(OURS.build(collection), collection.entries));
  print('on a phone: a processor at a fourth of its speed', await benchPhone(collection));
}

try {
  await run(options());
} catch (error) {
  console.error(`bench:search: ${(error as Error).message}`);
  process.exitCode = 1;
}
