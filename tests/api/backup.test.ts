import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBackups } from '#src/backup/backup-files.ts';
import { readDrillReport } from '#src/backup/drill-report.ts';
import { gitAt } from '#src/publisher/git.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { runCommand } from './support/run-command.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess } from './support/site-process.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';

const BACKUP = 'src/backup/backup-main.ts';
const DRILL = 'src/backup/drill-main.ts';
const RECOUNT = 'src/tallies/recount-main.ts';
const RESTORE = 'src/backup/restore-main.ts';
const CHECK = 'src/integrity/check-main.ts';
/** A file of the content that somebody has edited and the site not yet committed. */
const EDITED = 'tinh-huong/dang-sua.txt';

let folder: string;
let site: SiteProcess;
/** Of answers that were thanked for before the backup, and after it. */
let [before, after]: [string[], string[]] = [[], []];

/** Runs one of our commands on the data of a site, beside it or after its end. */
function command(on: SiteProcess, ...args: string[]): Promise<{ code: number; said: string }> {
  return runCommand({ url: on.url, dataDir: on.paths.root, pocketbasePort: on.pocketbasePort }, ...args);
}

/** Record ids of so many new answers. */
async function answersOf(person: Respondent, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(recordIdOf(await person.answer(`Ý kiến ${n}`)));
  return ids;
}

const secondPlace = (): string => join(folder, 'second-place');
const keyFile = (): string => join(folder, 'key.txt');
/** The newest backup of the site. */
const newest = (): string => listBackups(site.paths.backups).at(-1)?.path ?? '';

async function idsOf(on: SiteProcess): Promise<string[]> {
  await untilDelivered(on);
  return (await storedRecords(on)).answers.map(({ id }) => id);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const key = await generateX25519Identity();
  writeFileSync(keyFile(), `# made for this test\n${key}\n`);
  process.env['BACKUP_DIR'] = secondPlace();
  process.env['BACKUP_PUBLIC_KEY'] = await identityToRecipient(key);
  site = await SiteProcess.on(join(folder, 'site'), { TRUSTED_PROXIES: '127.0.0.1,::1' });
  await site.start();
});
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

test('is made while people answer, and tells of a second place that is not there', async () => {
  const person = await Respondent.of(site);
  before = await answersOf(person, 4);
  writeFileSync(join(site.paths.root, 'content', EDITED), 'đang sửa');
  const [{ code, said }, during] = await Promise.all([command(site, BACKUP), answersOf(person, 2)]);
  expect(code).toBe(1);
  expect(said).toContain(`BACKUP_DIR: "${secondPlace()}" is not there.`);
  expect(existsSync(newest())).toBe(true);
  expect(existsSync(secondPlace())).toBe(false);

  mkdirSync(secondPlace());
  expect((await command(site, BACKUP)).code).toBe(0);
  expect(statSync(newest()).mode & 0o777).toBe(0o600);
  const [copy, ...others] = listBackups(secondPlace());
  expect(others).toEqual([]);
  expect(copy?.name).toMatch(/\.tar\.gz\.age$/);
  expect(
    readFileSync(copy?.path ?? '')
      .subarray(0, 21)
      .toString(),
  ).toBe('age-encryption.org/v1');
  after = await answersOf(person, 3);
  before.push(...during);
});

test('is tried beside the running site: every table, every answer, every chain', async () => {
  expect((await command(site, RECOUNT)).code).toBe(0);
  const { code, said } = await command(site, DRILL);
  expect(said).toContain('can be put back');
  expect(code).toBe(0);
  expect(readDrillReport(site.paths.drillFile)).toMatchObject({ fault: null, compared: before.length });
  expect(await idsOf(site)).toHaveLength(before.length + after.length);
});

test('on a new machine the encrypted copy brings back what was answered before it, and the content', async () => {
  const other = await SiteProcess.on(join(folder, 'other'));
  const [copy] = listBackups(secondPlace());
  const file = copy?.path ?? '';
  const withoutKey = await command(other, RESTORE, file);
  expect(withoutKey.said).toContain('is encrypted. Name the file with its private key: --key <file>.');
  expect(withoutKey.code).toBe(1);
  expect((await command(other, RESTORE, file, '--key', keyFile())).said).toContain(
    'is as it was in the backup',
  );
  expect((await command(other, CHECK)).code).toBe(0);
  const content = join(other.paths.root, 'content');
  expect(readFileSync(join(content, EDITED), 'utf8')).toBe('đang sửa');
  expect((await gitAt(content).status()).files.map(({ path }) => path)).toEqual([EDITED]);
  await other.start();
  try {
    expect((await idsOf(other)).toSorted()).toEqual(before.toSorted());
  } finally {
    await other.end('SIGTERM');
  }
});

test('PocketBase alone put back: the queue brings what came since', async () => {
  await site.end('SIGTERM');
  const refused = await command(site, RESTORE, newest());
  expect(refused.said).toContain('Add --replace to put the backup in its place');
  expect((await command(site, RESTORE, newest(), '--only-pocketbase', '--replace')).code).toBe(0);
  await site.start();
  expect((await idsOf(site)).toSorted()).toEqual([...before, ...after].toSorted());
  expect((await command(site, CHECK)).code).toBe(0);
});

test('all put back: what was there lies aside; one that was cut off keeps the site from starting', async () => {
  await site.end('SIGTERM');
  const { said } = await command(site, RESTORE, newest(), '--replace');
  const [, aside = ''] = /What was there before lies in "([^"]+)"/.exec(said) ?? [];
  expect(existsSync(join(aside, 'queue', 'queue.sqlite'))).toBe(true);
  expect(existsSync(join(aside, 'content', EDITED))).toBe(true);
  writeFileSync(join(site.paths.run, 'restoring'), newest());
  const { code, lines } = await site.startInVain();
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain(`Do it again: npm run restore -- ${newest()}`);
  expect((await command(site, RESTORE, newest())).code).toBe(0);
  await site.start();
  expect((await idsOf(site)).toSorted()).toEqual(before.toSorted());
});

test('the trial finds an answer that was altered behind our back, and a file that was damaged', async () => {
  const db = new DatabaseSync(join(site.paths.pocketbase, 'data.db'), { timeout: 10_000 });
  db.prepare("UPDATE answers SET comment = 'khác' WHERE id = ?").run(before[0] ?? '');
  db.close();
  expect((await command(site, BACKUP)).code).toBe(0);
  const altered = await command(site, DRILL);
  expect(altered.code).toBe(1);
  expect(altered.said).toContain(`altered: answers ${before[0]}`);
  const sentence = /^Something was changed behind the site's back: answers: 1 altered, 0 added, 0 deleted\.$/;
  expect(readDrillReport(site.paths.drillFile)?.fault).toMatch(sentence);
  const doctor = await command(site, 'src/health/doctor-main.ts');
  const lines = doctor.said.trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^(?:ok     |warning|FAULT  ) [a-z-]+ +\S/);
  expect([doctor.code, lines.length]).toEqual([1, 15]);
  expect(lines.filter((line) => line.startsWith('FAULT')).join('\n')).toMatch(
    /^FAULT   drill .* 1 altered, .*/,
  );
  const bytes = readFileSync(newest());
  bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 64);
  writeFileSync(newest(), bytes);
  expect((await command(site, DRILL)).code).toBe(1);
  expect(readDrillReport(site.paths.drillFile)?.fault).toContain('cannot be used');
});
