import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Scheduler } from '#src/supervisor/scheduler.ts';
import type { Clock } from '#src/supervisor/scheduler.ts';

/** A clock that stands still until it is moved. */
class TestClock implements Clock {
  time = new Date('2026-08-01T23:58:30+07:00').getTime();
  #timers: { at: number; work: () => void }[] = [];

  now(): Date {
    return new Date(this.time);
  }

  after(milliseconds: number, work: () => void): () => void {
    const timer = { at: this.time + milliseconds, work };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  }

  /** Moves on, step by step, so that what runs can set its next timer. */
  async move(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      this.time += 1000;
      const due = this.#timers.filter(({ at }) => at <= this.time);
      this.#timers = this.#timers.filter(({ at }) => at > this.time);
      due.forEach(({ work }) => work());
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

let folder: string;
let file: string;
let clock: TestClock;
let runs: string[];
let schedulers: Scheduler[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
  file = join(folder, 'jobs.json');
  clock = new TestClock();
  runs = [];
  schedulers = [];
});
afterEach(async () => {
  for (const scheduler of schedulers) await scheduler.stop();
  rmSync(folder, { recursive: true });
});

function start(work: () => void = () => undefined): Scheduler {
  const run = (): void => {
    runs.push(clock.now().toISOString());
    work();
  };
  const log = { info: () => undefined, warn: () => undefined };
  const scheduler = new Scheduler([{ name: 'midnight', when: '0 0 * * *', run }], { clock, file, log });
  schedulers.push(scheduler);
  scheduler.start();
  return scheduler;
}

test('a job runs at midnight in Viet Nam, once', async () => {
  start();
  await clock.move(3 * 60);
  expect(runs).toEqual(['2026-08-01T17:00:00.000Z']);
});

test('a job for one moment runs then, once, and not at all while there is none', async () => {
  let moment: Date | null = null;
  const run = (): void => {
    runs.push(clock.now().toISOString());
    moment = null;
  };
  const log = { info: () => undefined, warn: () => undefined };
  const scheduler = new Scheduler([{ name: 'turn', when: () => moment, run }], { clock, file, log });
  schedulers.push(scheduler);
  scheduler.start();
  await clock.move(90);
  expect(runs).toEqual([]);
  moment = new Date('2026-08-02T00:01:00+07:00');
  await clock.move(5 * 60);
  expect(runs).toHaveLength(1);
  const late = new Date(runs[0] ?? '').getTime() - new Date('2026-08-02T00:01:00+07:00').getTime();
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(60_000);
});

test('a job that was due while the site was down runs at start, once', async () => {
  await start().stop();
  clock.time = new Date('2026-08-04T09:00:00+07:00').getTime();
  start();
  await clock.move(5);
  expect(runs).toEqual(['2026-08-04T02:00:00.000Z']);
});

test('a job never seen before does not count as missed', async () => {
  start();
  await clock.move(5);
  expect(runs).toEqual([]);
});

test('a job that fails is tried again a minute later', async () => {
  start(() => {
    if (runs.length === 1) throw new Error('not now');
  });
  await clock.move(4 * 60);
  expect(runs).toEqual(['2026-08-01T17:00:00.000Z', '2026-08-01T17:01:00.000Z']);
});

test('a stopped scheduler runs nothing', async () => {
  await start().stop();
  await clock.move(3 * 60);
  expect(runs).toEqual([]);
});

test.each(['{', '[]', '{"midnight":"soon"}'])(
  'a damaged file of last runs (%s) does not keep the site from starting',
  async (text) => {
    writeFileSync(file, text);
    start();
    await clock.move(3 * 60);
    expect(runs).toHaveLength(1);
  },
);

test('a run noted in the future, by a clock that was wrong, does not hold the next one up', async () => {
  writeFileSync(file, '{"midnight":"2031-01-01T00:00:00.000Z"}');
  start();
  await clock.move(3 * 60);
  expect(runs).toEqual(['2026-08-01T17:00:00.000Z']);
});

test('a disk that takes no note keeps no job from running, nor makes it run twice', async () => {
  const nowhere = join(file, 'a-file-is-no-folder');
  writeFileSync(file, '{}');
  file = nowhere;
  start();
  await clock.move(5 * 60);
  expect(runs).toEqual(['2026-08-01T17:00:00.000Z']);
});

test('jobs run one after the other, each at its own time', async () => {
  const run = (name: string) => () => void runs.push(`${name} ${clock.now().toISOString()}`);
  const jobs = [
    { name: 'a', when: '0 0 * * *', run: run('a') },
    { name: 'b', when: '59 * * * *', run: run('b') },
  ];
  const scheduler = new Scheduler(jobs, { clock, file, log: { info: () => {}, warn: () => {} } });
  schedulers.push(scheduler);
  scheduler.start();
  await clock.move(3 * 60);
  expect(runs).toEqual(['b 2026-08-01T16:59:00.000Z', 'a 2026-08-01T17:00:00.000Z']);
});
