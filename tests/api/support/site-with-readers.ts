import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SteadyLoad, startLoad } from '../../e2e/support/steady-load.ts';
import { SiteProcess } from './site-process.ts';

const PAGES = ['/', '/thu-tuc', '/gioi-thieu', '/tim-kiem?q=ho+chieu'];

/** A site that somebody reads all the time, whatever else is done to it. */
export class SiteWithReaders {
  readonly site: SiteProcess;
  readonly #folder: string;
  #readers: SteadyLoad;

  private constructor(site: SiteProcess, folder: string) {
    this.site = site;
    this.#folder = folder;
    this.#readers = startLoad(site.url, PAGES, 2);
  }

  static async start(): Promise<SiteWithReaders> {
    const folder = mkdtempSync(join(tmpdir(), 'readers-'));
    const site = await SiteProcess.on(folder);
    await site.start();
    return new SiteWithReaders(site, folder);
  }

  /** Pages asked for so far. */
  get requests(): number {
    return this.#readers.requests;
  }

  /** What other readers missed so far; one sentence each. */
  get failures(): string[] {
    return this.#readers.failures;
  }

  /** Memory of the web worker. */
  megabytes(): number {
    const { pid } = this.site.part('web');
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  }

  async stop(): Promise<void> {
    await this.#readers.stop();
    await this.site.end('SIGTERM');
    rmSync(this.#folder, { recursive: true });
  }
}
