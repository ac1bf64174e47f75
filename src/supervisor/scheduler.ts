import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Cron } from 'croner';
import { z } from 'zod';
import { VIETNAM_ZONE } from '../lib/vietnam-time.ts';

/** Looked at often, so that a changed clock or a machine that slept delays a job by a minute at most. */
const LONGEST_SLEEP_IN_MS = 60_000;

/** The time, and a way to wait for it; tests bring their own. */
export interface Clock {
  now(): Date;
  /** Runs `work` once after that many milliseconds; returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface Job {
  /** Key in the file of last runs; never renamed. */
  name: string;
  /** Cron pattern, wall clock of Asia/Ho_Chi_Minh; or the one moment when it is due, null: not at all. */
  when: string | (() => Date | null);
  run(): Promise<void> | void;
}

export interface SchedulerOptions {
  clock: Clock;
  /** Where the last runs are kept. */
  file: string;
  log: { info(data: object, message: string): void; warn(data: object, message: string): void };
}

const LastRunsSchema = z.record(z.string(), z.iso.datetime());

type LastRuns = z.infer<typeof LastRunsSchema>;

/**
 * Runs every timed job of the site, one at a time. A job that was due while the site was down runs at
 * start, once; one that fails is tried again a minute later.
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #jobs: Job[];
  #lastRuns: LastRuns;
  #cancel: () => void = () => undefined;
  #isStopped = false;
  #running: Promise<void> = Promise.resolve();

  constructor(jobs: Job[], options: SchedulerOptions) {
    this.#jobs = jobs;
    this.#options = options;
    this.#lastRuns = this.#read();
  }

  #read(): LastRuns {
    try {
      return LastRunsSchema.parse(JSON.parse(readFileSync(this.#options.file, 'utf8')));
    } catch {
      // No file at the first start; a damaged one only means that no job counts as missed.
      return {};
    }
  }

  #note(job: Job): void {
    this.#lastRuns[job.name] = this.#options.clock.now().toISOString();
    try {
      this.#write();
    } catch (error) {
      // A full disk: at worst a job that was done counts as missed at the next start.
      this.#options.log.warn({ reason: (error as Error).message }, 'the last runs cannot be noted');
    }
  }

  #write(): void {
    const { file } = this.#options;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, JSON.stringify(this.#lastRuns));
    renameSync(`${file}.tmp`, file);
  }

  /** When a job is due next, or was due and was missed. */
  #dueAt(job: Job): number {
    if (typeof job.when === 'function') return job.when()?.getTime() ?? Infinity;
    const last = this.#lastRuns[job.name] ?? this.#options.clock.now().toISOString();
    return new Cron(job.when, { timezone: VIETNAM_ZONE }).nextRun(new Date(last))?.getTime() ?? Infinity;
  }

  /** Begins; what was missed runs now. */
  start(): void {
    this.#tick();
  }

  /**
   * A job never seen before counts from now; so does one whose last run lies in the future: the clock was
   * wrong then, and must not keep the job waiting for years.
   */
  #noteUnknown(): void {
    const now = this.#options.clock.now().getTime();
    for (const job of this.#jobs) {
      const last = this.#lastRuns[job.name];
      if (last === undefined || new Date(last).getTime() > now) this.#note(job);
    }
  }

  #tick(): void {
    this.#noteUnknown();
    this.#running = this.#runDue().then(() => {
      if (this.#isStopped) return;
      const now = this.#options.clock.now().getTime();
      const next = Math.min(...this.#jobs.map((job) => this.#dueAt(job))) - now;
      const sleep = next <= 0 ? LONGEST_SLEEP_IN_MS : Math.min(next, LONGEST_SLEEP_IN_MS);
      this.#cancel = this.#options.clock.after(sleep, () => this.#tick());
    });
  }

  async #runDue(): Promise<void> {
    for (const job of this.#jobs) {
      if (this.#isStopped || this.#dueAt(job) > this.#options.clock.now().getTime()) continue;
      try {
        await job.run();
        this.#note(job);
        this.#options.log.info({ job: job.name }, 'timed job done');
      } catch (error) {
        this.#options.log.warn({ job: job.name, reason: (error as Error).message }, 'timed job failed');
      }
    }
  }

  /** No further job begins; waits for the one that runs. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#running;
  }
}
