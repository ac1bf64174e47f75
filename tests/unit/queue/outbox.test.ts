import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openOutboxDatabase, pragma } from '#src/queue/outbox-database.ts';
import { Outbox } from '#src/queue/outbox.ts';
import type { OutboxOptions } from '#src/queue/outbox.ts';
import { answer, dossierCode, rating, store } from './submissions.ts';

const MAC_KEY = Buffer.alloc(32, 7);

let folder: string;
let file: string;
let day: string;
let opened: DatabaseSync[];
let outbox: Outbox;

function openOutbox(more: Partial<OutboxOptions> = {}): Outbox {
  return new Outbox({
    file,
    macKey: MAC_KEY,
    today: () => day,
    leafDay: () => day,
    open: (path, durability) => {
      const db = openOutboxDatabase(path, durability);
      opened.push(db);
      return db;
    },
    ...more,
  });
}

/** A disk that keeps what is committed when the test says so. */
function slowDisk() {
  const asked: { resolve(): void; reject(error: Error): void }[] = [];
  const log = {
    sync: () => new Promise<void>((resolve, reject) => asked.push({ resolve, reject })),
    syncNow: () => undefined,
    forget: () => undefined,
  };
  return { asked, log };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  file = join(folder, 'queue.sqlite');
  day = '2026-08-01';
  opened = [];
  outbox = openOutbox();
});
afterEach(() => {
  outbox.close();
  rmSync(folder, { recursive: true });
});

function idsIn(rows: { submission: { record: { id: string } } }[]): string[] {
  return rows.map(({ submission }) => submission.record.id);
}

describe('storing', () => {
  test('an accepted answer is there after the file is opened again', async () => {
    expect(await store(outbox, answer(1))).toBe('accepted');
    outbox.close();
    expect(openOutbox().undelivered(0, 10)[0]?.submission).toMatchObject(answer(1));
  });

  test('the same content under the same id is repeated and adds nothing', async () => {
    await store(outbox, answer(1));
    expect(await store(outbox, answer(1))).toBe('repeated');
    expect(outbox.countUndelivered()).toBe(1);
  });

  test('a re-send after midnight, from another network, with other marks is still the same answer', async () => {
    await store(outbox, answer(1));
    expect(await store(outbox, answer(1, { day: '2026-08-02', marks: ['too-fast'], source: 'staff' }))).toBe(
      'repeated',
    );
  });

  test('a re-send over another network is still the same answer', async () => {
    await store(outbox, answer(1));
    expect(await store(outbox, answer(1, { source: 'staff' }))).toBe('repeated');
  });

  test('other content under the same id is a conflict, and the first stands', async () => {
    await store(outbox, answer(1, { comment: 'first' }));
    expect(await store(outbox, answer(1, { comment: 'second' }))).toBe('conflict');
    expect(outbox.undelivered(0, 10)[0]?.submission).toMatchObject(answer(1, { comment: 'first' }));
  });

  test('another collection under the same id is a conflict', async () => {
    await store(outbox, answer(1));
    expect(await store(outbox, rating(1))).toBe('conflict');
  });

  test('answers that arrive together are committed together, each with its own result', async () => {
    let commits = 0;
    const db = opened[0] as DatabaseSync;
    const exec = db.exec.bind(db);
    db.exec = (sql) => {
      if (sql === 'COMMIT') commits += 1;
      exec(sql);
    };
    const results = await Promise.all([1, 2, 1, 3].map((n) => store(outbox, answer(n))));
    expect(results).toEqual(['accepted', 'accepted', 'repeated', 'accepted']);
    expect(commits).toBe(1);
  });
});

describe('the disk', () => {
  const { asked, log } = slowDisk();
  let slow: Outbox;
  beforeEach(() => {
    asked.length = 0;
    slow = openOutbox({ log });
  });
  afterEach(() => slow.close());

  /** Whether a promise is fulfilled or not by now. */
  async function isOpen(promise: Promise<unknown>): Promise<boolean> {
    const waiting = Symbol();
    return (await Promise.race([promise.catch(() => null), Promise.resolve(waiting)])) === waiting;
  }

  test('is waited for before anybody is thanked, and before PocketBase hears of an answer', async () => {
    const stored = store(slow, answer(1));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(slow.countUndelivered()).toBe(1);
    expect(await isOpen(stored)).toBe(true);
    expect(slow.undelivered(0, 10)).toEqual([]);
    asked[0]?.resolve();
    expect(await stored).toBe('accepted');
    expect(idsIn(slow.undelivered(0, 10))).toEqual([answer(1).record.id]);
  });

  test('is waited for once for all that arrives while it is at work; a known answer waits too', async () => {
    const first = store(slow, answer(1));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const others = [2, 1, 3].map((n) => store(slow, answer(n)));
    asked[0]?.resolve();
    await first;
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(await Promise.all(others.map(isOpen))).toEqual([true, true, true]);
    asked[1]?.resolve();
    expect(await Promise.all(others)).toEqual(['accepted', 'repeated', 'accepted']);
    expect(asked).toHaveLength(2);
  });

  test('that failed is not believed: nobody is thanked, and all is written once more before the next answer', async () => {
    const refused = store(slow, answer(1));
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.reject(new Error('EIO'));
    await expect(refused).rejects.toThrow('EIO');
    expect(slow.undelivered(0, 10)).toEqual([]);

    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM submissions');
    await expect(store(slow, answer(1))).rejects.toThrow('cannot be brought to the disk');
    expect(slow.canAccept()).toBe(false);
    reader.close();

    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    expect(slow.canAccept()).toBe(true);
    expect(readFileSync(file).includes(answer(1).record.id)).toBe(true);
    expect(idsIn(slow.undelivered(0, 10))).toEqual([answer(1).record.id]);
    const again = store(slow, answer(1));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.resolve();
    expect(await again).toBe('repeated');
  });
});

describe('a commit that fails', () => {
  test('rejects the whole group, stores nothing of it, and recovers by itself', async () => {
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const results = await Promise.allSettled([store(outbox, answer(1)), store(outbox, answer(2))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    other.exec('ROLLBACK');
    other.close();
    expect(outbox.countUndelivered()).toBe(0);
    expect(await store(outbox, answer(1))).toBe('accepted');
  });

  test('of a full database leaves nothing half-stored and goes on when there is room', async () => {
    await store(outbox, answer(0));
    const pages = Number(pragma(opened[0] as DatabaseSync, 'page_count'));
    opened[0]?.exec(`PRAGMA max_page_count = ${pages}`);
    const long = 'x'.repeat(9_000);
    await expect(
      Promise.all([store(outbox, answer(1)), store(outbox, answer(2, { comment: long }))]),
    ).rejects.toThrow('full');
    expect(idsIn(outbox.undelivered(0, 10))).toEqual(idsIn([{ submission: answer(0) }]));
    expect(await store(outbox, answer(2, { comment: long }))).toBe('accepted');
  });
});

describe('delivery marks', () => {
  test('a confirmed answer leaves the undelivered ones and is kept to be offered again', async () => {
    await store(outbox, answer(1));
    await store(outbox, answer(2));
    outbox.markDelivered([1]);
    expect(idsIn(outbox.undelivered(0, 10))).toEqual([answer(2).record.id]);
    expect(idsIn(outbox.kept(0, 10))).toEqual([answer(1).record.id]);
    expect(outbox.countUndelivered()).toBe(1);
  });

  test('a batch stays below the receiver’s limits', async () => {
    const long = 'x'.repeat(400_000);
    await Promise.all([1, 2, 3, 4, 5].map((n) => store(outbox, answer(n, { comment: long }))));
    expect(outbox.undelivered(0, 200)).toHaveLength(3);
  });
});

describe('dropping texts', () => {
  test('takes the text of confirmed answers up to that day and of no others', async () => {
    await store(outbox, answer(1, { comment: 'a-first-secret' }));
    await store(outbox, answer(2));
    await store(outbox, answer(3));
    outbox.markDelivered([1]);
    day = '2026-08-02';
    outbox.markDelivered([2]);
    expect(outbox.dropBodies('2026-08-01')).toBe(1);
    expect(idsIn(outbox.kept(0, 10))).toEqual([answer(2).record.id]);
    expect(outbox.countUndelivered()).toBe(1);
  });

  test('of a kind whose time is over goes by the day on which it came, delivered or not', async () => {
    for (const [n, acceptedOn] of [
      [1, '2026-05-31'],
      [2, '2026-05-31'],
      [3, '2026-06-01'],
    ] as const) {
      day = acceptedOn;
      await store(outbox, dossierCode(n));
    }
    await store(outbox, answer(4));
    day = '2026-09-01';
    outbox.markDelivered([1, 3]);
    expect(outbox.forget('dossier_codes', '2026-06-01')).toBe(2);
    expect(outbox.forget('dossier_codes', '2026-06-01')).toBe(0);
    expect(idsIn(outbox.kept(0, 10))).toEqual([dossierCode(3).record.id]);
    expect(idsIn(outbox.undelivered(0, 10))).toEqual([answer(4).record.id]);
    expect(await store(outbox, dossierCode(1))).toBe('repeated');
  });

  test('can name single ones, of one collection, and leaves all others', async () => {
    for (const n of [1, 2]) await store(outbox, dossierCode(n));
    await store(outbox, answer(4));
    const ids = [dossierCode(1), answer(4)].map(({ record }) => record.id);
    expect(outbox.forgetThese('dossier_codes', ids)).toBe(1);
    expect(outbox.forgetThese('dossier_codes', ids)).toBe(0);
    expect(outbox.forgetThese('dossier_codes', [])).toBe(0);
    expect(idsIn(outbox.undelivered(0, 10))).toEqual(
      [dossierCode(2), answer(4)].map(({ record }) => record.id),
    );
    expect(await store(outbox, dossierCode(1))).toBe('repeated');
  });

  test('leaves neither the text nor a way to guess it in the file, and a re-send is still recognised', async () => {
    await store(outbox, answer(1, { comment: 'a-first-secret' }));
    outbox.markDelivered([1]);
    outbox.dropBodies('2026-08-01');
    outbox.close();
    expect(readFileSync(file).includes('a-first-secret')).toBe(false);
    expect(await store(outbox, answer(1, { comment: 'a-first-secret' }))).toBe('repeated');
  });
});
