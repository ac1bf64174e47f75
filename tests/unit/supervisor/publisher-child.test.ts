import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProcessRecords } from '#src/supervisor/orphans.ts';
import { PublisherChild } from '#src/supervisor/publisher-child.ts';
import type { Verdict } from '#src/supervisor/publisher-child.ts';

let folder: string;
let verdicts: Verdict[];
let logged: { level: number; type?: string; msg: string }[];
let child: PublisherChild;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publisher-'));
  [verdicts, logged] = [[], []];
});
afterEach(async () => {
  await child.stop();
  rmSync(folder, { recursive: true });
});

/** A publisher that runs these lines. */
function publisher(...lines: string[]): PublisherChild {
  const entry = join(folder, 'publisher.mjs');
  writeFileSync(entry, lines.join('\n'));
  const log = pino({}, { write: (line) => logged.push(JSON.parse(line) as (typeof logged)[number]) });
  return new PublisherChild({
    records: new ProcessRecords(folder, log),
    log,
    entry,
    onVerdict: (verdict) => verdicts.push(verdict),
    onPacked: () => undefined,
    onNotice: () => undefined,
  });
}

test('faults of the content are logged as a warning, those of the machine as an error', async () => {
  child = publisher(
    "process.send({ type: 'refused', errors: ['a'] });",
    "process.send({ type: 'failed', errors: ['b'] });",
    "process.send({ type: 'published', manifestId: 'c' });",
    'setInterval(() => undefined, 1000);',
  );
  child.start();
  await vi.waitFor(() => expect(verdicts).toHaveLength(3), { timeout: 10_000 });
  const levels = logged.flatMap(({ type, level }) => (type === undefined ? [] : [[type, level]]));
  expect(levels).toEqual([
    ['refused', pino.levels.values['warn']],
    ['failed', pino.levels.values['error']],
    ['published', pino.levels.values['info']],
  ]);
});

test('one that ends again and again without a word is told as a failure of the program', async () => {
  child = publisher('process.exit(1);');
  child.start();
  await vi.waitFor(() => expect(verdicts).toHaveLength(1), { timeout: 10_000 });
  expect(verdicts[0]).toEqual({
    type: 'failed',
    errors: [expect.stringMatching(/^The publisher does not start\./)],
  });
});

test('one that the system cannot start is tried again, ever more patiently', async () => {
  child = publisher(
    "process.send({ type: 'published', manifestId: 'a', validUntil: null });",
    'setInterval(() => undefined, 1000);',
  );
  const node = process.execPath;
  process.execPath = join(folder, 'no-node');
  const failures = () => logged.filter(({ msg }) => msg === 'the publisher could not be started');
  try {
    child.start();
    await vi.waitFor(() => expect(failures()).toHaveLength(2), { timeout: 10_000 });
  } finally {
    process.execPath = node;
  }
  const [first, second] = failures().map((entry) => Number((entry as { waitInMs?: number }).waitInMs));
  expect(second).toBe((first ?? 0) * 2);
  await vi.waitFor(
    () => expect(verdicts).toEqual([{ type: 'published', manifestId: 'a', validUntil: null }]),
    {
      timeout: 10_000,
    },
  );
});

test('one that could not be started is stopped at once', async () => {
  child = publisher('');
  const node = process.execPath;
  process.execPath = join(folder, 'no-node');
  child.start();
  process.execPath = node;
  await child.stop();
  expect(verdicts).toEqual([]);
});
