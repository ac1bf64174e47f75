import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi as vitest } from 'vitest';
import { ROLES, type Role } from '#src/domain/staff.ts';
import { readAuditReport } from '#src/office/audit-report.ts';
import { initiativePath } from '#src/office/initiatives/paths.ts';
import { reviewFile, reviewPath, yearFile } from '#src/office/simplification/paths.ts';
import {
  assignmentPath,
  evidenceFilePath,
  evidencePath,
  snapshotFile,
  snapshotPath,
} from '#src/office/assignments/paths.ts';
import { memoFile, memoPath } from '#src/office/memos/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { amendmentPath } from '#src/office/amendments/paths.ts';
import { DOSSIERS_PATH } from '#src/office/rounds/paths.ts';
import { editPath, presenceAddress } from '#src/office/editing/paths.ts';
import { disclosureFilesPath, draftFilePath, formFilesPath } from '#src/office/files/paths.ts';
import { answerMarksPath } from '#src/office/marks/paths.ts';
import { codeAt } from '#src/office/second-factor.ts';
import { SECTIONS } from '#src/office/sections.ts';
import { OFFICE_ROUTES } from '#src/server/office-routes.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { runAuditCheck } from '#src/supervisor/audit-check.ts';
import { office } from '#src/texts/office.ts';
import { vi } from '#src/texts/vi.ts';
import { OfficePeople, PASSWORD } from '../support/office-people.ts';
import type { Owner } from '../support/office-people.ts';
import { startSite } from '../support/running-site.ts';
import type { RunningSite } from '../support/running-site.ts';
import { Clerk } from './support/clerk.ts';
import { runCommand, settingsOf } from './support/run-command.ts';

/** What changes by being asked for; nothing else may. */
const VOLATILE = ['staff_sessions'];

const NO_LINK = `/van-phong/moi/${'a'.repeat(52)}`;
/** A form as respondents see it: sending it changes nothing, so it needs no token. */
const PREVIEW = '/van-phong/xem-phieu/hai-long/1';

let site: RunningSite;
let people: OfficePeople;
let clerk: Clerk;
let owner: Owner;
/** One address for each route that has many. */
let samples: string[];

beforeAll(async () => {
  site = await startSite();
  people = new OfficePeople(site);
  owner = await people.make(ROLES);
  clerk = new Clerk(site.url, '', await people.enter(owner));
  samples = [
    `/van-phong/tai-khoan/${owner.id}`,
    NO_LINK,
    PREVIEW,
    '/van-phong/dot-khao-sat/khong-co',
    '/van-phong/dot-khao-sat/khong-co/may',
    '/van-phong/dot-khao-sat/khong-co/ap-phich',
    '/van-phong/dot-khao-sat/khong-co/phieu-giay',
    '/van-phong/dot-khao-sat/khong-co/phieu-giay/mau-in',
    `/van-phong/dot-khao-sat/khong-co/phieu-giay/${owner.id}`,
    `/van-phong/dot-khao-sat/khong-co/phieu-giay/${owner.id}/excel`,
    `/van-phong/dot-khao-sat/khong-co/phieu-giay/${owner.id}/excel/mau.xlsx`,
    `/van-phong/dot-khao-sat/khong-co/phieu-giay/${owner.id}/1`,
    `/van-phong/dot-khao-sat/khong-co/phieu-giay/${owner.id}/1/chon`,
    answerMarksPath('a'.repeat(26)),
    editPath('a'.repeat(15)),
    presenceAddress('a'.repeat(15), 'so.yaml').split('?')[0] ?? '',
    assignmentPath('a'.repeat(15)),
    ...[snapshotPath, snapshotFile].map((addressOf) => addressOf('2026-01')),
    yearFile(2026),
    reviewPath('a'.repeat(15)),
    reviewFile('a'.repeat(15)),
    initiativePath('a'.repeat(15)),
    evidencePath('a'.repeat(15)),
    evidenceFilePath('a'.repeat(15), 'b'.repeat(15)),
    ...[memoPath, memoFile].map((addressOf) => addressOf('a'.repeat(15))),
    amendmentPath(owner.id),
    ...[formFilesPath, disclosureFilesPath].map((addressOf) => addressOf('khong-co')),
    draftFilePath(owner.id, 'tep/khong-co.docx').split('?')[0] ?? '',
    `${amendmentPath(owner.id)}/xem`,
    `${amendmentPath(owner.id)}/trang`,
  ];
});
afterAll(() => site.stop());

/** Addresses of all pages of the Office that take this method. */
function paths(method: 'GET' | 'POST'): string[] {
  return OFFICE_ROUTES.filter((route) => route[method] !== undefined).map(({ path }) => {
    if (typeof path === 'string') return path;
    const sample = samples.find((address) => path.test(address));
    if (sample === undefined) throw new Error(`${path}: name an address of it in this test`);
    return sample;
  });
}

/** Everything of the Office that is stored. */
async function stored(): Promise<Record<string, unknown[]>> {
  const superuser = await people.superuser();
  const collections = (await superuser.collections.getFullList()).map(({ name }) => name);
  const names = collections.filter((name) => !name.startsWith('_') && !VOLATILE.includes(name));
  const pairs = names.map(async (name) => [name, await superuser.collection(name).getFullList()] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

const someField: [string, string][] = [[FIELD.task, 'luu']];

describe('a form', () => {
  test('from another site is refused with one sentence and without effect, whichever page it is for', async () => {
    const token = await clerk.formToken();
    const before = await stored();
    const foreign = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '', 'sec-fetch-site': 'cross-site' },
      { origin: '', referer: 'https://evil.example/' },
    ];
    for (const path of paths('POST')) {
      for (const headers of foreign) {
        const { status, text } = await clerk.post(path, [...someField, token], headers);
        expect([path, status, text.trim()]).toEqual([path, 403, vi.refusal[403]]);
      }
    }
    expect(await stored()).toEqual(before);
    expect((await clerk.get('/van-phong')).status).toBe(200);
  });

  test('without the token of the session is without effect, and can be sent again by hand', async () => {
    const before = await stored();
    const other = await new Clerk(site.url, '', await people.enter(owner)).formToken();
    const open = ['/van-phong/dang-nhap', NO_LINK, PREVIEW];
    for (const path of paths('POST').filter((it) => !open.includes(it))) {
      for (const token of [[], [other]] as [string, string][][]) {
        const { status, text } = await clerk.post(path, [...someField, ...token]);
        expect([path, status]).toEqual([path, 403]);
        expect(text, path).toContain(office.resend.why['other-session']);
      }
    }
    expect(await stored()).toEqual(before);
    expect((await clerk.get('/van-phong')).status).toBe(200);
  });
});

test('no page may be kept by anybody or found by searching, signed in or not', async () => {
  const guest = new Clerk(site.url, '');
  for (const who of [clerk, guest]) {
    for (const path of paths('GET')) {
      const { status, headers } = await who.get(path);
      const told = [headers['cache-control'], headers['x-robots-tag'], status < 500];
      expect([path, ...told]).toEqual([path, 'no-store', 'noindex, nofollow', true]);
      expect(headers['content-security-policy'] ?? "default-src 'self'", path).not.toContain('unsafe-inline');
    }
  }
  const { text } = await guest.get('/van-phong/dang-nhap');
  expect(text).toContain('<meta name="robots" content="noindex,nofollow">');
});

test('who is not signed in comes to the sign-in page from everywhere, and nothing of the page is told', async () => {
  const guest = new Clerk(site.url, '');
  const open = ['/van-phong/dang-nhap', '/van-phong/phien', NO_LINK];
  for (const path of paths('GET').filter((it) => !open.includes(it))) {
    const { status, headers, text } = await guest.get(path);
    const location = `/van-phong/dang-nhap?ve=${encodeURIComponent(path)}`;
    expect([path, status, headers.location, text]).toEqual([path, 303, location, '']);
  }
  const session = await guest.get('/van-phong/phien');
  expect(session.text).toBe('{"endsInSeconds":0}');
});

describe.each(ROLES)('as %s', (role: Role) => {
  test('sees the sections of the role in the band and can open them, and no others', async () => {
    const one = new Clerk(site.url, '', await people.enter(await people.make([role])));
    const { text } = await one.get('/van-phong');
    for (const { key, path, roles } of SECTIONS) {
      const isMine = roles.length === 0 || roles.includes(role);
      expect([key, text.includes(`href="${path}"`)]).toEqual([key, isMine || path === '/van-phong']);
      expect([key, (await one.get(path)).status]).toEqual([key, isMine ? 200 : 403]);
    }
  });
});

test('an export asks for password and code again, comes after them, and is noted', async () => {
  const editor = await people.make(['editor']);
  const one = new Clerk(site.url, '', await people.enter(editor));
  await people.letPass(editor, 11 * 60_000);
  const asked = await one.postForm(DOSSIERS_PATH, []);
  expect([asked.status, asked.headers['content-disposition']]).toEqual([403, undefined]);
  const trail = (await people.superuser()).collection('audit');
  const exports = { filter: `what = "answers-exported" && who = "${editor.id}"` };
  expect(await trail.getFullList(exports)).toEqual([]);
  const factors = { [FIELD.password]: PASSWORD, [FIELD.code]: codeAt(editor.factor, new Date()) };
  const resend = await one.fill(asked, '/van-phong/xac-nhan', factors);
  const file = await one.fill(resend, DOSSIERS_PATH, {});
  expect(file.headers['content-disposition']).toContain('.csv');
  expect(file.headers['cache-control']).toBe('no-store');
  expect(await trail.getFullList(exports)).toHaveLength(1);
});

describe('the command for a lost administrator', () => {
  test('prints a link that makes one although there is one, which is noted', async () => {
    const { code, said } = await runCommand(site, 'scripts/office-admin.ts');
    expect(code).toBe(0);
    const [, path = ''] = /^ {2}http:\/\/localhost:\d+(\/van-phong\/moi\/[a-z2-7]{52})$/m.exec(said) ?? [];
    const page = await new Clerk(site.url, '').get(path);
    expect([page.status, page.text.includes(office.setUp.first)]).toEqual([200, true]);
    const trail = (await people.superuser()).collection('audit');
    const [row] = (await trail.getList(1, 1, { sort: '-number' })).items;
    expect(row).toMatchObject({ who: 'site', what: 'first-link-made', note: 'by-command' });
  });
});

describe('the check of the audit trail', () => {
  const CHECK = 'src/office/audit-check-main.ts';
  const reportFile = () => dataPaths(site).auditCheckFile;

  /** Straight in the database, as somebody with the machine may. */
  function inDatabase(sql: string): void {
    const database = new DatabaseSync(join(dataPaths(site).pocketbase, 'data.db'), { timeout: 5_000 });
    database.exec(sql);
    database.close();
  }

  /** As the site does it each night. */
  async function atNight(): Promise<string[]> {
    for (const [name, value] of Object.entries(settingsOf(site))) vitest.stubEnv(name, value);
    const said: string[] = [];
    const log = pino({ level: 'silent' });
    const [paths, signal] = [dataPaths(site), AbortSignal.timeout(60_000)];
    await runAuditCheck({ paths, log, say: (line) => said.push(line), signal });
    return said;
  }
  afterEach(() => vitest.unstubAllEnvs());

  test('says that it is whole, where it ends, and shows the Office when that was', async () => {
    const { code, said } = await runCommand(site, CHECK);
    const head = readAuditReport(reportFile())?.head;
    expect(head?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect([code, said]).toEqual([
      0,
      `The audit trail is whole: ${head?.number} rows, the last one has the hash ${head?.hash}.\n`,
    ]);
    expect(await atNight()).toEqual([]);
    expect((await clerk.get('/van-phong/nhat-ky')).text).toContain('lần gần nhất lúc');
  });

  test('each night tells of rows taken from its end, until the end is set anew; the Office is shown it', async () => {
    const head = readAuditReport(reportFile())?.head;
    inDatabase(`DELETE FROM audit WHERE number = ${head?.number}`);
    const sentence = `The audit trail was changed behind the site's back: the last rows, up to row ${head?.number}, are gone.`;
    expect(await atNight()).toEqual([sentence]);
    expect(await runCommand(site, CHECK)).toEqual({ code: 1, said: `${sentence}\n` });
    expect(readAuditReport(reportFile())?.head).toEqual(head);
    const { text } = await clerk.get('/van-phong/nhat-ky');
    expect(text).toContain(office.audit.faults.cut(head?.number ?? 0));
    expect((await clerk.postForm('/van-phong/nhat-ky', [])).text).toContain('role="alert"');
    expect((await runCommand(site, CHECK, '--from-here')).code).toBe(0);
    expect(await atNight()).toEqual([]);
  });

  test('names the first row that is not as it was written', async () => {
    inDatabase("UPDATE audit SET object = 'khác' WHERE number = 1");
    const { code, said } = await runCommand(site, CHECK);
    expect([code, said]).toEqual([
      1,
      "The audit trail was changed behind the site's back: row 1 is not as it was written.\n",
    ]);
  });

  test('does not guess what other words mean', async () => {
    const { code, said } = await runCommand(site, CHECK, '--force');
    expect([code, said]).toEqual([2, '--force: the only word that is known here is --from-here.\n']);
  });
});
