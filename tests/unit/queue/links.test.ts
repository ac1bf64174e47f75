import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Attempts } from '#src/queue/attempts.ts';
import { Links } from '#src/queue/links.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { answer, store } from './submissions.ts';

let folder: string;
let file: string;
let day: string;
let outbox: Outbox;
let links: Links;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  file = join(folder, 'queue.sqlite');
  day = '2026-11-01';
  outbox = new Outbox({ file, macKey: Buffer.alloc(32), today: () => day, leafDay: () => day });
  links = new Links(file, () => day);
});
afterEach(() => {
  links.close();
  outbox.close();
  rmSync(folder, { recursive: true });
});

const hashOf = (n: number): string => createHash('sha256').update(`link ${n}`).digest('hex');

function make(round: string, ...numbers: number[]): number {
  return links.make({ hashes: numbers.map(hashOf), round, expiresDay: '2026-11-30' });
}

describe('making links', () => {
  test('each can be used until its last day, and not after it', () => {
    expect(make('dot-1', 1, 2)).toBe(2);
    day = '2026-11-30';
    expect(links.state(hashOf(1))).toEqual({ state: 'open', round: 'dot-1' });
    day = '2026-12-01';
    expect(links.state(hashOf(1))).toEqual({ state: 'link-expired', round: 'dot-1' });
    expect(links.state(hashOf(3))).toEqual({ state: 'link-unknown' });
  });

  test('all of a batch are made or none', () => {
    make('dot-1', 1);
    expect(() => make('dot-1', 2, 1, 3)).toThrow('UNIQUE');
    expect(links.count('dot-1')).toEqual({ made: 1, spent: 0, expired: 0 });
  });

  test.each([
    ['a hash that is none', { hashes: ['abc'], round: 'dot-1', expiresDay: '2026-11-30' }],
    ['a day that is none', { hashes: [hashOf(1)], round: 'dot-1', expiresDay: '30/11/2026' }],
    ['no round', { hashes: [hashOf(1)], round: '', expiresDay: '2026-11-30' }],
  ])('%s is refused', (_, batch) => {
    expect(() => links.make(batch)).toThrow(RangeError);
  });
});

describe('spending a link', () => {
  test('stores the answer and spends the link together', async () => {
    make('dot-1', 1, 2);
    expect(await store(outbox, answer(1), hashOf(1))).toBe('accepted');
    expect(links.state(hashOf(1))).toEqual({ state: 'link-spent', round: 'dot-1' });
    expect(links.count('dot-1')).toEqual({ made: 2, spent: 1, expired: 0 });
  });

  test('another answer by a spent, unknown or expired link is not stored', async () => {
    make('dot-1', 1, 2);
    await store(outbox, answer(1), hashOf(1));
    expect(await store(outbox, answer(2), hashOf(1))).toBe('link-spent');
    expect(await store(outbox, answer(3), hashOf(9))).toBe('link-unknown');
    day = '2026-12-01';
    expect(await store(outbox, answer(4), hashOf(2))).toBe('link-expired');
    expect(outbox.countUndelivered()).toBe(1);
    expect(links.count('dot-1')).toEqual({ made: 2, spent: 1, expired: 1 });
  });

  test('the same answer sent again is thanked again, also when its link has expired since', async () => {
    make('dot-1', 1);
    await store(outbox, answer(1), hashOf(1));
    day = '2027-01-01';
    expect(await store(outbox, answer(1), hashOf(1))).toBe('repeated');
    expect(await store(outbox, answer(1, { comment: 'changed' }), hashOf(1))).toBe('conflict');
  });

  test('two answers by one link in the same moment: one is stored', async () => {
    make('dot-1', 1);
    const results = await Promise.all([1, 2].map((n) => store(outbox, answer(n), hashOf(1))));
    expect(results).toEqual(['accepted', 'link-spent']);
    expect(outbox.countUndelivered()).toBe(1);
  });

  test('a commit that fails spends nothing', async () => {
    make('dot-1', 1);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store(outbox, answer(1), hashOf(1))).rejects.toThrow('locked');
    other.close();
    expect(links.state(hashOf(1))).toMatchObject({ state: 'open' });
    expect(await store(outbox, answer(1), hashOf(1))).toBe('accepted');
  });
});

test('the queue keeps neither a time nor an order of spending, nor a link with its answer', async () => {
  make('dot-1', 1, 2, 3);
  for (const n of [3, 1]) await store(outbox, answer(n), hashOf(n));
  const db = new DatabaseSync(file, { readOnly: true });
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all('links');
  const spent = db.prepare('SELECT hash FROM links WHERE is_spent = 1').all();
  expect(() => db.prepare('SELECT rowid FROM links').all()).toThrow('rowid');
  const bodies = db.prepare('SELECT body FROM submissions').all();
  db.close();
  expect(columns.map(({ name }) => name)).toEqual(['hash', 'round', 'made_day', 'expires_day', 'is_spent']);
  expect(spent.map(({ hash }) => hash)).toEqual([hashOf(1), hashOf(3)].sort());
  expect(JSON.stringify(bodies)).not.toMatch(new RegExp([1, 2, 3].map(hashOf).join('|')));
  expect(readFileSync(file).includes('link 1')).toBe(false);
});

test('who came in vain is counted by round and day', () => {
  const attempts = new Attempts(file, () => day);
  attempts.add({ round: 'dot-1', kind: 'early' });
  attempts.add({ round: 'dot-1', kind: 'late' });
  day = '2026-11-02';
  attempts.add({ round: 'dot-1', kind: 'late' });
  attempts.add({ round: 'dot-1', kind: 'late' });
  attempts.add({ round: 'dot-2', kind: 'source' });
  const all = attempts.all();
  const totals = ['dot-1', 'dot-2', 'dot-3'].map((round) => attempts.totals(round));
  attempts.close();
  expect(all.map((each) => ({ ...each }))).toEqual([
    { round: 'dot-1', day: '2026-11-01', kind: 'early', count: 1 },
    { round: 'dot-1', day: '2026-11-01', kind: 'late', count: 1 },
    { round: 'dot-1', day: '2026-11-02', kind: 'late', count: 2 },
    { round: 'dot-2', day: '2026-11-02', kind: 'source', count: 1 },
  ]);
  expect(totals).toEqual([
    { early: 1, late: 3, source: 0 },
    { early: 0, late: 0, source: 1 },
    { early: 0, late: 0, source: 0 },
  ]);
});
