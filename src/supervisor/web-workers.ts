import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import { join } from 'node:path';
import { Backoff } from '../lib/backoff.ts';
import { inOneGo } from '../lib/in-one-go.ts';
import { memoBy } from '../lib/memo-by.ts';
import type { PageEvent } from '../page-counts/page-event.ts';
import type { SearchEvent } from '../search-counts/search-event.ts';
import { ended } from './end-child.ts';
import { FollowedReleases } from './followed-releases.ts';
import type { Logger } from './logger.ts';
import type { SupervisorToWorkerMessage, WorkerMessage, WorkerQuestion } from './messages.ts';
import { YOUNG_HEAP } from './node-options.mjs';
import type { ProcessRecords } from './orphans.ts';

const WORKER = join(import.meta.dirname, '..', 'server', 'worker.ts');
/** Time for running requests to be answered. */
const DRAIN_GRACE_IN_MS = 10_000;
/** A worker that never came up so often will not: something is wrong with the installation. */
const FAILED_STARTS_BEFORE_GIVING_UP = 3;
/** One that lived this long was well. */
const HEALTHY_LIFE_IN_MS = 30_000;

export interface WebWorkersOptions {
  count: number;
  records: ProcessRecords;
  log: Logger;
  /** Program of the workers; replaced in tests. */
  entry?: string;
  /** Answers a worker's question; what it returns is sent back. */
  answer(question: WorkerQuestion): Promise<SupervisorToWorkerMessage>;
  /** Somebody searched. */
  onSearch(event: SearchEvent): void;
  /** Something was done on a page. */
  onPage(event: PageEvent): void;
  /** A kept release is damaged. */
  onUnloadable(): void;
}

/** The web workers: share the site's port, are started again when they end, drain when replaced. */
export class WebWorkers {
  readonly #options: WebWorkersOptions;
  /** Those that listen. Before that a worker hears nothing it is told. */
  readonly #ready = new WeakSet<Worker>();
  readonly #draining = new WeakSet<Worker>();
  readonly #backoff = new Backoff();
  readonly #followed = new FollowedReleases<Worker>();
  #isStopping = false;

  constructor(options: WebWorkersOptions) {
    this.#options = options;
    // The system hands out connections itself: passing each through this process would cost a hop.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    cluster.setupPrimary({ exec: options.entry ?? WORKER, execArgv: [...process.execArgv, YOUNG_HEAP] });
  }

  /** Resolves when all workers listen. Throws when the first ones end again and again. */
  async start(): Promise<void> {
    const starts = Array.from({ length: this.#options.count }, () => this.#startOne());
    await Promise.all(starts);
  }

  async #startOne(): Promise<void> {
    for (let failures = 1; !(await this.#fork()); failures += 1) {
      if (this.#isStopping) return;
      if (failures >= FAILED_STARTS_BEFORE_GIVING_UP) throw new Error('The web server does not start.');
    }
  }

  /** A new worker; true once it listens, false when it ended before or the system could not start it. */
  async #fork(): Promise<boolean> {
    try {
      return await this.#follow(cluster.fork());
    } catch (error) {
      this.#options.log.error({ reason: (error as Error).message }, 'web worker');
      return false;
    }
  }

  #follow(worker: Worker): Promise<boolean> {
    const { records, log } = this.#options;
    const startedAt = performance.now();
    records.add('web', worker.process.pid);
    return new Promise((resolve) => {
      const hear = (message: WorkerMessage): void => {
        if (message.type === 'unloadable') return this.#options.onUnloadable();
        if (message.type === 'followed') return this.#followed.heard(worker, message.number);
        if (message.type === 'page') return this.#options.onPage(message.event);
        if (message.type === 'search') return this.#options.onSearch(message.event);
        if (message.type !== 'ready') return void this.#answer(worker, message);
        this.#ready.add(worker);
        if (this.#draining.has(worker)) tell(worker, { type: 'drain' });
        resolve(true);
      };
      worker.on('message', (messages: WorkerMessage[]) => messages.forEach(hear));
      worker.on('error', (error) => {
        log.error({ reason: error.message }, 'web worker');
        if (worker.process.pid === undefined) resolve(false);
      });
      worker.once('exit', (code, signal) => {
        records.remove(worker.process.pid);
        resolve(false);
        if (this.#ready.has(worker)) this.#replace(worker, performance.now() - startedAt, { code, signal });
      });
    });
  }

  async #answer(worker: Worker, question: WorkerQuestion): Promise<void> {
    tell(worker, await this.#options.answer(question));
  }

  /** A worker that listened has ended: another takes its place, unless it was told to go. */
  #replace(worker: Worker, lifeInMs: number, how: { code: number; signal: string }): void {
    if (this.#isStopping || this.#draining.has(worker)) return;
    if (lifeInMs > HEALTHY_LIFE_IN_MS) this.#backoff.reset();
    this.#options.log.error(how, 'a web worker ended');
    void this.#keepTrying();
  }

  async #keepTrying(): Promise<void> {
    do {
      await new Promise((resolve) => setTimeout(resolve, this.#backoff.next()));
      if (this.#isStopping) return;
    } while (!(await this.#fork()));
  }

  /**
   * Tells every worker that another release is current. Resolves when all that listen serve it, or after some seconds; one
   * that is starting looks for it by itself.
   */
  release(): Promise<void> {
    const listening = workers().filter((worker) => this.#ready.has(worker));
    return this.#followed.tellAll(listening, (worker, number) => tell(worker, { type: 'release', number }));
  }

  /** Tells every worker that parts of the current release are packed better. */
  packed(): void {
    for (const worker of workers()) tell(worker, { type: 'packed' });
  }

  /** Replaces the workers one by one; at each moment one listens. */
  async restart(): Promise<void> {
    for (const worker of workers()) {
      if (this.#isStopping || !(await this.#fork())) return;
      await this.#drain(worker);
    }
  }

  async #drain(worker: Worker): Promise<void> {
    this.#draining.add(worker);
    if (this.#ready.has(worker)) tell(worker, { type: 'drain' });
    await ended(worker.process, DRAIN_GRACE_IN_MS);
  }

  /** Lets every worker finish what it does. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(workers().map((worker) => this.#drain(worker)));
  }

  kill(): void {
    this.#isStopping = true;
    for (const worker of workers()) worker.process.kill('SIGKILL');
  }
}

function workers(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

/** The worker may end at any moment: what it was told then is of no use to anybody. */
const channelOf = memoBy((worker: Worker) =>
  inOneGo<SupervisorToWorkerMessage>((messages) => {
    if (worker.isConnected()) worker.send(messages, () => undefined);
  }),
);

function tell(worker: Worker, message: SupervisorToWorkerMessage): void {
  channelOf(worker)(message);
}
