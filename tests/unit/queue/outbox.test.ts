import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOutboxDatabase, pragma } from '#src/queue/outbox-database.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { answer, dossierCode, rating, store } from './submissions.ts';

const MAC_KEY = Buffer.alloc(32, 7);

let folder: string;
let file: string;
let day: string;
let opened: DatabaseSync[];
let outbox: Outbox;

function openOutbox(): Outbox {
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
  });
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
  test('the open connection syncs fully', () => {
    expect(pragma(opened[0] as DatabaseSync, 'synchronous')).toBe(2);
    expect(pragma(opened[0] as DatabaseSync, 'journal_mode')).toBe('wal');
  });

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

  test('an answer waits for the disk, a mark does not: at worst it is offered once more', async () => {
    await store(outbox, answer(1));
    outbox.markDelivered([1]);
    expect(opened.map((db) => pragma(db, 'synchronous'))).toEqual([2, 1]);
    await store(outbox, answer(2));
    expect(opened).toHaveLength(2);
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

  test('leaves neither the text nor a way to guess it in the file, and a re-send is still recognised', async () => {
    await store(outbox, answer(1, { comment: 'a-first-secret' }));
    outbox.markDelivered([1]);
    outbox.dropBodies('2026-08-01');
    outbox.close();
    expect(readFileSync(file).includes('a-first-secret')).toBe(false);
    expect(await store(outbox, answer(1, { comment: 'a-first-secret' }))).toBe('repeated');
  });
});
