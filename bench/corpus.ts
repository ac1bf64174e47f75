import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { type Corpus, readCorpus } from '../scripts/corpus/records.ts';
import { writeContent } from '../scripts/corpus/write-content.ts';
import { corpusFolder } from '../scripts/lib/test-environment.mjs';
import { median, megabytes, milliseconds, ratio } from './figures.ts';
import type { Figure } from './figures.ts';
import { edit } from './publishing.ts';
import type { Taken } from './release-once.ts';
import { withSite } from './scratch-site.ts';

const ROOT = join(import.meta.dirname, '..');
const EDITED_PROCEDURES = 2_000;
const EDITS = 5;

/** In a process of its own, whose memory is that of one release. */
export async function releaseOnce(contentDir: string, releases: string): Promise<Taken> {
  const args = ['--disable-warning=ExperimentalWarning', 'bench/release-once.ts', contentDir, releases];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout) as Taken;
}

function figuresOf(what: string, { pages, checkingInMs, makingInMs, peakBytes }: Taken): Figure[] {
  return [
    { what: `${what}: content checked`, value: milliseconds(checkingInMs) },
    { what: `${what}: ${pages.toLocaleString('en')} pages made`, value: milliseconds(makingInMs) },
    { what: `${what}: memory at most`, value: megabytes(peakBytes) },
  ];
}

async function releases(corpus: Corpus): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const content = join(folder, 'content');
    writeContent(corpus, content);
    const shipped = await releaseOnce('content', join(folder, 'shipped'));
    const whole = await releaseOnce(content, join(folder, 'whole'));
    const perPage = ({ pages, makingInMs }: Taken): number => makingInMs / pages;
    return [
      ...figuresOf('shipped', shipped),
      ...figuresOf('corpus', whole),
      { what: 'a page of the corpus to a shipped one', value: ratio(perPage(whole) / perPage(shipped)) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same edit on two sites, in turns. */
async function edits(few: SiteProcess, many: SiteProcess): Promise<Figure[]> {
  const [withFew, withMany]: [number[], number[]] = [[], []];
  for (let number = 1; number <= EDITS; number += 1) {
    withFew.push(await edit(few, number));
    withMany.push(await edit(many, number));
  }
  const size = EDITED_PROCEDURES.toLocaleString('en');
  return [
    { what: 'shipped: from a saved file to live', value: milliseconds(median(withFew)) },
    { what: `${size} procedures: from a saved file to live`, value: milliseconds(median(withMany)) },
    { what: `${size} procedures to shipped`, value: ratio(median(withMany) / median(withFew)) },
  ];
}

/** What thousands of real procedures cost, beside what the shipped ones do. */
export async function benchCorpus(): Promise<Figure[]> {
  const corpus = readCorpus(corpusFolder(ROOT, process.env));
  const made = await releases(corpus);
  const records = corpus.records.slice(0, EDITED_PROCEDURES);
  const fill = (contentDir: string): void => void writeContent({ ...corpus, records }, contentDir);
  const edited = await withSite((few) => withSite((many) => edits(few, many), fill));
  return [...made, ...edited];
}
