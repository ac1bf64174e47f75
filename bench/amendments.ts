import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentDesk } from '#src/publisher/content-desk.ts';
import { createContentDesk } from '#src/publisher/desk/create-desk.ts';
import { OneAtATime } from '#src/publisher/one-at-a-time.ts';
import { publish, type Publisher } from '#src/publisher/publish.ts';
import { prepareContent } from '#src/publisher/start.ts';
import { loadProgram, type Program, programFiles } from '#src/release/program.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { RenderedPages } from '#src/release/rendered-pages.ts';
import { readCorpus } from '../scripts/corpus/records.ts';
import { writeContent } from '../scripts/corpus/write-content.ts';
import { corpusFolder } from '../scripts/lib/test-environment.mjs';
import { median, milliseconds, timed } from './figures.ts';
import type { Figure } from './figures.ts';

const ROOT = join(import.meta.dirname, '..');
const MANY = 2_000;
const SHEETS = 7;
const AUTHOR = { name: 'Bench', username: 'bench' };

interface Bench {
  publisher: Publisher;
  desk: ContentDesk;
}

/** A publisher as it is after its first start, with a desk of its own. */
async function startPublisher(root: string, contentDir: string): Promise<Bench> {
  const [offersDir, mergeDir, releasesDir] = ['offers', 'merge', 'releases'].map((name) =>
    join(root, name),
  ) as [string, string, string];
  const now = new Date();
  await prepareContent({
    contentDir,
    shippedDir: join(ROOT, 'content'),
    offersDir,
    mergeDir,
    releasesDir,
    now,
  });
  const publisher: Publisher = {
    contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(releasesDir),
    known: new Map(),
    pages: new RenderedPages(),
    program: await loadProgram(),
    programVersion: 'bench',
    files: programFiles(),
    clock: () => new Date(),
  };
  const uploadsDir = join(root, 'uploads');
  mkdirSync(uploadsDir);
  const line = new OneAtATime();
  const parts = { publisher, uploadsDir, scratchDir: mergeDir, onPublished: () => undefined };
  return { publisher, desk: createContentDesk(parts, (work) => line.take(work)) };
}

let orders = 0;

/** From the order to the switch: everything but a web worker's loading of the release. */
async function publishOne({ desk }: Bench, path: string, change: (text: string) => string): Promise<number> {
  const [base = null] = await desk.read({ paths: [path] });
  if (base === null) throw new Error(`There is no ${path}.`);
  orders += 1;
  const order = {
    amendment: `bench-${orders}`,
    title: 'Bench',
    author: AUTHOR,
    bases: [{ path, text: base }],
  };
  return timed(async () => {
    const outcome = await desk.publish({ ...order, texts: [{ path, text: change(base) }] });
    if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome).slice(0, 500));
  });
}

const renamed = (text: string): string => text.replace(/^(ten: .*?)(['"]?)$/m, `$1 (${orders})$2`);

/** A program whose every page is another one. */
function sayingMore(program: Program): Program {
  return {
    render: async (request, locals) => {
      const answer = await program.render(request, locals);
      if (!answer.headers.get('content-type')?.includes('html')) return answer;
      const html = (await answer.text()).replace('</head>', '<meta name="generator" content="bench"></head>');
      return new Response(html, { status: answer.status, headers: answer.headers });
    },
  };
}

async function figuresOf(what: string, bench: Bench): Promise<Figure[]> {
  const { publisher } = bench;
  await publish(publisher);
  const sheets = readdirSync(join(publisher.contentDir, 'thu-tuc')).sort();
  const one: number[] = [];
  for (let number = 0; number < SHEETS; number += 1)
    one.push(await publishOne(bench, `thu-tuc/${sheets[number * 3] ?? ''}`, renamed));
  const block = await publishOne(bench, 'so.yaml', renamed);
  const other = { ...publisher, programVersion: 'bench-2', pages: new RenderedPages() };
  const program = await timed(() => publish(other));
  const newer = { ...other, program: sayingMore(publisher.program), programVersion: 'bench-3' };
  const newProgram = await timed(() => publish({ ...newer, pages: new RenderedPages() }));
  return [
    { what: `${what}: one sheet`, value: milliseconds(median(one)) },
    { what: `${what}: the slowest of ${SHEETS}`, value: milliseconds(Math.max(...one)) },
    { what: `${what}: a block that every page shows`, value: milliseconds(block) },
    { what: `${what}: all pages anew, the same bytes`, value: milliseconds(program) },
    { what: `${what}: a new program, all bytes new`, value: milliseconds(newProgram) },
  ];
}

async function withFolder(work: (root: string) => Promise<Figure[]>): Promise<Figure[]> {
  const root = mkdtempSync(join(tmpdir(), 'bench-amendments-'));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** From the order to publish an amendment to the switch: checks, commit and compression included. */
export async function benchAmendments(): Promise<Figure[]> {
  const few = await withFolder(async (root) =>
    figuresOf('department', await startPublisher(root, join(root, 'content'))),
  );
  const many = await withFolder(async (root) => {
    const contentDir = join(root, 'content');
    const corpus = readCorpus(corpusFolder(ROOT, process.env));
    writeContent({ ...corpus, records: corpus.records.slice(0, MANY) }, contentDir);
    return figuresOf(`${MANY.toLocaleString('en')} procedures`, await startPublisher(root, contentDir));
  });
  return [...few, ...many];
}
