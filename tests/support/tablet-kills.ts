import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { recordIdOf } from '#src/survey/receipt.ts';
import { KioskSite } from '../api/support/kiosk-site.ts';

/** Who is killed while people answer on the tablet and answers are delivered. */
const VICTIMS = ['browser', 'browser', 'both', 'browser', 'site'] as const;

const PATIENCE_IN_MS = 60_000;

export interface TabletKills {
  kills: number;
  /** Receipts that a person was shown. */
  thanked: Set<string>;
  /** Times that the last answer of somebody was touched. */
  finished: number;
  /** Ids of all answers that are stored. */
  stored: string[];
  /** Answers that waited on the tablet when something was killed, all kills together. */
  waitingAtKills: number;
}

async function until<Value>(look: () => Promise<Value | null>, what: string): Promise<Value> {
  const deadline = Date.now() + PATIENCE_IN_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`In vain: ${what}`);
    await wait(20);
  }
}

/** A tablet: a browser of its own whose profile outlives it. */
class KilledTablet {
  readonly #profile = mkdtempSync(join(tmpdir(), 'tablet-'));
  #browser: ChildProcess | null = null;
  page!: Page;

  async open(address: string, note: (kind: string, text: string) => void): Promise<void> {
    const portFile = join(this.#profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    const program = process.env['CHROMIUM'] ?? chromium.executablePath();
    const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
    const where = [`--user-data-dir=${this.#profile}`, '--remote-debugging-port=0', 'about:blank'];
    // A group of its own, so that all its processes end in one moment.
    this.#browser = spawn(program, [...options, ...where], { detached: true, stdio: 'ignore' });
    const port = await until(async () => {
      try {
        return readFileSync(portFile, 'utf8').split('\n')[0] || null;
      } catch {
        return null;
      }
    }, 'the browser starts');
    const client = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = client.contexts();
    if (context === undefined) throw new Error('The browser has no window');
    this.page = await context.newPage();
    await this.page.exposeFunction('note', note);
    await this.page.goto(address);
  }

  async kill(): Promise<void> {
    const browser = this.#browser;
    if (browser?.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
    process.kill(-browser.pid, 'SIGKILL');
    await once(browser, 'exit');
  }

  /** How many answers its storage holds. */
  countWaiting(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('kiosk');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const counting = db.transaction('phieu').objectStore('phieu').count();
            counting.onsuccess = () => {
              db.close();
              resolve(counting.result);
            };
          };
        }),
    );
  }

  remove(): void {
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

declare const note: (kind: string, text: string) => Promise<void>;

/** Runs in the page: one person after the other answers, as fast as the tablet lets them. */
async function answerWithoutEnd(): Promise<void> {
  const press = (name: string): boolean => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    button?.click();
    return button !== undefined;
  };
  for (;;) {
    const receipt = document.querySelector('.kiosk-receipt .kiosk-code')?.textContent;
    const [number, count] =
      (document.querySelector('.kiosk-progress')?.textContent ?? '').match(/\d+/g) ?? [];
    if (receipt) {
      await note('thanked', receipt);
      press('Xong');
    } else if (number !== undefined) {
      if (number === count) await note('finished', '');
      if (!press('Hài lòng')) press('Đã nhận');
    } else press('Bắt đầu');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * Kills the tablet's browser, the site, or both, while people answer and answers are delivered; then lets everything
 * come to rest and looks what is stored.
 */
export async function killTablet(kills: number, random: () => number): Promise<TabletKills> {
  const kiosks = await KioskSite.start();
  const tablet = new KilledTablet();
  const run: TabletKills = { kills: 0, thanked: new Set(), finished: 0, stored: [], waitingAtKills: 0 };
  const hear = (kind: string, text: string): void => {
    if (kind === 'thanked') run.thanked.add(text);
    else run.finished += 1;
  };
  const address = `${kiosks.site.url}/kiosk`;
  try {
    await tablet.open(address, hear);
    await tablet.page.getByLabel('Mã mở máy').fill(await kiosks.newCode('Quầy thử'));
    await tablet.page.getByRole('button', { name: 'Mở máy' }).click();
    await tablet.page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
    // Until the page is kept for times without a site.
    await tablet.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    while (run.kills < kills) {
      const victim = VICTIMS[run.kills % VICTIMS.length];
      // Ends with the page, by its being killed.
      void tablet.page.evaluate(answerWithoutEnd).catch(() => undefined);
      const before = run.thanked.size;
      await until(async () => (run.thanked.size > before ? true : null), 'somebody is thanked');
      await wait(random() * 400);
      run.waitingAtKills += await tablet.countWaiting();
      await Promise.all([
        victim === 'site' ? tablet.page.close() : tablet.kill(),
        victim === 'browser' ? null : kiosks.site.killAll(),
      ]);
      await tablet.kill();
      run.kills += 1;
      // Sometimes the tablet is back before the site is.
      const site = victim === 'browser' ? Promise.resolve() : kiosks.site.start();
      await tablet.open(address, hear);
      await site;
    }
    await until(async () => ((await tablet.countWaiting()) === 0 ? true : null), 'everything is delivered');
    run.stored = (await kiosks.stored()).map(({ id }) => id);
    return run;
  } finally {
    await tablet.kill();
    await kiosks.end();
    tablet.remove();
  }
}

/** Receipts that were shown and whose answer is not stored. */
export function lostIn({ thanked, stored }: TabletKills): string[] {
  const ids = new Set(stored);
  return [...thanked].filter((receipt) => !ids.has(recordIdOf(receipt)));
}

/** How many more answers are stored than people finished, or twice under one id. */
export function doubledIn({ finished, stored }: TabletKills): number {
  return Math.max(0, stored.length - finished) + stored.length - new Set(stored).size;
}
