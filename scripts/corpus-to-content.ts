/**
 * `npm run corpus:content -- FOLDER`: the national corpus (`CORPUS_DIR`, default `../shared/corpus` beside
 * the checkout) as a content folder, which may then be checked with `npm run check:content -- FOLDER`.
 * Prints how often each repair was applied. A folder that holds anything is refused.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCorpus } from './corpus/records.ts';
import { type Repair, REPAIRS } from '../src/editing/import/record/repairs.ts';
import { writeContent } from './corpus/write-content.ts';
import { ROOT } from './lib/project.mjs';
import { corpusFolder } from './lib/test-environment.mjs';

function emptyFolder(path: string | undefined): string {
  if (path === undefined) throw new Error('Name a folder to write to');
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  return folder;
}

try {
  const corpus = readCorpus(corpusFolder(ROOT, process.env));
  const { slugs, repairs, documents } = writeContent(corpus, emptyFolder(process.argv[2]));
  console.log(
    `${corpus.records.length} records with full text: ${slugs.size} procedures, ${documents} documents`,
  );
  for (const [name, what] of Object.entries(REPAIRS))
    console.log(`${String(repairs.of(name as Repair)).padStart(7)}  ${name}: ${what}`);
} catch (error) {
  console.error(`corpus:content: ${(error as Error).message}`);
  process.exitCode = 1;
}
