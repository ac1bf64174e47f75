import { Worker } from 'node:worker_threads';
import type { DashboardFigures } from '../../figures/dashboard.ts';
import type { PublishedIndex } from '../../integrity/summary.ts';
import { OfficeDownError } from '../../pocketbase/office-call.ts';
import type { ChartWish } from './chart-wish.ts';
import type { FiguresCall, RoundCall, ThreadAnswer, ThreadCall, ThreadWork } from './figures-worker.ts';

/** A thread that nobody asks anything for so long is ended: it holds 60 MB. */
const IDLE_IN_MS = 5 * 60_000;

type Waiting = PromiseWithResolvers<unknown>;

/** Figures and charts, made beside the requests that are served; the thread starts with the first question. */
export class FiguresThread {
  readonly #tallyFile: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #next = 0;
  #idle: NodeJS.Timeout | undefined;

  /** @param tallyFile where tallies are kept */
  constructor(tallyFile: string) {
    this.#tallyFile = tallyFile;
  }

  /** Throws OfficeDownError when the answers or their tallies cannot be read just now. */
  figures(call: FiguresCall): Promise<DashboardFigures> {
    return this.#ask<DashboardFigures>({ kind: 'figures', call });
  }

  /** The index of a round by source, over or not; null: too few people. Throws as `figures`. */
  roundIndex(call: RoundCall): Promise<PublishedIndex['index']> {
    return this.#ask<PublishedIndex['index']>({ kind: 'round', call });
  }

  /** An SVG document. Throws OfficeDownError when it cannot be drawn. */
  chart(wish: ChartWish): Promise<string> {
    return this.#ask<string>({ kind: 'chart', wish });
  }

  #ask<Result>(work: ThreadWork): Promise<Result> {
    const id = (this.#next += 1);
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    // While it works the process must not end.
    worker.ref();
    worker.postMessage({ id, ...work } satisfies ThreadCall);
    return waiting.promise as Promise<Result>;
  }

  #start(): Worker {
    const url = new URL('./figures-worker.ts', import.meta.url);
    const worker = new Worker(url, { workerData: this.#tallyFile });
    worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#fail(error.message));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#fail('The thread that counts has ended.');
    });
    return worker;
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('why' in answer) waiting?.reject(new OfficeDownError(answer.why));
    else waiting?.resolve(answer.result);
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.close(), IDLE_IN_MS).unref();
  }

  #fail(reason: string): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new OfficeDownError(reason));
    this.#waiting.clear();
  }

  /** Ends the thread; the next question starts another. */
  close(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}
