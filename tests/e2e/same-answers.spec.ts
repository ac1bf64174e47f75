import { join } from 'node:path';
import type { APIRequestContext, Page } from 'playwright/test';
import type { FromWorker, ToWorker } from '#src/search/browser/search-messages.ts';
import { readCollection } from '../../scripts/search/collections.ts';
import { readQueries } from '../../scripts/search/labelled-queries.ts';
import { answer, build } from '../../scripts/search/measure.ts';
import { INDEX, touch } from './support/search-box.ts';
import { expect, test } from './support/test.ts';

const QUERIES = join(import.meta.dirname, '..', 'search', 'queries.jsonl');

/** More than anybody looks at. */
const DEPTH = 10;

/** Requests to the results page at once. */
const AT_ONCE = 4;

type Rankings = Record<string, string[]>;

/** What the box's own worker, opened with the site's own search file, answers in this browser. */
async function answersOfWorker(page: Page, queries: readonly string[]): Promise<Rankings> {
  await touch(page);
  const address = page.workers().map((worker) => worker.url())[0];
  if (address === undefined) throw new Error('The search box has no worker');
  return page.evaluate(
    async ({ address: script, index, list, limit }) => {
      const worker = new Worker(script, { type: 'module' });
      const next = (message: ToWorker): Promise<FromWorker> =>
        new Promise((resolve) => {
          worker.onmessage = ({ data }: MessageEvent<FromWorker>) => resolve(data);
          worker.postMessage(message);
        });
      await next({ file: await (await fetch(index)).arrayBuffer() });
      const found: [string, string[]][] = [];
      for (const [id, query] of list.entries()) {
        const told = await next({ id, query, options: { limit } });
        const hits = 'answer' in told ? (told.answer?.hits ?? []) : [];
        found.push([query, hits.map(({ code }) => code)]);
      }
      worker.terminate();
      return Object.fromEntries(found);
    },
    { address, index: INDEX, list: queries, limit: DEPTH },
  );
}

/** What the results page lists, read from its HTML as a browser without scripts shows it. */
async function answersOfPage(request: APIRequestContext, queries: readonly string[]): Promise<Rankings> {
  const waiting = [...queries];
  const found: Rankings = {};
  const work = async (): Promise<void> => {
    for (let query = waiting.pop(); query !== undefined; query = waiting.pop()) {
      const html = await (await request.get(`/tim-kiem?q=${encodeURIComponent(query)}`)).text();
      const list = /<ul class="rows hits"[^>]*>(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
      const codes = [...list.matchAll(/<small>\s*(\d\.\d{6})\./g)].map(([, code]) => code ?? '');
      expect([query, codes.length]).toEqual([query, list.split('<li').length - 1]);
      found[query] = codes.slice(0, DEPTH);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** What `npm run search:eval` takes for the site's answers. */
async function answersOfEvaluation(): Promise<Rankings> {
  const { search } = build(await readCollection(undefined));
  const answered = answer(search, readQueries(QUERIES));
  return Object.fromEntries(answered.map(({ query, codes }) => [query.query, [...codes]]));
}

test.describe('every labelled query', { tag: ['@js', '@once'] }, () => {
  test('is answered alike by the box, by the results page without scripts and by the evaluation', async ({
    page,
    request,
  }) => {
    const evaluated = await answersOfEvaluation();
    const queries = Object.keys(evaluated);
    const [inBrowser, onPage] = [await answersOfWorker(page, queries), await answersOfPage(request, queries)];
    expect(inBrowser).toEqual(evaluated);
    expect(onPage).toEqual(evaluated);
    // So that three empty lists are no agreement.
    expect(Object.values(evaluated).filter((codes) => codes.length > 0).length).toBeGreaterThan(100);
  });
});
