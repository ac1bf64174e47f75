import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishLists } from '#src/integrity/published-lists.ts';
import { Chain } from '#src/queue/chain.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { publishedHashOf } from '#src/survey/receipt.ts';
import { answer } from '../queue/submissions.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const RECEIPT = 'K7Q4 M2XD 9HTR 0WBN 5ZEA';
const OTHER = 'K7Q4 M2XD 9HTR 0WBN 5ZEB';

let folder: string;
let lists: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-receipt-'));
  lists = join(folder, 'lists');
  const file = join(folder, 'queue.sqlite');
  let day = '2026-11-01';
  const chain = new Chain(file, () => day);
  const outbox = new Outbox({
    file,
    macKey: Buffer.alloc(32),
    today: () => day,
    leafDay: () => chain.openDay(),
  });
  await outbox.store(answer(1), { receiptHash: publishedHashOf(RECEIPT) });
  day = '2026-11-02';
  chain.closeDays();
  await publishLists(lists, chain);
  [outbox, chain].forEach((part) => part.close());
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const options = { cwd: ROOT, encoding: 'utf8', env: { ...process.env, DATA_DIR: folder } } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/check-receipt.ts', ...args],
    options,
  );
  return { status, said: stdout.trim().split('\n'), complained: stderr.trim() };
}

test('finds a receipt, however it is typed, and says that lists and heads are right', () => {
  expect(run('k7q4-m2xd-9htr', 'Owbn 5zea', '--from', lists)).toEqual({
    status: 0,
    said: [
      'The answer is counted in the list of 2026-11-01.',
      '1 list read: every length and every head is right.',
    ],
    complained: '',
  });
});

test('says of another receipt that it is in no list, and asks for one where none is named', () => {
  const other = run(OTHER, '--from', lists);
  expect([other.status, other.said[0]]).toEqual([
    1,
    'The receipt is in no published list. An answer of today is published tomorrow.',
  ]);
  const none = run('--from', lists);
  expect([none.status, none.complained]).toEqual([2, expect.stringContaining('Name a receipt')]);
  const nowhere = run(RECEIPT, '--from', join(folder, 'none'));
  expect([nowhere.status, nowhere.complained]).toEqual([2, expect.stringContaining('--from')]);
});

test('finds that a list was changed after it was published', () => {
  const file = join(lists, '2026-11-01.txt');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^phieu.*\n/m, ''));
  const { status, said } = run(RECEIPT, '--from', lists);
  expect(status).toBe(1);
  expect(said[0]).toContain('in no published list');
  expect(said.length).toBeGreaterThan(2);
  writeFileSync(file, text);
});
