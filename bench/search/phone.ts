import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { findChromium } from '../../scripts/lib/find-chromium.mjs';
import type { Collection } from '../../scripts/search/collections.ts';
import { bytes, median, milliseconds } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { withSite } from '../scratch-site.ts';
import { withSearchOf } from './national-site.ts';

const SLOWER = 4;
const RUNS = 5;
const AIM_IN_MS = 1_500;
const VIEWPORT = { width: 360, height: 740 };
const QUERY = 'cap lai giay khai sinh';

/** What a first touch took. */
interface Touch {
  time: number;
  /** Of code and data that came over the line. */
  weight: number;
}

/**
 * Makes workers run in a frame of the page: Chromium slows down pages only, not their workers. Page and worker then
 * share one slow processor, which is more than a phone makes them do. Runs in the page.
 */
function runWorkersInFrames(): void {
  if (top !== window) return;
  class FrameWorker extends EventTarget {
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    readonly #loaded: Promise<Window>;

    constructor(address: string | URL) {
      super();
      const frame = document.createElement('iframe');
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow as Window;
      Object.assign(inside, {
        postMessage: (data: unknown) => this.onmessage?.(new MessageEvent('message', { data })),
      });
      this.#loaded = new Promise((resolve) => {
        const script = inside.document.createElement('script');
        script.type = 'module';
        script.src = String(address);
        script.onload = () => resolve(inside);
        inside.document.body.append(script);
      });
    }

    postMessage(data: unknown): void {
      void this.#loaded.then((inside) => inside.dispatchEvent(new MessageEvent('message', { data })));
    }

    terminate(): void {}
  }
  Object.assign(window, { Worker: FrameWorker });
}

/** Touches the search box, in which something stands already, and waits for the first suggestion. Runs in the page. */
function touch(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field === null) throw new Error('There is no search box');
  field.value = query;
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role=option] a, a[role=option]') === null) return;
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(document, { subtree: true, childList: true });
    field.focus();
  });
}

async function weigh(page: Page, since: number): Promise<number> {
  return page.evaluate(
    (count) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .slice(count)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    since,
  );
}

async function firstTouch(browser: Browser, url: string, areWorkersSlow: boolean): Promise<Touch> {
  const context = await browser.newContext({ viewport: VIEWPORT, bypassCSP: true });
  if (areWorkersSlow) await context.addInitScript(runWorkersInFrames);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
  const time = await page.evaluate(touch, QUERY);
  const weight = await weigh(page, before);
  await context.close();
  return { time, weight };
}

async function touches(browser: Browser, url: string, areWorkersSlow: boolean): Promise<Touch[]> {
  const list: Touch[] = [];
  for (let run = 0; run < RUNS; run += 1) list.push(await firstTouch(browser, url, areWorkersSlow));
  return list;
}

async function figures(url: string): Promise<Figure[]> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    const [fast, slow] = [await touches(browser, url, false), await touches(browser, url, true)];
    const time = median(slow.map((one) => one.time));
    const all = slow.map((one) => Math.round(one.time)).join(', ');
    return [
      {
        what: 'from touch to the first suggestion',
        value: `${milliseconds(time)} (${all}); aim ${AIM_IN_MS}`,
      },
      { what: 'with its worker at full speed', value: milliseconds(median(fast.map((one) => one.time))) },
      { what: 'fetched meanwhile, code and data', value: bytes(Math.max(...slow.map((one) => one.weight))) },
    ];
  } finally {
    await browser.close();
  }
}

/** How soon the search over a collection answers in a real browser that is slowed down. */
export function benchPhone(collection: Collection): Promise<Figure[]> {
  return withSite((site) => withSearchOf(site.url, collection, figures));
}
