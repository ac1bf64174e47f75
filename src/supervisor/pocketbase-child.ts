import type { ChildProcess } from 'node:child_process';
import type { PageCount } from '../domain/page-count.ts';
import type { SearchCount } from '../domain/search-count.ts';
import type { Submission } from '../domain/submission.ts';
import type { Tombstone } from '../domain/tombstone.ts';
import { Backoff } from '../lib/backoff.ts';
import { ensureAccounts } from '../pocketbase/accounts.ts';
import type { ServiceTokens } from '../pocketbase/accounts.ts';
import { TokenRefusedError, bury, ingest } from '../pocketbase/ingest.ts';
import type { IngestDoor, IngestResult } from '../pocketbase/ingest.ts';
import { readMailReaders } from '../pocketbase/mail.ts';
import type { MailReader } from '../pocketbase/mail.ts';
import { migrate } from '../pocketbase/migrate.ts';
import type { PocketbaseProgram } from '../pocketbase/program.ts';
import { removeExpired } from '../pocketbase/retention.ts';
import type { Removed, RetentionDays } from '../pocketbase/retention.ts';
import { isHealthy, pocketbaseUrl, startServer, waitUntilHealthy } from '../pocketbase/server.ts';
import { ended, hasEnded } from './end-child.ts';
import type { Logger } from './logger.ts';
import type { PocketbaseState } from './messages.ts';
import type { ProcessRecords } from './orphans.ts';

const HEALTH_CHECK_EVERY_IN_MS = 5_000;
/** A backup keeps PocketBase busy for seconds; only one that is silent for long is restarted. */
const FAILED_CHECKS_BEFORE_RESTART = 6;
const STOP_GRACE_IN_MS = 5_000;

export interface PocketbaseChildOptions {
  program: PocketbaseProgram;
  port: number;
  superuserPassword: string;
  records: ProcessRecords;
  log: Logger;
  onUp(): void;
  onDown(): void;
}

/** PocketBase as our child: migrated, started, watched, and started again when it ends. */
export class PocketbaseChild {
  readonly #options: PocketbaseChildOptions;
  readonly #backoff = new Backoff();
  readonly #stopping = new AbortController();
  #tokens: ServiceTokens | null = null;
  #child: ChildProcess | null = null;
  #state: PocketbaseState = 'down';
  #loop: Promise<void> | null = null;

  constructor(options: PocketbaseChildOptions) {
    this.#options = options;
  }

  get state(): PocketbaseState {
    return this.#state;
  }

  /** Begins. Resolves after the first attempt: null when PocketBase is up, else why it is not yet. */
  start(): Promise<string | null> {
    return new Promise((resolve) => {
      this.#loop = this.#run(resolve);
    });
  }

  async #run(afterFirst: (fault: string | null) => void): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#runOnce(() => afterFirst(null));
      } catch (error) {
        const reason = (error as Error).message;
        afterFirst(reason);
        if (!this.#stopping.signal.aborted) this.#options.log.error({ reason }, 'PocketBase does not run');
      }
      if (!this.#stopping.signal.aborted) await this.#pause(this.#backoff.next());
    }
  }

  /** One life of PocketBase, from start to end. Always ends in an error, except when stopped. */
  async #runOnce(onUp: () => void): Promise<void> {
    const { program, port, records, log } = this.#options;
    if (this.#tokens === null) {
      await migrate(program);
      await this.#renewTokens();
    }
    if (this.#stopping.signal.aborted) return;
    const child = startServer(program, port, (line) => log.info({ process: 'pocketbase' }, line));
    this.#child = child;
    try {
      records.add('pocketbase', child.pid);
      if (!(await waitUntilHealthy(child, port)))
        throw new Error('PocketBase did not answer after its start.');
      this.#setState('ok');
      onUp();
      await this.#watch(child, port);
    } finally {
      this.#setState('down');
      child.kill('SIGKILL');
      await ended(child, STOP_GRACE_IN_MS);
      records.remove(child.pid);
    }
  }

  /** Returns when stopped; throws when PocketBase has ended or has been silent for too long. */
  async #watch(child: ChildProcess, port: number): Promise<void> {
    let failures = 0;
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    while (!hasEnded(child) && failures < FAILED_CHECKS_BEFORE_RESTART) {
      await Promise.race([exited, this.#pause(HEALTH_CHECK_EVERY_IN_MS)]);
      if (this.#stopping.signal.aborted) return exited;
      if (hasEnded(child)) break;
      failures = (await isHealthy(port)) ? 0 : failures + 1;
      if (failures === 0) this.#backoff.reset();
    }
    throw new Error(`PocketBase ended (code ${child.exitCode}, signal ${child.signalCode}).`);
  }

  #setState(state: PocketbaseState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.log.info({ state }, 'PocketBase');
    if (state === 'ok') this.#options.onUp();
    else this.#options.onDown();
  }

  #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopping;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
    });
  }

  /** Token of the service account that lets the Office in. Throws when PocketBase cannot make one. */
  async officeToken(isStale: boolean): Promise<string> {
    if (this.#tokens === null || isStale) await this.#renewTokens();
    return this.#tokens?.office ?? '';
  }

  async #renewTokens(): Promise<void> {
    const { program, superuserPassword } = this.#options;
    this.#tokens = await ensureAccounts(program, superuserPassword);
  }

  /** Hands a batch of answers or counts over. Throws when that failed; a refused token is made anew first. */
  send(batch: readonly (Submission | SearchCount | PageCount)[], signal: AbortSignal): Promise<IngestResult> {
    return this.#asService(({ url, token }) => ingest(url, token, batch, signal));
  }

  /** Tells what was deleted. Throws as `send` does. */
  bury(tombstones: readonly Tombstone[], signal: AbortSignal): Promise<void> {
    return this.#asService((door) => bury(door, tombstones, signal));
  }

  async #asService<Result>(work: (door: IngestDoor) => Promise<Result>): Promise<Result> {
    const { port } = this.#options;
    try {
      return await work({ url: pocketbaseUrl(port), token: this.#tokens?.ingest ?? '' });
    } catch (error) {
      if (error instanceof TokenRefusedError) await this.#renewTokens();
      throw error;
    }
  }

  /** Who wants mail. Throws when PocketBase is down. */
  mailReaders(): Promise<MailReader[]> {
    return readMailReaders(pocketbaseUrl(this.#options.port), this.#tokens?.ingest ?? '');
  }

  /** Has PocketBase remove what may not be kept any longer, and says what. Throws when it is down. */
  async removeExpired(days: RetentionDays): Promise<Removed> {
    const removed = await removeExpired(pocketbaseUrl(this.#options.port), this.#tokens?.ingest ?? '', days);
    const { emptied: _, ...counts } = removed;
    if (Object.values(counts).some((count) => count > 0))
      this.#options.log.info(counts, 'removed what was kept long enough');
    return removed;
  }

  /** Stops PocketBase in good order. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#child;
    if (child !== null && !hasEnded(child)) {
      child.kill('SIGTERM');
      await ended(child, STOP_GRACE_IN_MS);
    }
    await this.#loop;
  }

  kill(): void {
    this.#child?.kill('SIGKILL');
  }
}
