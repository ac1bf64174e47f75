import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import { readRecords } from '#src/pocketbase/records.ts';
import { readSettings } from '#src/settings/settings.ts';
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

/** The comments that an export reads, and how many answers it says are missing. */
async function exported(): Promise<{ comments: string[]; waiting: number }> {
  const env = {
    DATA_DIR: folder,
    PORT: String(site.port),
    POCKETBASE_PORT: String(site.pocketbasePort),
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
