import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLists } from '#src/integrity/check-lists.ts';
import { headOf } from '#src/integrity/day-list.ts';
import { HEADS_FILE, publishLists, readHeads } from '#src/integrity/published-lists.ts';
import { verifyReceipt } from '#src/integrity/verify-receipt.ts';
import { Chain } from '#src/queue/chain.ts';
import { Outbox } from '#src/queue/outbox.ts';
import { answer, idOf, receiptHashOf, store } from '../queue/submissions.ts';

let folder: string;
let file: string;
let day: string;
let chain: Chain;
let outbox: Outbox;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
  file = join(folder, 'queue.sqlite');
  day = '2026-11-01';
  const today = (): string => day;
  chain = new Chain(file, today);
  outbox = new Outbox({ file, macKey: Buffer.alloc(32), today, leafDay: () => chain.openDay() });
});
afterEach(() => {
  [outbox, chain].forEach((part) => part.close());
  rmSync(folder, { recursive: true });
});

async function accept(...numbers: number[]): Promise<void> {
  for (const n of numbers) await store(outbox, answer(n));
}

const lists = (): string => join(folder, 'lists');
const readList = async (name: string): Promise<string> => readFileSync(join(lists(), name), 'utf8');

/** Three answers on two days, published. */
async function published(): Promise<void> {
  await accept(1, 2);
  day = '2026-11-02';
  await accept(3);
  day = '2026-11-03';
  chain.closeDays();
  await publishLists(lists(), chain);
}

test('writes each closed list and all heads, and what was lost again', async () => {
  await accept(1, 2);
  day = '2026-11-02';
  chain.closeDays();
  await publishLists(lists(), chain);
  const list = readFileSync(join(lists(), '2026-11-01.txt'), 'utf8');
  expect(headOf(list)).toBe(chain.days()[0]?.head);
  expect(readHeads(readFileSync(join(lists(), HEADS_FILE), 'utf8'))).toEqual(
    chain.days().map((each) => ({ ...each })),
  );
  rmSync(join(lists(), '2026-11-01.txt'));
  await publishLists(lists(), chain);
  expect(readFileSync(join(lists(), '2026-11-01.txt'), 'utf8')).toBe(list);
  expect(readdirSync(lists()).sort()).toEqual(['2026-11-01.txt', HEADS_FILE]);
});

test('never writes a closed list again that the queue’s file no longer gives', async () => {
  await accept(1, 2);
  day = '2026-11-02';
  chain.closeDays();
  const db = new DatabaseSync(file);
  db.exec(`DELETE FROM submissions WHERE id = '${idOf(2)}'`);
  db.close();
  await expect(publishLists(lists(), chain)).rejects.toThrow('2026-11-01');
  expect(readdirSync(lists())).toEqual([]);
});

test('what is published fits what was accepted', async () => {
  await published();
  expect(checkLists(lists(), chain)).toEqual([]);
});

test.each<[string, string, (text: string) => string]>([
  ['a list from which a line was taken', '2026-11-01.txt', (text) => text.replace(/phieu \w.*\n/, '')],
  ['a list with another commitment', '2026-11-02.txt', (text) => text.replace(/[0-9a-f]\n$/, 'z\n')],
  [
    'a file of heads with another head',
    HEADS_FILE,
    (text) => text.replace(/ [0-9a-f]{64}/, ` ${'0'.repeat(64)}`),
  ],
])('%s is found, by us and by whoever has a receipt', async (_, name, change) => {
  await published();
  writeFileSync(join(lists(), name), change(await readList(name)));
  expect(checkLists(lists(), chain)).toEqual([name.replace(/^(2026-.*)\.txt$/, '$1')]);
  expect((await verifyReceipt(readList, receiptHashOf(idOf(1)))).faults).not.toEqual([]);
});

test.each<[string, string]>([
  ['taken from the queue', `DELETE FROM submissions WHERE id = '${idOf(2)}'`],
  ['altered in the queue', `UPDATE submissions SET leaf = replace(leaf, ' ', ' 0') WHERE id = '${idOf(2)}'`],
  ['given another day', `UPDATE submissions SET leaf_day = '2026-11-09' WHERE id = '${idOf(2)}'`],
])('an answer %s is found', async (_, sql) => {
  await published();
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
  expect(checkLists(lists(), chain)).toContain('2026-11-01');
});

test('a receipt is found in its list, and another is not', async () => {
  await published();
  const found = await verifyReceipt(readList, receiptHashOf(idOf(3)));
  expect(found).toEqual({ faults: [], countedOn: '2026-11-02', withdrawnOn: null, days: 2 });
  expect((await verifyReceipt(readList, receiptHashOf(idOf(4)))).countedOn).toBeNull();
});
