/**
 * `npm run release:fixture`: makes a small data folder of this version, packed as a backup, from which the tests of
 * all later versions start. Its keys are of no use anywhere else.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBackups } from '#src/backup/backup-files.ts';
import { PROGRAM_ROOT } from '#src/settings/settings.ts';
import { programVersion } from '#src/settings/program-version.ts';
import { Respondent } from '#tests/api/support/respondent.ts';
import { runCommand } from '#tests/api/support/run-command.ts';
import { SiteProcess } from '#tests/api/support/site-process.ts';
import { untilDelivered } from '#tests/api/support/stored-records.ts';
import { OfficePeople } from '#tests/support/office-people.ts';

const ANSWERS = 12;

/** A bit of everything that people leave. */
async function fill(site: SiteProcess): Promise<void> {
  const person = await Respondent.of(site);
  for (let n = 0; n < ANSWERS; n += 1) {
    const client = { 'x-forwarded-for': `192.0.2.${n}` };
    await person.answer(n % 3 === 0 ? `Ý kiến ${n}` : '', client, 1 + (n % 5));
  }
  const { pocketbasePort, paths } = site;
  await new OfficePeople({ pocketbasePort, dataDir: paths.root }).make(['approver', 'admin']);
  const reader = { 'user-agent': 'Mozilla/5.0' };
  for (const path of ['/', '/tim-kiem?q=ho+chieu', '/thu-tuc'])
    await fetch(site.url + path, { headers: reader });
  await untilDelivered(site);
}

/** Backs the stopped site up; returns the file. */
async function backUp({ url, paths, pocketbasePort }: SiteProcess): Promise<string> {
  const address = { url, dataDir: paths.root, pocketbasePort };
  const { code, said } = await runCommand(address, 'src/backup/backup-main.ts');
  if (code !== 0) throw new Error(said);
  return listBackups(paths.backups).at(-1)?.path ?? '';
}

const folder = mkdtempSync(join(tmpdir(), 'fixture-'));
const site = await SiteProcess.on(folder, { TRUSTED_PROXIES: '127.0.0.1,::1' });
try {
  await site.start();
  await fill(site);
  await site.end('SIGTERM');
  const to = join(PROGRAM_ROOT, 'tests', 'fixtures', 'data', `${programVersion()}.tar.gz`);
  mkdirSync(join(to, '..'), { recursive: true });
  copyFileSync(await backUp(site), to);
  console.log(`${to} (${Math.ceil(statSync(to).size / 1000)} kB)`);
} finally {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
}
