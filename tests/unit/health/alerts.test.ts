import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupName } from '#src/backup/backup-files.ts';
import { readAlerts } from '#src/health/alerts.ts';
import { diskFinding } from '#src/health/disk.ts';
import { StuckQueue } from '#src/health/stuck-queue.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import type { DataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import { AlertWatch } from '#src/supervisor/alert-watch.ts';

const MINUTE = 60_000;
const START = new Date('2026-11-29T18:00:00Z');
let folder: string;
let paths: DataPaths;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alerts-'));
  paths = dataPaths({ dataDir: folder });
  for (const path of [paths.backups, paths.secrets, dirname(paths.alertsFile)]) mkdirSync(path);
});
afterEach(() => rmSync(folder, { recursive: true }));

function backupAt(time: string): void {
  writeFileSync(join(paths.backups, backupName(new Date(time), false)), '');
}

test('less than a tenth of the disk is a fault, with what to do', () => {
  const stateOf = (share: number) => diskFinding({ gigabytes: 3.94, share }).state;
  expect([1, 0.1, 0.0999, 0].map(stateOf)).toEqual(['fine', 'fine', 'fault', 'fault']);
  expect(diskFinding({ gigabytes: 3.94, share: 0.0999 }).sentence).toMatch(/^3\.9 GB \(9 %\) .* Free some/);
});

test('a queue is stuck when the answer that waits longest has not moved for ten minutes', () => {
  const queue = new StuckQueue();
  const state = (oldest: number | null, minutes: number) =>
    queue.look(oldest, 3, new Date(START.getTime() + minutes * MINUTE)).state;
  expect(state(7, 0)).toBe('fine');
  expect(state(7, 9)).toBe('fine');
  expect(state(8, 10)).toBe('fine');
  expect(state(8, 19)).toBe('fine');
  expect(state(8, 20)).toBe('fault');
  expect(state(null, 21)).toBe('fine');
  expect(state(9, 40)).toBe('fine');
});

test('what somebody must know of is told once when it begins and once when it is over', async () => {
  const said: string[] = [];
  let now = START;
  const lines: string[] = [];
  const watch = new AlertWatch({
    settings: readSettings({ DATA_DIR: folder }, folder),
    paths,
    answers: { oldestWaiting: () => null, count: () => 0 },
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
    say: (line) => said.push(line),
    now: () => now,
  });
  backupAt('2026-11-28T18:17:00Z');
  await watch.look();
  expect(readAlerts(paths.alertsFile)).toEqual([]);
  now = new Date('2026-11-29T20:18:00Z');
  await watch.look();
  await watch.look();
  expect(said).toEqual(['The newest backup is 26 hours old. Run "npm run backup" and read what it says.']);
  expect(readAlerts(paths.alertsFile)).toMatchObject([{ check: 'backup', since: now.toISOString() }]);
  backupAt('2026-11-29T20:20:00Z');
  await watch.look();
  expect(readAlerts(paths.alertsFile)).toEqual([]);
  expect(said).toHaveLength(1);
  expect(lines.filter((line) => line.includes('what was told of is over'))).toHaveLength(1);
});
