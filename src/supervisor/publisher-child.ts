import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Backoff } from '../lib/backoff.ts';
import type { ContentDesk } from '../publisher/content-desk.ts';
import { deskThatAsks } from '../publisher/desk/calls.ts';
import { ContentCalls } from './content-calls.ts';
import { ended } from './end-child.ts';
import type { Logger } from './logger.ts';
import type {
  ContentQuestion,
  ContentResult,
  PublisherMessage,
  SupervisorToPublisherMessage,
} from './messages.ts';
import { YOUNG_HEAP } from './node-options.mjs';
import type { ProcessRecords } from './orphans.ts';

const PUBLISHER = join(import.meta.dirname, '..', 'publisher', 'main.ts');
const STOP_GRACE_IN_MS = 5_000;
/** A publisher that never said a word so often will not: something is wrong with the installation. */
const SILENT_ENDS_BEFORE_GIVING_UP = 3;

const DOES_NOT_START =
  'The publisher does not start. Mend what it printed above; where that says nothing, remove "dist" and start the site again.';
const LEVELS = { published: 'info', refused: 'warn', failed: 'error' } as const;

export type Verdict = Exclude<PublisherMessage, { type: 'notice' | 'packed' | 'content-result' }>;

export interface PublisherChildOptions {
  records: ProcessRecords;
  log: Logger;
  /** Program of the child; replaced in tests. */
  entry?: string;
  /** A release became current (or still is), the content was refused, or none can be made. */
  onVerdict(verdict: Verdict): void;
  /** Parts of the live release are packed better than they were. */
  onPacked(): void;
  /** A sentence for the person at the console. */
  onNotice(text: string): void;
}

/** The publisher as our child: started again when it ends. */
export class PublisherChild {
  readonly #options: PublisherChildOptions;
  readonly #backoff = new Backoff();
  /** What the process that owns the content can be asked. */
  readonly content: ContentDesk = deskThatAsks((call) => this.#calls.ask(call));
  readonly #calls = new ContentCalls((message) => this.#send(message));
  #child: ChildProcess | null = null;
  #isStopping = false;
  #silentEnds = 0;
  #restart: NodeJS.Timeout | undefined;

  constructor(options: PublisherChildOptions) {
    this.#options = options;
  }

  start(): void {
    try {
      this.#start();
    } catch (error) {
      this.#notStarted(error as Error);
    }
  }

  #start(): void {
    const child = fork(this.#options.entry ?? PUBLISHER, {
      // What it makes lives until the release is stored.
      execArgv: process.execArgv.filter((option) => option !== YOUNG_HEAP),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#options.records.add('publisher', child.pid);
    this.#child = child;
    child.on('message', (message) => this.#receive(message as PublisherMessage));
    child.on('error', (error) => {
      if (child.pid === undefined) this.#notStarted(error);
      else this.#options.log.error({ reason: error.message }, 'publisher');
    });
    child.once('exit', (code, signal) => this.#ended(child, code, signal));
  }

  #receive(message: PublisherMessage): void {
    const { log } = this.#options;
    if (message.type === 'content-result') return this.#calls.receive(message);
    if (message.type === 'packed') return this.#options.onPacked();
    if (message.type === 'notice') {
      log.info({ notice: message.text }, 'publisher');
      return this.#options.onNotice(message.text);
    }
    this.#silentEnds = -Infinity;
    if (message.type === 'published') this.#backoff.reset();
    log[LEVELS[message.type]](message, 'publisher');
    this.#options.onVerdict(message);
  }

  #ended(child: ChildProcess, code: number | null, signal: string | null): void {
    this.#options.records.remove(child.pid);
    this.#calls.refuseAll();
    this.#again({ code, signal }, 'the publisher ended');
  }

  /** The system has no room for another process just now, or the program is gone. */
  #notStarted(error: Error): void {
    this.#again({ reason: error.message }, 'the publisher could not be started');
  }

  #again(how: object, what: string): void {
    if (this.#isStopping) return;
    const waitInMs = this.#backoff.next();
    this.#options.log.error({ ...how, waitInMs }, what);
    this.#silentEnds += 1;
    if (this.#silentEnds === SILENT_ENDS_BEFORE_GIVING_UP) {
      this.#options.onVerdict({ type: 'failed', errors: [DOES_NOT_START] });
    }
    this.#restart = setTimeout(() => this.start(), waitInMs);
  }

  /** Asks for a release of the content as it is now. */
  publish(): void {
    this.#send({ type: 'publish' });
  }

  /** Asks for a comparison of the live release with a render of everything. */
  compare(): void {
    this.#send({ type: 'compare' });
  }

  /** Answers a web worker. */
  answer(question: ContentQuestion): Promise<ContentResult> {
    return this.#calls.answer(question);
  }

  /** False: nobody is there to hear it. */
  #send(message: SupervisorToPublisherMessage): boolean {
    if (this.#child?.connected !== true) return false;
    // It may end at any moment; what was asked is refused then.
    this.#child.send(message, () => undefined);
    return true;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    if (this.#child === null) return;
    this.#child.kill('SIGTERM');
    await ended(this.#child, STOP_GRACE_IN_MS);
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }
}
