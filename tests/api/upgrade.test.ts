import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBackups } from '#src/backup/backup-files.ts';
import { unpack } from '#src/backup/unpack.ts';
import { programVersion } from '#src/settings/program-version.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { Respondent } from './support/respondent.ts';
import { runCommand } from './support/run-command.ts';
import { SiteProcess } from './support/site-process.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';

/** One small data folder of each version, as its own backup; made by `npm run release:fixture`. */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'data');
const versions = readdirSync(FIXTURES).map((name) => name.replace(/\.tar\.gz$/, ''));

let folder: string;
let site: SiteProcess;

async function startOnRestored(version: string): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  site = await SiteProcess.on(join(folder, 'data'), { TRUSTED_PROXIES: '127.0.0.1,::1' });
  expect(await command('src/backup/restore-main.ts', fixtureOf(version))).toMatchObject({ code: 0 });
}

async function remove(): Promise<void> {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

const fixtureOf = (version: string): string => join(FIXTURES, `${version}.tar.gz`);

function command(...args: string[]): Promise<{ code: number; said: string }> {
  const { url, paths, pocketbasePort } = site;
  return runCommand({ url, dataDir: paths.root, pocketbasePort }, ...args);
}

test('there is a data folder of this version', () => {
  expect(versions).toContain(programVersion());
});

describe.each(versions)('on the data of version %s', (version) => {
  beforeAll(async () => {
    await startOnRestored(version);
    await site.start();
  });
  afterAll(remove);

  test('pages that are made on request are served at once, by the release of that version', async () => {
    for (const path of ['/tim-kiem?q=ho+chieu', '/khao-sat', '/thu-tuc', '/khao-sat/ket-qua'])
      expect((await fetch(site.url + path)).status, path).toBe(200);
  });

  test('there is a backup of before the upgrade, and the version that runs now is noted', () => {
    expect(listBackups(site.paths.backups)).toHaveLength(1);
    expect(readFileSync(site.paths.programFile, 'utf8')).toBe(`${programVersion()}\n`);
  });

  test('every answer is there, and one more is taken', async () => {
    const { rows } = await unpack(fixtureOf(version), join(folder, 'looked-at'), null);
    const id = recordIdOf(await (await Respondent.of(site)).answer('Sau khi nâng cấp'));
    await untilDelivered(site);
    const stored = (await storedRecords(site)).answers.map((answer) => answer.id);
    expect([stored.length, stored.includes(id)]).toEqual([
      Number(rows['pocketbase/data.db']?.['answers']) + 1,
      true,
    ]);
  });

  test.each(['src/integrity/check-main.ts', 'src/office/audit-check-main.ts'])(
    'the chains are whole: %s',
    async (check) => {
      expect(await command(check)).toMatchObject({ code: 0 });
    },
  );
});

test('data that cannot be backed up are not upgraded', async () => {
  await startOnRestored(programVersion());
  try {
    rmSync(site.paths.backups, { recursive: true });
    writeFileSync(site.paths.backups, 'in the way');
    const { code, lines } = await site.startInVain();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(
      /^The data of an earlier version could not be backed up, .* Mend this and start again/,
    );
  } finally {
    await remove();
  }
});
