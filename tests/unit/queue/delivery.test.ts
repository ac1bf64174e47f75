import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Submission } from '#src/domain/submission.ts';
import { Delivery } from '#src/queue/delivery.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { TombstoneDelivery } from '#src/queue/tombstone-delivery.ts';
import { Tombstones } from '#src/queue/tombstones.ts';
import { answer, idOf, store } from './submissions.ts';

let folder: string;
let outbox: Outbox;
let delivery: Delivery;
/** What the receiver holds. */
let stored: Set<string>;
let sent: string[][];
/** Set: the receiver does this with the next batches. */
let fault: ((batch: readonly Submission[]) => void) | null;
let refused: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  outbox = new Outbox({
    file: join(folder, 'q.sqlite'),
    macKey: Buffer.alloc(32),
    today: () => '2026-08-01',
    leafDay: () => '2026-08-01',
  });
  stored = new Set();
  sent = [];
  fault = null;
  refused = [];
  delivery = new Delivery({
    outbox,
    tombstones: noTombstones(),
    send: receive,
    log: { info: () => undefined, warn: () => undefined },
  });
});
afterEach(async () => {
  await delivery.stop(0);
  outbox.close();
  rmSync(folder, { recursive: true });
});

function noTombstones(): TombstoneDelivery {
  const day = () => '2026-08-01';
  const tombstones = new Tombstones({ file: join(folder, 'q.sqlite'), today: day, openDay: day });
  return new TombstoneDelivery(tombstones, () => Promise.reject(new Error('Nothing was deleted')));
}

async function receive(batch: readonly Submission[], signal: AbortSignal) {
  signal.throwIfAborted();
  const ids = batch.map(({ record }) => record.id);
  sent.push(ids);
  fault?.(batch);
  const fresh = ids.filter((id) => !stored.has(id) && !refused.includes(id));
  fresh.forEach((id) => stored.add(id));
  return { inserted: fresh.length, known: ids.length - fresh.length - refused.length, refused };
}

async function accept(...numbers: number[]): Promise<void> {
  await Promise.all(numbers.map((n) => store(outbox, answer(n))));
  delivery.nudge();
}

async function untilDelivered(): Promise<void> {
  await vi.waitFor(() => expect(outbox.countUndelivered()).toBe(0), { timeout: 10_000 });
}

test('nothing is sent before the receiver is up, and all of it afterwards', async () => {
  await accept(1, 2);
  expect(sent).toEqual([]);
  delivery.receiverIsUp();
  await untilDelivered();
  expect([...stored]).toEqual([idOf(1), idOf(2)]);
});

test('answers that come later are delivered without a new start', async () => {
  delivery.receiverIsUp();
  await accept(1);
  await untilDelivered();
  await accept(2);
  await untilDelivered();
  expect([...stored]).toEqual([idOf(1), idOf(2)]);
});

test('a batch whose confirmation is lost is delivered again, once', async () => {
  let isLost = true;
  await accept(1);
  fault = (batch) => {
    if (!isLost) return;
    isLost = false;
    batch.forEach(({ record }) => stored.add(record.id));
    throw new Error('connection lost');
  };
  delivery.receiverIsUp();
  await untilDelivered();
  expect(sent).toEqual([[idOf(1)], [idOf(1)]]);
  expect(stored.size).toBe(1);
});

test('everything kept is offered again after each start of the receiver, and only then', async () => {
  delivery.receiverIsUp();
  await accept(1, 2);
  await untilDelivered();
  // A power cut eats what was confirmed.
  stored.clear();
  delivery.receiverIsDown();
  delivery.receiverIsUp();
  await vi.waitFor(() => expect([...stored]).toEqual([idOf(1), idOf(2)]));
  const offers = sent.length;
  await accept(3);
  await untilDelivered();
  expect(sent.slice(offers)).toEqual([[idOf(3)]]);
});

test('an answer the receiver cannot hold stays in the queue and holds up no other', async () => {
  refused = [idOf(1)];
  await accept(1, 2);
  delivery.receiverIsUp();
  await vi.waitFor(() => expect(stored).toContain(idOf(2)));
  await accept(3);
  await vi.waitFor(() => expect(stored).toContain(idOf(3)));
  await vi.waitFor(() => expect(outbox.countUndelivered()).toBe(1));
});

test('stopping delivers what waits', async () => {
  delivery.receiverIsUp();
  await Promise.all([1, 2, 3].map((n) => store(outbox, answer(n))));
  await delivery.stop(5_000);
  expect(stored.size).toBe(3);
  expect(outbox.countUndelivered()).toBe(0);
});

test('stopping does not wait for a receiver that hangs', async () => {
  delivery = new Delivery({
    outbox,
    tombstones: noTombstones(),
    send: (_batch, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    log: { info: () => undefined, warn: () => undefined },
  });
  await accept(1);
  delivery.receiverIsUp();
  await delivery.stop(20);
  expect(outbox.countUndelivered()).toBe(1);
});
