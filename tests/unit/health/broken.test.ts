import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupName } from '#src/backup/backup-files.ts';
import { writeBackupReport } from '#src/backup/backup-report.ts';
import { writeDrillReport } from '#src/backup/drill-report.ts';
import { backupFinding, drillFinding, secondPlaceFinding } from '#src/health/backups.ts';
import { clockFinding } from '#src/health/clock.ts';
import type { Finding } from '#src/health/finding.ts';
import { answersFinding, auditFinding } from '#src/health/integrity.ts';
import { permissionsFinding } from '#src/health/permissions.ts';
import { portsFinding } from '#src/health/ports.ts';
import { lookAtQueue } from '#src/health/queue.ts';
import { tlsFinding } from '#src/health/tls.ts';
import { versionsFinding } from '#src/health/versions.ts';
import { writeReport } from '#src/integrity/check-report.ts';
import { writeAuditReport } from '#src/office/audit-report.ts';
import { POCKETBASE_VERSION } from '#src/pocketbase/install/version.ts';
import { dataPaths, type DataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';

const NOW = new Date('2026-11-29T00:00:00Z');
const hoursAgo = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

let folder: string;
let paths: DataPaths;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broken-'));
  paths = dataPaths({ dataDir: folder });
  for (const path of [paths.backups, paths.secrets, paths.pocketbase, paths.run, dirname(paths.queueFile)])
    mkdirSync(path, { recursive: true, mode: 0o700 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const settingsWith = (env: Record<string, string> = {}) => readSettings({ DATA_DIR: folder, ...env }, folder);

/** Its state and its sentence, which is one line with what to do in it. */
function told({ state, sentence }: Finding): string {
  expect(sentence).not.toContain('\n');
  return `${state}: ${sentence}`;
}

test('versions: git that does not run, and another PocketBase', () => {
  const well = { program: '1', node: '24', pocketbase: POCKETBASE_VERSION, git: '2' };
  expect(told(versionsFinding(well))).toMatch(/^fine/);
  expect(told(versionsFinding({ ...well, git: null }))).toMatch(
    /^fault: git does not run here\. Install git/,
  );
  for (const pocketbase of ['0.1.0', null])
    expect(told(versionsFinding({ ...well, pocketbase }))).toMatch(
      /^fault: .* not at hand.* Run "npm start"/,
    );
});

test('permissions: a queue that is not there, and secrets that others can read', () => {
  expect(told(permissionsFinding(paths))).toMatch(/^fault: ".*queue.*" cannot be written/);
  writeFileSync(paths.queueFile, '');
  expect(told(permissionsFinding(paths))).toMatch(/^fine/);
  writeFileSync(join(paths.secrets, 'key'), '');
  chmodSync(join(paths.secrets, 'key'), 0o644);
  expect(told(permissionsFinding(paths))).toMatch(/^fault: ".*key" can be read by .* Run: chmod/);
});

test('ports: taken by another program, a site that does not answer, and one without PocketBase', async () => {
  let health = { pocketbase: 'ok' };
  const server = createServer((_, response) => response.end(JSON.stringify(health))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const settings = settingsWith({ PORT: String(port), HOST: '127.0.0.1' });
  expect(told(await portsFinding(settings, true))).toMatch(/^fine/);
  health = { pocketbase: 'down' };
  expect(told(await portsFinding(settings, true))).toMatch(/^fault: .*PocketBase does not.* Look in the log/);
  expect(told(await portsFinding(settings, false))).toMatch(/^fault: PORT: port \d+ .* in use/);
  server.close();
  await once(server, 'close');
  expect(told(await portsFinding(settings, true))).toMatch(/^fault: PORT: .* does not answer/);
});

test('clock: something that was written later than now', () => {
  const file = join(paths.run, 'x');
  writeFileSync(file, '');
  utimesSync(file, hoursAgo(-2), hoursAgo(-2));
  expect(told(clockFinding([paths.run], NOW))).toMatch(
    /^fault: .* 120 minutes after now: the clock was set back/,
  );
  utimesSync(file, NOW, NOW);
  expect(told(clockFinding([paths.run, paths.backups], NOW))).toMatch(/^fine/);
});

test('tls: none, and one that cannot be trusted or reached', async () => {
  expect(told(await tlsFinding('http://localhost:4321', NOW))).toMatch(/^warning/);
  expect(told(await tlsFinding('http://so.example.gov.vn', NOW))).toMatch(
    /^fault: .* not encrypted\. Set up/,
  );
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(told(await tlsFinding(`https://127.0.0.1:${port}`, NOW))).toMatch(
    /^fault: .* cannot be reached safely/,
  );
  server.close();
});

test('queue: a file that is no database', () => {
  expect(lookAtQueue(paths)).toMatchObject({ waiting: 0, finding: { state: 'fine' } });
  writeFileSync(paths.queueFile, 'no database at all, and long enough to be looked at');
  const { waiting, finding } = lookAtQueue(paths);
  expect(waiting).toBeNull();
  expect(told(finding)).toMatch(/^fault: The queue cannot be read .* Put it back from a backup/);
});

test('answers and audit trail: changed behind the site’s back, in one line however much it is', async () => {
  expect([answersFinding(paths), auditFinding(paths)].map(({ state }) => state)).toEqual(['fine', 'fine']);
  const at = NOW.toISOString();
  const records = Array.from({ length: 10_000 }, (_, n) => ({
    kind: 'added' as const,
    collection: 'answers',
    id: String(n),
  }));
  await writeReport(paths.checkFile, {
    at,
    compared: 1,
    notComparable: 0,
    records,
    lists: [],
    decisions: [],
  });
  expect(told(answersFinding(paths))).toMatch(/^fault: .* 10000 added.* Run "npm run check:answers"/);
  await writeAuditReport(paths.auditCheckFile, {
    ...{ at, count: 3, head: null },
    fault: { kind: 'altered', number: 2 },
  });
  expect(told(auditFinding(paths))).toMatch(/^fault: .* row 2 is not as it was written/);
});

test('backup: older than 26 hours', () => {
  const look = (hours: number) => {
    writeFileSync(join(paths.backups, backupName(hoursAgo(hours), false)), '');
    return told(backupFinding(paths, NOW));
  };
  expect(look(26)).toBe(
    'fault: The newest backup is 26 hours old. Run "npm run backup" and read what it says.',
  );
  expect(look(25.9)).toBe('fine: The newest backup is 25 hours old.');
});

test('second place: none, not there, not reached, and on the same disk', async () => {
  const look = (env: Record<string, string> = {}) => told(secondPlaceFinding(settingsWith(env), paths));
  const there = { BACKUP_DIR: folder };
  expect(look()).toMatch(/^warning: BACKUP_DIR is not set.* Set it to/);
  expect(look({ BACKUP_DIR: join(folder, 'x') })).toMatch(/^fault: .* is not there\. Mount it or make it/);
  expect(look(there)).toMatch(/^warning: .* same disk as DATA_DIR\. Mount another/);
  const report = { at: NOW.toISOString(), name: 'x', bytes: 1 };
  await writeBackupReport(paths.backupFile, { ...report, secondPlaceFault: 'The second place is full.' });
  expect(look(there)).toBe('fault: The second place is full.');
});

test('drill: failed, and not tried for two nights', async () => {
  const look = () => told(drillFinding(paths, NOW));
  expect(look()).toMatch(/^fine/);
  const report = { backup: 'backup-1', compared: 7, fault: null };
  await writeDrillReport(paths.drillFile, { ...report, at: hoursAgo(49).toISOString() });
  expect(look()).toMatch(/^fine: 49 hours ago .* 7 records were as they were/);
  await writeDrillReport(paths.drillFile, { ...report, at: hoursAgo(50).toISOString() });
  expect(look()).toMatch(/^fault: 50 hours ago .* Run "npm run backup"/);
  await writeDrillReport(paths.drillFile, { ...report, at: NOW.toISOString(), fault: 'One table is short.' });
  expect(look()).toMatch(/^fault: backup-1 cannot be put back: One table is short\. Run "npm run backup"/);
});
