import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { step } from '../lib/progress.mjs';
import { pocketbaseUrl } from '../pocketbase/server.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import type { Answers } from './answers.ts';
import { answerAtDesk } from './answer-at-desk.ts';
import { countersOf, handOverAtStop } from './counters.ts';
import type { Counters } from './counters.ts';
import { amendmentJobsOf } from './amendment-jobs.ts';
import { jobsOf } from './jobs.ts';
import type { Logger } from './logger.ts';
import type { ContentQuestion, SupervisorToWorkerMessage, WorkerQuestion } from './messages.ts';
import type { ProcessRecords } from './orphans.ts';
import { Office } from './office.ts';
import { pocketbaseBin } from './pocketbase-bin.ts';
import type { PocketbaseChild } from './pocketbase-child.ts';
import { Mailing } from './mailing.ts';
import { PublisherChild } from './publisher-child.ts';
import type { Verdict } from './publisher-child.ts';
import { Scheduler, systemClock } from './scheduler.ts';
import type { Job } from './scheduler.ts';
import { StartError } from './start-error.ts';
import { openStoreOfAnswers } from './store-of-answers.ts';
import { upkeepOf } from './upkeep.ts';
import { VerdictReport } from './verdict-report.ts';
import { WebWorkers } from './web-workers.ts';

/** With a release at hand the site does not wait longer than this for the publisher's first word. */
const WAIT_FOR_PUBLISHER_IN_MS = 4_000;
/** What is not delivered by then stays in the queue. */
const DELIVER_AT_STOP_IN_MS = 2_000;

export interface SiteOptions {
  settings: Settings;
  records: ProcessRecords;
  log: Logger;
  /** Puts a log that has become too big aside. */
  rotateLog(): void;
  /** Prints a line for the person at the console. */
  say(line: string): void;
}

function errorsOf(verdict: Verdict | null): readonly string[] {
  return verdict === null || verdict.type === 'published' ? [] : verdict.errors;
}

/** All parts of a running site and the order in which they start and stop. */
export class Site {
  readonly #options: SiteOptions;
  readonly #paths: DataPaths;
  readonly #answers: Answers;
  readonly #pocketbase: PocketbaseChild;
  readonly #office: Office;
  readonly #mailing: Mailing;
  readonly #publisher: PublisherChild;
  readonly #workers: WebWorkers;
  readonly #scheduler: Scheduler;
  readonly #counters: Counters;
  readonly #firstVerdict = Promise.withResolvers<Verdict>();
  readonly #stopping = new AbortController();
  #isServing = false;
  readonly #report = new VerdictReport();
  #lastVerdict: Verdict | null = null;
  #followed: Promise<void> = Promise.resolve();
  /** When the live release must be made again though nobody edits anything. */
  #turn: Date | null = null;

  private constructor(options: SiteOptions, bin: string) {
    const { settings, records, log } = options;
    this.#options = options;
    this.#paths = dataPaths(settings);
    const now = (): Date => systemClock.now();
    const { answers, pocketbase } = openStoreOfAnswers({
      paths: this.#paths,
      bin,
      port: settings.pocketbasePort,
      records,
      log,
      now,
      onUp: () => this.#office.pocketbaseIsUp(),
    });
    [this.#answers, this.#pocketbase] = [answers, pocketbase];
    this.#counters = countersOf({
      now,
      send: (batch, signal) => pocketbase.send(batch, signal),
    });
    const readers = () => pocketbase.mailReaders();
    this.#mailing = new Mailing({ settings, log, now, signal: this.#stopping.signal, readers });
    this.#office = new Office({
      pocketbaseUrl: pocketbaseUrl(settings.pocketbasePort),
      publicUrl: settings.publicUrl,
      token: (isStale) => this.#pocketbase.officeToken(isStale),
      now,
      log,
      say: options.say,
    });
    this.#publisher = new PublisherChild({
      records,
      log,
      onVerdict: (verdict) => this.#hear(verdict),
      onPacked: () => this.#workers.packed(),
      onNotice: (text) => options.say(text),
    });
    this.#workers = new WebWorkers({
      count: settings.webWorkers,
      records,
      log,
      answer: (question) => this.#answer(question),
      onSearch: (event) => this.#counters.searches.tally.add(event),
      onPage: (event) => this.#counters.pages.tally.add(event),
      // The publisher looks at the live release and makes it again.
      onUnloadable: () => this.#publisher.publish(),
    });
    this.#scheduler = new Scheduler(this.#jobs(), {
      clock: systemClock,
      file: join(this.#paths.run, 'jobs.json'),
      log,
    });
  }

  /** Throws StartError when there is no PocketBase program, and when the queue cannot be opened. */
  static async open(options: SiteOptions): Promise<Site> {
    return new Site(options, await pocketbaseBin(options.settings));
  }

  #jobs(): Job[] {
    const upkeep = upkeepOf({
      ...this.#options,
      paths: this.#paths,
      answers: this.#answers,
      mailing: this.#mailing,
      now: () => systemClock.now(),
      signal: this.#stopping.signal,
    });
    return jobsOf({
      answers: this.#answers,
      pocketbase: this.#pocketbase,
      publisher: this.#publisher,
      counters: this.#counters,
      mailing: this.#mailing,
      amendments: amendmentJobsOf(this.#options, this.#pocketbase, this.#publisher),
      turn: () => this.#turn,
      publishTurn: () => this.#publishTurn(),
      upkeep,
      rotateLog: this.#options.rotateLog,
    });
  }

  #publishTurn(): void {
    this.#turn = null;
    this.#publisher.publish();
  }

  /** Resolves when the site serves. Throws StartError when it cannot. */
  async start(): Promise<void> {
    const { say, settings } = this.#options;
    const pocketbase = step('Starting PocketBase', () => this.#pocketbase.start(), { print: say });
    await step('Checking the content and making its pages', () => this.#firstRelease(), { print: say });
    await step('Starting the web server', () => this.#startWorkers(), { print: say });
    const fault = await pocketbase;
    if (fault !== null) say(`PocketBase does not run yet; answers wait in the queue. ${fault}`);
    this.#scheduler.start();
    await this.#closeDays();
    say(`The site is running at ${settings.publicUrl}`);
    this.#isServing = true;
    this.#office.serves();
    this.#sayVerdict();
  }

  /** What is left of the time before: a night the machine was off, a folder that was lost. */
  async #closeDays(): Promise<void> {
    try {
      await this.#answers.closeDays();
    } catch (error) {
      this.#options.log.error({ reason: (error as Error).message }, 'lists of answers cannot be published');
    }
  }

  /** Waits for a release to serve. Throws StartError with all faults when the content has none yet. */
  async #firstRelease(): Promise<void> {
    const hasRelease = (await new ReleaseStore(this.#paths.releases).currentId()) !== null;
    this.#publisher.start();
    const patience = hasRelease ? [wait(WAIT_FOR_PUBLISHER_IN_MS, null, { ref: false })] : [];
    const verdict = await Promise.race([this.#firstVerdict.promise, ...patience]);
    if (!hasRelease && verdict && verdict.type !== 'published') throw new StartError(...verdict.errors);
  }

  /** Throws StartError when there is nothing to serve, or the web server does not start for another reason. */
  async #startWorkers(): Promise<void> {
    try {
      await this.#workers.start();
    } catch {
      // No kept release can be loaded: the publisher, which is still at work then, makes it again.
      await this.#firstVerdict.promise;
      await this.#workers.start().catch((error: Error) => {
        throw new StartError(error.message, ...errorsOf(this.#lastVerdict));
      });
    }
  }

  #hear(verdict: Verdict): void {
    this.#firstVerdict.resolve(verdict);
    this.#lastVerdict = verdict;
    if (verdict.type === 'published') {
      this.#turn = verdict.validUntil === null ? null : new Date(verdict.validUntil);
      this.#followed = this.#workers.release();
    }
    if (this.#isServing) this.#sayVerdict();
  }

  #sayVerdict(): void {
    if (this.#lastVerdict !== null) this.#report.linesOn(this.#lastVerdict).forEach(this.#options.say);
  }

  async #answer(message: WorkerQuestion): Promise<SupervisorToWorkerMessage> {
    if (message.type === 'submit') {
      const result = await this.#answers.intake.submit(message.request);
      return { type: 'submit-result', id: message.id, result };
    }
    if (message.type === 'content') return this.#answerOnContent(message);
    if (message.type === 'office') return this.#office.answer(message);
    if (message.type === 'desk') return answerAtDesk(this.#answers.desk, message, this.#options.log);
    const queue = this.#answers.count();
    return { type: 'health-result', id: message.id, pocketbase: this.#pocketbase.state, queue };
  }

  /** Whoever published is answered when every web worker serves what was published. */
  async #answerOnContent(message: ContentQuestion): Promise<SupervisorToWorkerMessage> {
    const result = await this.#publisher.answer(message);
    await this.#followed;
    return result;
  }

  /** Replaces the web workers without refusing a request. */
  restartWorkers(): Promise<void> {
    return this.#workers.restart();
  }

  /** Stops everything: requests are finished first, then answers are delivered, then PocketBase ends. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([this.#scheduler.stop(), this.#workers.stop(), this.#publisher.stop()]);
    await this.#mailing.stop();
    await this.#answers.delivery.stop(DELIVER_AT_STOP_IN_MS);
    await handOverAtStop(this.#counters);
    await this.#pocketbase.stop();
    this.#answers.close();
  }

  /** Ends every child at once. */
  kill(): void {
    this.#stopping.abort();
    this.#workers.kill();
    this.#publisher.kill();
    this.#pocketbase.kill();
  }
}
