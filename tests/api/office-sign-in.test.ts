import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recoveryHash } from '#src/office/recovery-codes.ts';
import { codeAt } from '#src/office/second-factor.ts';
import { secretHash } from '#src/office/secret.ts';
import { confirm, signIn } from '#src/office/sign-in.ts';
import { callAsStaff } from '#src/pocketbase/staff.ts';
import { TestOffice } from './support/office.ts';
import type { TestStaff } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let pb: TestPocketbase;
let office: TestOffice;
let admin: TestStaff;

beforeAll(async () => {
  pb = await startPocketbase();
  office = new TestOffice(pb);
  admin = await office.firstAdmin();
});
afterAll(() => pb.remove());

async function opened(staff: TestStaff) {
  office.pass();
  const outcome = await office.signIn(staff);
  if (outcome.kind !== 'open') throw new Error(outcome.kind);
  return outcome;
}

describe('signing in', () => {
  test('opens a session with a name of its own each time', async () => {
    const [first, second] = [await opened(admin), await opened(admin)];
    expect(first.secret).not.toBe(second.secret);
    expect(first.open.staff).toEqual({
      id: admin.id,
      username: 'quan-tri',
      name: 'Người quản trị',
      roles: ['admin'],
      publishesAlone: false,
    });
    expect(await office.session(first.secret)).toHaveProperty('token');
  });

  test('takes no code twice, not even in two attempts at once', async () => {
    office.pass();
    const both = await Promise.all([office.signIn(admin), office.signIn(admin)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['open', 'refused']);
    expect((await office.signIn(admin)).kind).toBe('refused');
  });

  test('takes no code that is older than the last one used', async () => {
    office.pass();
    const old = codeAt(admin.factor, office.now);
    await opened(admin);
    expect((await office.signIn(admin, { code: old })).kind).toBe('refused');
  });

  test('takes a code of the half minute before or after, and none further away', async () => {
    office.pass(5 * MINUTE);
    const at = (seconds: number) => codeAt(admin.factor, new Date(office.time + seconds * 1000));
    expect((await office.signIn(admin, { code: at(-90) })).kind).toBe('refused');
    expect((await office.signIn(admin, { code: at(90) })).kind).toBe('refused');
    expect((await office.signIn(admin, { code: at(-30) })).kind).toBe('open');
    expect((await office.signIn(admin, { code: at(30) })).kind).toBe('open');
    office.pass();
  });

  test.each([
    ['a wrong password', { password: 'sai' }],
    ['no code', { code: '' }],
    ['a wrong code', { code: '000000' }],
    ['letters for a code', { code: 'abcdef' }],
  ])('is refused with %s, and nothing says which part was wrong', async (_, change) => {
    office.pass();
    expect(await office.signIn(admin, change)).toEqual({ kind: 'refused' });
  });

  test('is refused in the same words for an account that does not exist', async () => {
    const credentials = { username: 'khong-co', password: 'x', code: '123456' };
    expect(await signIn(office.parts, credentials, '192.0.2.7', office.now)).toEqual({ kind: 'refused' });
  });

  test('works after the clock was years ahead and was put right', async () => {
    const clerk = await office.staff(admin, 'dong-ho', ['viewer']);
    const right = office.now;
    office.now = new Date('2030-01-01T00:00:00Z');
    await opened(clerk);
    office.now = right;
    await opened(clerk);
  });

  test('a recovery code stands for a code once', async () => {
    const [code = ''] = admin.recoveryCodes;
    const typed = code.toLowerCase().replace('-', ' ');
    expect((await office.signIn(admin, { code: typed })).kind).toBe('open');
    expect((await office.signIn(admin, { code })).kind).toBe('refused');
    expect(await callAsStaff(admin.client, 'own')).toEqual({ codesLeft: 9 });
  });

  test('a recovery code of somebody else is of no use', async () => {
    const clerk = await office.staff(admin, 'nguoi-khac', ['viewer']);
    expect((await office.signIn(clerk, { code: admin.recoveryCodes[1] ?? '' })).kind).toBe('refused');
  });

  test('renewed recovery codes make the old ones void', async () => {
    const clerk = await office.staff(admin, 'ma-moi', ['viewer']);
    const codes = ['AAAAA-AAAAA', 'BBBBB-BBBBB'].map((code) => recoveryHash(office.parts.keys, code));
    await callAsStaff(clerk.client, 'own/codes', { codes });
    expect((await office.signIn(clerk, { code: clerk.recoveryCodes[0] ?? '' })).kind).toBe('refused');
    expect((await office.signIn(clerk, { code: 'aaaaa aaaaa' })).kind).toBe('open');
  });
});

describe('a session', () => {
  test('ends when nothing was asked for half an hour', async () => {
    const { secret } = await opened(admin);
    office.pass(29 * MINUTE);
    expect(await office.session(secret)).toHaveProperty('token');
    office.pass(29 * MINUTE);
    expect(await office.session(secret)).toHaveProperty('token');
    office.pass(30 * MINUTE);
    expect(await office.session(secret)).toEqual({ ended: 'idle' });
    office.pass(-10 * MINUTE);
    expect(await office.session(secret)).toEqual({ ended: 'unknown' });
  });

  test('is not made longer by only looking at it', async () => {
    const { secret } = await opened(admin);
    office.pass(20 * MINUTE);
    expect(await office.session(secret, 0)).toHaveProperty('token');
    office.pass(10 * MINUTE);
    expect(await office.session(secret)).toEqual({ ended: 'idle' });
  });

  test('ends after ten hours however busy it was', async () => {
    const { secret } = await opened(admin);
    for (let half = 1; half < 20; half += 1) {
      office.pass(HOUR / 2 - 1);
      expect(await office.session(secret)).toHaveProperty('token');
    }
    office.pass(HOUR / 2);
    const { ended } = (await office.session(secret)) as { ended: string };
    expect(['absolute', 'idle']).toContain(ended);
  });

  test('does not live on when the clock is put back', async () => {
    const { secret } = await opened(admin);
    office.pass(-2 * HOUR);
    expect(await office.session(secret)).toEqual({ ended: 'clock' });
    office.pass(2 * HOUR);
  });

  test('gets a new name when password and code are given again; the old name is nobody’s', async () => {
    const { secret } = await opened(admin);
    office.pass(15 * MINUTE);
    const code = codeAt(admin.factor, office.now);
    const { username } = admin;
    const ask = (password: string) =>
      confirm(office.parts, { username, password, code }, { secret, client: '192.0.2.7' }, office.now);
    expect(await ask('sai')).toEqual({ kind: 'refused' });
    const outcome = await ask('con trâu đi trước cái cày');
    if (outcome.kind !== 'open') throw new Error(outcome.kind);
    expect(outcome.open.session.confirmedAt).toBe(office.time);
    expect(await office.session(outcome.secret)).toHaveProperty('token');
    expect(await office.session(secret)).toEqual({ ended: 'unknown' });
  });

  test('ends by signing out, and others of the account only by signing out everywhere', async () => {
    const [here, there] = [await opened(admin), await opened(admin)];
    const out = (isEverywhere: boolean, secret: string) =>
      callAsStaff(admin.client, 'sign-out', { secretHash: secretHash(secret), isEverywhere });
    await out(false, here.secret);
    expect(await office.session(here.secret)).toEqual({ ended: 'unknown' });
    expect(await office.session(there.secret)).toHaveProperty('token');
    await out(true, here.secret);
    expect(await office.session(there.secret)).toEqual({ ended: 'unknown' });
    // Tokens made before are void, too.
    await expect(callAsStaff(admin.client, 'own')).rejects.toThrow('refused the token');
  });
});

test('of passwords, cookies, links, codes and second factors nothing stands in the database', async () => {
  const superuser = await pb.superuser();
  const { secret } = await opened(admin);
  const rows = await Promise.all(
    ['staff', 'staff_sessions', 'staff_codes', 'staff_links', 'audit'].map((name) =>
      superuser.collection(name).getFullList(),
    ),
  );
  const text = JSON.stringify(rows);
  expect(text).toContain('quan-tri');
  for (const value of [secret, admin.factor, ...admin.recoveryCodes]) expect(text).not.toContain(value);
});
