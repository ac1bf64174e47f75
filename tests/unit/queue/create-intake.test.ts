import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { ClientBuckets } from '#src/limits/client-bucket.ts';
import { LIMITS, Limiter } from '#src/limits/limiter.ts';
import { createIntake } from '#src/queue/create-intake.ts';
import { CrowdMarks } from '#src/queue/crowd-marks.ts';
import type { Intake, SubmitRequest } from '#src/queue/intake.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { answer, idOf, rating, receiptHashOf } from './submissions.ts';

const today = (): string => '2026-08-01';

let folder: string;
let file: string;
let outbox: Outbox;
let intake: Intake;
let now: number;
let accepted: number;
let faults: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'));
  file = join(folder, 'q.sqlite');
  outbox = new Outbox({ file, macKey: Buffer.alloc(32), today, leafDay: today });
  now = 0;
  accepted = 0;
  faults = [];
  intake = createIntake({
    outbox,
    apart: outbox,
    limiter: new Limiter({
      ...LIMITS,
      survey: { points: 2, duration: 60 },
      rating: { points: 2, duration: 60 },
      receipt: { points: 2, duration: 60 },
    }),
    buckets: new ClientBuckets(today),
    crowd: new CrowdMarks(() => now),
    onAccepted: () => (accepted += 1),
    onUnavailable: (error) => faults.push(error),
    now: () => now,
  });
});
afterEach(() => {
  outbox.close();
  rmSync(folder, { recursive: true });
});

function survey(n: number, change: Partial<SubmitRequest> = {}): SubmitRequest {
  const receiptHash = receiptHashOf(idOf(n));
  return { submission: answer(n), limit: 'survey', client: '192.0.2.7', receiptHash, ...change };
}

function tap(n: number, dedupeKey = '/thu-tuc/a yes'): SubmitRequest {
  return { submission: rating(n), limit: 'rating', client: '192.0.2.7', dedupeKey };
}

describe('limits', () => {
  test('the third answer within a minute waits, and nothing of it is stored', async () => {
    await intake.submit(survey(1));
    await intake.submit(survey(2));
    const result = await intake.submit(survey(3));
    expect(result).toEqual({ status: 'limited', retryAfterSeconds: expect.any(Number) as number });
    expect(outbox.countUndelivered()).toBe(2);
    expect(accepted).toBe(2);
  });

  test('another client and another limit are counted apart', async () => {
    await intake.submit(survey(1));
    await intake.submit(survey(2));
    expect(await intake.submit(survey(3, { client: '192.0.2.8' }))).toEqual({ status: 'accepted' });
    expect(await intake.submit(tap(4))).toEqual({ status: 'accepted' });
  });

  test('a tablet that was let in delivers a day’s answers at once, without limit and without mark', async () => {
    for (let n = 1; n <= 30; n += 1)
      expect(await intake.submit(survey(n, { limit: null }))).toEqual({ status: 'accepted' });
    const marks = outbox
      .undelivered(0, 50)
      .map(({ submission }) => (submission.record as AnswerRecord).marks);
    expect(marks).toEqual(Array.from({ length: 30 }, () => []));
    // Nor does it use up what others behind the same address may send.
    expect(await intake.submit(survey(31))).toEqual({ status: 'accepted' });
  });

  test('what was not accepted costs nothing', async () => {
    await intake.submit(survey(1));
    expect(await intake.submit(survey(1))).toEqual({ status: 'repeated' });
    const changed = answer(1, { comment: 'changed' });
    expect(await intake.submit(survey(1, { submission: changed }))).toEqual({ status: 'conflict' });
    expect(await intake.submit(survey(2))).toEqual({ status: 'accepted' });
  });

  test('a failing commit is reported as unavailable and costs nothing', async () => {
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(await intake.submit(survey(1))).toEqual({ status: 'unavailable' });
    expect(await intake.submit(survey(1))).toEqual({ status: 'unavailable' });
    expect(await intake.submit(survey(1))).toEqual({ status: 'unavailable' });
    other.close();
    expect(await intake.submit(survey(1))).toEqual({ status: 'accepted' });
    expect(faults).toHaveLength(3);
  });
});

describe('marks by other answers', () => {
  const comment = 'Tôi nộp hồ sơ từ đầu tháng, đến nay vẫn chưa ai trả lời dù đã gọi điện thoại ba lần.';
  const marksInQueue = () =>
    outbox.undelivered(0, 10).map(({ submission }) => (submission.record as AnswerRecord).marks);

  test('are stored beside those the answer came with, and change nothing of what it is', async () => {
    await intake.submit(survey(1, { submission: answer(1, { comment }) }));
    const second = survey(2, { submission: answer(2, { comment, marks: ['too-fast'] }) });
    expect(await intake.submit(second)).toEqual({ status: 'accepted' });
    expect(marksInQueue()).toEqual([[], ['too-fast', 'repeated-text']]);
    const elsewhere = { ...second, client: '192.0.2.8' };
    expect(await intake.submit(elsewhere)).toEqual({ status: 'repeated' });
  });

  test('are not given to an answer that could not be stored at first and is sent again', async () => {
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const request = survey(1, { submission: answer(1, { comment }) });
    expect(await intake.submit(request)).toEqual({ status: 'unavailable' });
    other.close();
    expect(await intake.submit(request)).toEqual({ status: 'accepted' });
    expect(marksInQueue()).toEqual([[]]);
  });
});

describe('ratings', () => {
  test('the same tap within ten seconds is the same rating, under the first id', async () => {
    await intake.submit(tap(1));
    now = 10_000;
    expect(await intake.submit(tap(2))).toEqual({ status: 'repeated', id: idOf(1) });
    expect(outbox.countUndelivered()).toBe(1);
  });

  test('two taps at once are one rating', async () => {
    const results = await Promise.all([intake.submit(tap(1)), intake.submit(tap(2))]);
    expect(results).toEqual([{ status: 'accepted' }, { status: 'repeated', id: idOf(1) }]);
  });

  test('after ten seconds, or with another value, it is another rating', async () => {
    await intake.submit(tap(1));
    expect(await intake.submit(tap(2, '/thu-tuc/a no'))).toEqual({ status: 'accepted' });
    now = 10_001;
    expect((await intake.submit(tap(3))).status).toBe('limited');
    expect((await intake.submit({ ...tap(3), client: '192.0.2.9' })).status).toBe('accepted');
  });

  test('a tap that could not be stored does not hide the next one', async () => {
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(await intake.submit(tap(1))).toEqual({ status: 'unavailable' });
    other.close();
    expect(await intake.submit(tap(2))).toEqual({ status: 'accepted' });
  });
});
