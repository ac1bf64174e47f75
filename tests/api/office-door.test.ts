import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { FIELD } from '#src/office/field.ts';
import { codeAt } from '#src/office/second-factor.ts';
import { FREE_ATTEMPTS } from '#src/limits/sign-in-slowdown.ts';
import type { Fields } from '#src/server/post-form.ts';
import { office } from '#src/texts/office.ts';
import { vi } from '#src/texts/vi.ts';
import { OfficePeople, PASSWORD } from '../support/office-people.ts';
import type { Owner } from '../support/office-people.ts';
import { startSite } from '../support/running-site.ts';
import type { RunningSite } from '../support/running-site.ts';
import { Clerk } from './support/clerk.ts';
import type { Page } from './support/clerk.ts';

const MINUTE = 60_000;
const SIGN_IN = '/van-phong/dang-nhap';
const NEW_ACCOUNT = '/van-phong/tai-khoan/moi';

let site: RunningSite;
let people: OfficePeople;
let addresses = 0;

beforeAll(async () => {
  site = await startSite({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  people = new OfficePeople(site);
});
afterAll(() => site.stop());

/** A browser that no limit knows yet. */
function stranger(cookie = ''): Clerk {
  addresses += 1;
  return new Clerk(site.url, `10.0.${addresses >> 8}.${addresses & 255}`, cookie);
}

function credentials({ username, factor }: Owner, change: { password?: string; code?: string } = {}): Fields {
  return [
    [FIELD.username, username],
    [FIELD.password, change.password ?? PASSWORD],
    [FIELD.code, change.code ?? codeAt(factor, new Date())],
  ];
}

const signIn = (clerk: Clerk, ...about: Parameters<typeof credentials>) =>
  clerk.post(SIGN_IN, credentials(...about));

async function signedIn(...roles: Parameters<OfficePeople['make']>[0]): Promise<[Clerk, Owner]> {
  const owner = await people.make(roles);
  return [stranger(await people.enter(owner)), owner];
}

async function accountNames(): Promise<string[]> {
  const staff = await (await people.superuser()).collection('staff').getFullList();
  return staff.map(({ username }) => String(username));
}

const newAccount = (username: string): Fields => [
  [FIELD.username, username],
  [FIELD.name, 'Người Mới'],
  [FIELD.roles, 'viewer'],
  [FIELD.roles, 'editor'],
];

describe('signing in', () => {
  test('sets a cookie for this host alone, that no script reads and no other site has sent', async () => {
    const owner = await people.make(['viewer']);
    const clerk = stranger();
    const { status, headers } = await signIn(clerk, owner);
    expect([status, headers.location]).toEqual([303, '/van-phong']);
    const [cookie = '', ...others] = headers['set-cookie'] ?? [];
    expect(others).toEqual([]);
    const [value = '', ...attributes] = cookie.split('; ');
    expect(value).toMatch(new RegExp(`^${SESSION_COOKIE}=[a-z2-7]{52}$`));
    expect(SESSION_COOKIE).toMatch(/^__Host-/);
    // No Domain, as the prefix demands; no Expires: it goes with the browser.
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect((await clerk.get('/van-phong')).text).toContain(owner.name);
  });

  test('is slowed after failures for the account, from everywhere, and works after the wait', async () => {
    const owner = await people.make(['viewer']);
    for (let attempt = 0; attempt < FREE_ATTEMPTS.account; attempt += 1)
      expect((await signIn(stranger(), owner, { password: 'sai' })).status).toBe(403);
    const clerk = stranger();
    const slowed = await signIn(clerk, owner);
    const seconds = Number(slowed.headers['retry-after']);
    expect(slowed.status).toBe(429);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(5);
    expect(slowed.text).toContain(office.signIn.wait(seconds));
    expect(clerk.cookie).toBe('');
    // Others are not slowed.
    expect((await signIn(stranger(), await people.make(['viewer']))).status).toBe(303);
    await expect.poll(async () => (await signIn(clerk, owner)).status, { timeout: 30_000 }).toBe(303);
  });

  test('is slowed for a client that tries many accounts, and not for others', async () => {
    const owner = await people.make(['viewer']);
    const guesser = stranger();
    const guess = (n: number) =>
      signIn(guesser, { id: '', username: `ai-do-${n}`, name: '', factor: 'AAAA' });
    const guesses = Array.from({ length: FREE_ATTEMPTS.client + 5 }, (_, n) => guess(n));
    // From the first refusal on the client has to wait: the others, whose passwords are looked at, take longer than that.
    await Promise.any(guesses.map(async (answer) => expect((await answer).status).toBe(429)));
    expect((await signIn(guesser, owner)).status).toBe(429);
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 403)).toHaveLength(FREE_ATTEMPTS.client);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect((await signIn(stranger(), owner)).status).toBe(303);
  });
});

test('plain HTTP is refused with one sentence, except on this very machine; nothing is taken', async () => {
  const owner = await people.make(['admin']);
  const plain: Record<string, string>[] = [
    { host: 'ngoaivu.example.gov.vn' },
    { 'x-forwarded-proto': 'http' },
    { 'x-forwarded-proto': 'https, http' },
  ];
  for (const headers of plain) {
    const clerk = stranger();
    const answers = [
      await clerk.get(SIGN_IN, headers),
      await clerk.get('/van-phong', headers),
      await clerk.post(SIGN_IN, credentials(owner), headers),
    ];
    for (const { status, text, headers: got } of answers) {
      expect([status, text.trim()]).toEqual([421, vi.refusal[421]]);
      expect(got['set-cookie']).toBeUndefined();
    }
  }
  const sessions = (await people.superuser()).collection('staff_sessions');
  expect(await sessions.getFullList({ filter: `staff = "${owner.id}"` })).toEqual([]);
  expect((await stranger().get(SIGN_IN, { 'x-forwarded-proto': 'https' })).status).toBe(200);
  expect((await signIn(stranger(), owner)).status).toBe(303);
});

test('a deactivated account is out in the middle of its session, whatever it asks for', async () => {
  const [admin] = await signedIn('admin');
  const [clerk, owner] = await signedIn('editor', 'admin');
  const token = await clerk.formToken();
  const path = `/van-phong/tai-khoan/${owner.id}`;
  expect((await admin.postForm(path, [[FIELD.task, 'ngung']])).status).toBe(303);
  const refused = await clerk.post(NEW_ACCOUNT, [...newAccount('khong-duoc'), token]);
  expect(refused.status).toBe(403);
  expect(await accountNames()).not.toContain('khong-duoc');
  expect(clerk.cookie).toBe('');
  expect((await clerk.get('/van-phong')).headers.location).toMatch(/^\/van-phong\/dang-nhap\?/);
  expect((await signIn(stranger(), owner)).status).toBe(403);
});

describe('what was filled in', () => {
  const kept = (page: Page) => {
    for (const value of ['Người Mới', 'xem', 'biên tập']) expect(page.text).toContain(value);
  };

  test('is kept while password and code are asked for again, and taken when it is sent again by hand', async () => {
    const [clerk, owner] = await signedIn('admin');
    const username = `sau-xac-nhan-${owner.id}`;
    const form = await clerk.get(NEW_ACCOUNT);
    await people.letPass(owner, 11 * MINUTE);
    const asked = await clerk.post(NEW_ACCOUNT, [...newAccount(username), await clerk.formToken()]);
    expect([form.status, asked.status]).toEqual([200, 403]);
    expect(asked.text).toContain(office.confirm.kept);
    expect(await accountNames()).not.toContain(username);
    const factors = { [FIELD.password]: PASSWORD, [FIELD.code]: codeAt(owner.factor, new Date()) };
    const wrong = await clerk.fill(asked, '/van-phong/xac-nhan', { ...factors, [FIELD.password]: 'sai' });
    expect(wrong.status).toBe(403);
    const resend = await clerk.fill(wrong, '/van-phong/xac-nhan', factors);
    kept(resend);
    expect(resend.text).not.toContain(PASSWORD);
    expect(await accountNames()).not.toContain(username);
    const done = await clerk.fill(resend, NEW_ACCOUNT, {});
    expect(done.text).toContain('/van-phong/moi/');
    const made = await (
      await people.superuser()
    )
      .collection('staff')
      .getFirstListItem(`username = "${username}"`);
    expect(made['roles']).toEqual(['viewer', 'editor']);
  });

  test('is kept when the session has ended, also for another account that signs in then', async () => {
    const [clerk, owner] = await signedIn('admin');
    const username = `sau-dang-nhap-${owner.id}`;
    const token = await clerk.formToken();
    await people.letPass(owner, 31 * MINUTE);
    const asked = await clerk.post(NEW_ACCOUNT, [...newAccount(username), token]);
    expect([asked.status, clerk.cookie]).toEqual([403, '']);
    const other = await people.make(['admin']);
    const factors = Object.fromEntries(credentials(other));
    const resend = await clerk.fill(asked, SIGN_IN, factors);
    kept(resend);
    expect(await accountNames()).not.toContain(username);
    await clerk.fill(resend, NEW_ACCOUNT, {});
    expect(await accountNames()).toContain(username);
  });

  test('signing out everywhere after the session has ended asks who it is, and then does it', async () => {
    const [clerk, owner] = await signedIn('viewer');
    const token = await clerk.formToken();
    await people.letPass(owner, 31 * MINUTE);
    const there = stranger(await people.enter(owner));
    const everywhere: Fields = [[FIELD.everywhere, '1'], token];
    const asked = await clerk.post('/van-phong/dang-xuat', everywhere);
    expect(asked.status).toBe(403);
    const resend = await clerk.fill(asked, SIGN_IN, Object.fromEntries(credentials(owner)));
    expect((await there.get('/van-phong')).status).toBe(200);
    const done = await clerk.fill(resend, '/van-phong/dang-xuat', {});
    expect([done.status, clerk.cookie]).toEqual([303, '']);
    expect((await there.get('/van-phong')).status).toBe(303);
  });
});

describe('a password', () => {
  const change = (clerk: Clerk, password: string, again = password) =>
    clerk.postForm('/van-phong/tai-khoan-cua-toi/mat-khau', [
      [FIELD.password, password],
      [FIELD.passwordAgain, again],
    ]);
  const { faults } = office.password;

  test.each([
    ['a common one', 'password123', faults.common],
    ['one of nine letters', 'chín chữ.', faults['too-short']],
    ['one of more than 200', 'dài '.repeat(51), faults['too-long']],
    ['one that is typed otherwise the second time', 'con trâu đi trước', faults.different],
  ])('is refused when it is %s, and the old one stays', async (_, password, sentence) => {
    const [clerk, owner] = await signedIn('viewer');
    const again = sentence === faults.different ? `${password}.` : password;
    const { status, text } = await change(clerk, password, again);
    expect(status).toBe(422);
    expect(text).toContain(sentence);
    expect(text).not.toContain(password);
    expect((await signIn(stranger(), owner)).status).toBe(303);
  });

  test('that is a long sentence is taken, and ends every other session', async () => {
    const [clerk, owner] = await signedIn('viewer');
    const there = stranger(await people.enter(owner));
    const password = 'một câu dài dễ nhớ';
    expect((await change(clerk, password)).status).toBe(303);
    expect((await there.get('/van-phong')).status).toBe(303);
    expect((await clerk.get('/van-phong')).status).toBe(200);
    expect((await signIn(stranger(), owner)).status).toBe(403);
    expect((await signIn(stranger(), owner, { password })).status).toBe(303);
  });
});
