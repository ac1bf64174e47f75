import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import { readRecords } from '#src/pocketbase/records.ts';
import { readSettings } from '#src/settings/settings.ts';
import { freePort } from '../support/free-port.ts';
import { testBin } from './support/pocketbase-process.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess } from './support/site-process.ts';

let folder: string;
let site: SiteProcess;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  site = await SiteProcess.on(folder);
});
afterEach(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

interface Exported {
  comments: string[];
  waiting: number;
}

/** The comments that an export reads, and how many answers it says are missing. */
async function exported({ dataDir = folder, pocketbasePort = site.pocketbasePort } = {}): Promise<Exported> {
  const env = {
    DATA_DIR: dataDir,
    PORT: String(site.port),
    POCKETBASE_PORT: String(pocketbasePort),
    POCKETBASE_BIN: await testBin(),
  };
  const { client, waiting, close } = await openForExport(readSettings(env, folder));
  const answers = await Array.fromAsync(readRecords(client, 'answers'));
  await close();
  return { comments: answers.map(({ comment }) => comment), waiting };
}

test('answers are read from a running site, and from a stopped one with what its queue held', async () => {
  await site.start();
  await (await Respondent.of(site)).answer('đã gửi');
  expect(await exported()).toEqual({ comments: ['đã gửi'], waiting: 0 });

  // PocketBase takes nothing more, so that this one stays in the queue.
  process.kill(site.part('pocketbase').pid, 'SIGSTOP');
  await (await Respondent.of(site)).answer('còn chờ');
  await site.killAll();
  const { comments, waiting } = await exported();
  expect({ comments: comments.sort(), waiting }).toEqual({ comments: ['còn chờ', 'đã gửi'], waiting: 0 });
  // The export has left nothing that keeps the site from starting.
  await site.start();
  expect(await site.health()).toMatchObject({ site: 'ok', queue: 0 });
});

test('a running site’s PocketBase is found on another port than the settings name', async () => {
  await site.start();
  await (await Respondent.of(site)).answer('cổng khác');
  const pocketbasePort = await freePort();
  expect((await exported({ pocketbasePort })).comments).toEqual(['cổng khác']);

  // A site of an earlier version has not noted its port.
  const file = join(site.paths.run, 'supervisor.json');
  const { pid, start } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ pid, start }));
  expect((await exported()).comments).toEqual(['cổng khác']);
  await expect(exported({ pocketbasePort })).rejects.toThrow(
    `POCKETBASE_PORT: a site is running on "${folder}", but its PocketBase does not answer on port ${pocketbasePort}. Set POCKETBASE_PORT to the site's; if it is, try again in a minute.`,
  );
});

test('where no site has run nothing is exported and nothing is made', async () => {
  const dataDir = join(folder, 'data');
  await expect(exported({ dataDir })).rejects.toThrow(
    `DATA_DIR: no site has run on "${dataDir}", so there are no answers to export. Set DATA_DIR to the site's data folder.`,
  );
  expect(existsSync(dataDir)).toBe(false);
});
