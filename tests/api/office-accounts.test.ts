import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#src/domain/staff.ts';
import { newSecret, secretHash } from '#src/office/secret.ts';
import {
  changeAccount,
  createAccount,
  listAccounts,
  readAudit,
  resetAccount,
} from '#src/pocketbase/staff.ts';
import { TestOffice } from './support/office.ts';
import type { TestStaff } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

const HOUR_IN_MS = 3_600_000;

let pb: TestPocketbase;
let office: TestOffice;

beforeAll(async () => {
  pb = await startPocketbase();
  office = new TestOffice(pb);
});
afterAll(() => pb.remove());

/** Another administrator, so that no test depends on what others did to theirs. */
let count = 0;
async function newAdmin(): Promise<TestStaff> {
  count += 1;
  const superuser = await pb.superuser();
  const link = newSecret();
  await superuser.send('/api/x/office/first-link', {
    method: 'POST',
    body: { hash: secretHash(link), expiresAt: office.time + HOUR_IN_MS, isForced: true },
  });
  return office.setUp(link, { username: `quan-tri-${count}`, name: 'Người quản trị' });
}

async function lastRow(admin: TestStaff) {
  const { rows } = await readAudit(admin.client, { username: '', what: '', page: 1 });
  return rows[0];
}

/** Ends every other administrator, so that these are the only ones. */
async function leaveOnly(...admins: TestStaff[]): Promise<void> {
  const superuser = await pb.superuser();
  for (const { id } of await superuser.collection('staff').getFullList()) {
    const active = admins.some((admin) => admin.id === id);
    await superuser.collection('staff').update(id, { active });
  }
}

describe('the link of a first administrator', () => {
  test('is made where there is none, and the newest is the only one', async () => {
    const [old, fresh] = [newSecret(), newSecret()];
    const { door } = office.parts;
    expect(await door.offerFirst(secretHash(old), office.time + HOUR_IN_MS)).toBe(true);
    expect(await door.offerFirst(secretHash(fresh), office.time + HOUR_IN_MS)).toBe(true);
    await expect(office.setUp(old, { username: 'cu', name: 'Cũ' })).rejects.toThrow('link-gone');
    const admin = await office.setUp(fresh, { username: 'dau-tien', name: 'Đầu Tiên' });
    expect(admin.open.staff.roles).toEqual(['admin']);
    await expect(office.setUp(fresh, { username: 'lan-hai', name: 'Lần Hai' })).rejects.toThrow('link-gone');
    expect((await listAccounts(admin.client)).map(({ username }) => username)).toEqual(['dau-tien']);
  });

  test('is not made where there is one', async () => {
    expect(await office.parts.door.offerFirst(secretHash(newSecret()), office.time + HOUR_IN_MS)).toBe(false);
  });

  test('ends with its time', async () => {
    await leaveOnly();
    const link = newSecret();
    await office.parts.door.offerFirst(secretHash(link), office.time + HOUR_IN_MS);
    office.pass(HOUR_IN_MS);
    await expect(office.setUp(link, { username: 'tre', name: 'Trễ' })).rejects.toThrow('link-gone');
  });

  test('is made again when the last administrator has been taken away', async () => {
    const admin = await newAdmin();
    await leaveOnly(admin);
    expect(await office.parts.door.offerFirst(secretHash(newSecret()), office.time + HOUR_IN_MS)).toBe(false);
    await leaveOnly();
    expect(await office.parts.door.offerFirst(secretHash(newSecret()), office.time + HOUR_IN_MS)).toBe(true);
  });
});

describe('an account', () => {
  test('is of no use until its link has been used, and its link is used once', async () => {
    const admin = await newAdmin();
    const link = newSecret();
    const account = {
      publishesAlone: false,
      username: 'moi-den',
      name: 'Mới Đến',
      roles: ['viewer'] as Role[],
    };
    const id = await createAccount(admin.client, {
      ...account,
      linkHash: secretHash(link),
      expiresAt: office.time + HOUR_IN_MS,
    });
    const made = { id, ...account, publishesAlone: false };
    expect(await listAccounts(admin.client)).toContainEqual({ ...made, active: true, ready: false });
    const clerk = await office.setUp(link, { username: 'moi-den' });
    expect(clerk.open.staff).toEqual(made);
    await expect(office.setUp(link, { username: 'moi-den' })).rejects.toThrow('link-gone');
  });

  test('cannot be made twice under one name', async () => {
    const admin = await newAdmin();
    await office.staff(admin, 'trung-ten', ['viewer']);
    await expect(office.staff(admin, 'trung-ten', ['editor'])).rejects.toThrow('username-taken');
  });

  test.each([[[]], [['owner']], [['viewer', 'viewer']]])('cannot have the roles %j', async (roles) => {
    const admin = await newAdmin();
    await expect(office.staff(admin, `vai-tro-${count}`, roles as Role[])).rejects.toThrow('roles');
  });

  test('that is ended is out at once, everywhere, and its tokens are void', async () => {
    const admin = await newAdmin();
    const clerk = await office.staff(admin, 'thoi-viec', ['editor']);
    expect(await office.session(clerk.secret)).toHaveProperty('token');
    await changeAccount(admin.client, { id: clerk.id, active: false });
    expect(await office.session(clerk.secret)).toHaveProperty('ended');
    await expect(clerk.client.collection('staff').getOne(clerk.id)).rejects.toThrow();
    office.pass();
    expect((await office.signIn(clerk)).kind).toBe('refused');
    expect(await lastRow(admin)).toMatchObject({ what: 'sign-in-failed' });
    await changeAccount(admin.client, { id: clerk.id, active: true });
    office.pass();
    expect((await office.signIn(clerk)).kind).toBe('open');
  });

  test('has its new roles on its next request', async () => {
    const admin = await newAdmin();
    const clerk = await office.staff(admin, 'doi-vai', ['viewer']);
    await changeAccount(admin.client, { id: clerk.id, roles: ['approver', 'editor'] });
    expect(await office.session(clerk.secret)).toMatchObject({ staff: { roles: ['editor', 'approver'] } });
    expect(await lastRow(admin)).toMatchObject({
      who: admin.id,
      what: 'roles-changed',
      object: 'doi-vai',
      note: 'viewer > editor approver',
    });
  });

  test('that is reset loses session, password, codes and second factor, and starts anew by its link', async () => {
    const admin = await newAdmin();
    const clerk = await office.staff(admin, 'mat-may', ['viewer']);
    const link = newSecret();
    const reset = { id: clerk.id, linkHash: secretHash(link), expiresAt: office.time + HOUR_IN_MS };
    await resetAccount(admin.client, reset);
    expect(await office.session(clerk.secret)).toHaveProperty('ended');
    office.pass();
    expect((await office.signIn(clerk)).kind).toBe('refused');
    expect((await office.signIn(clerk, { code: clerk.recoveryCodes[0] ?? '' })).kind).toBe('refused');
    const again = await office.setUp(link, { username: 'mat-may' });
    expect(again.id).toBe(clerk.id);
    office.pass();
    expect((await office.signIn(again)).kind).toBe('open');
    expect((await office.signIn(clerk)).kind).toBe('refused');
  });

  test('cannot be changed by anybody but an administrator', async () => {
    const admin = await newAdmin();
    const clerk = await office.staff(admin, 'tu-phong', ['viewer', 'editor', 'approver']);
    await expect(changeAccount(clerk.client, { id: clerk.id, roles: ['admin'] })).rejects.toThrow(
      'not-allowed',
    );
    await expect(office.staff(clerk, 'nguoi-la', ['admin'])).rejects.toThrow('not-allowed');
    const own = await listAccounts(clerk.client);
    expect(own.map(({ id }) => id)).toEqual([clerk.id]);
    expect(await readAudit(clerk.client, { username: '', what: '', page: 1 })).toEqual({
      rows: [],
      pages: 0,
    });
  });
});

describe('the last administrator', () => {
  test('cannot end, demote or reset themselves', async () => {
    const admin = await newAdmin();
    await leaveOnly(admin);
    const { id } = admin;
    const linkHash = secretHash(newSecret());
    const tries = [
      () => changeAccount(admin.client, { id, active: false }),
      () => changeAccount(admin.client, { id, roles: ['viewer'] }),
      () => resetAccount(admin.client, { id, linkHash, expiresAt: office.time + HOUR_IN_MS }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow('last-admin');
    expect(await office.session(admin.secret)).toMatchObject({ staff: { roles: ['admin'] } });
    expect((await lastRow(admin))?.what).not.toBe('account-ended');
  });

  test('is not counted while the account waits for its link', async () => {
    const admin = await newAdmin();
    await leaveOnly(admin);
    const expiresAt = office.time + HOUR_IN_MS;
    const waiting = {
      username: 'cho-ky',
      name: 'Chờ',
      roles: ['admin'] as Role[],
      linkHash: secretHash(newSecret()),
      expiresAt,
    };
    await createAccount(admin.client, waiting);
    await expect(changeAccount(admin.client, { id: admin.id, active: false })).rejects.toThrow('last-admin');
  });

  test('remains when two end each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await newAdmin(), await newAdmin()];
      await leaveOnly(one, other);
      const outcomes = await Promise.allSettled([
        changeAccount(one.client, { id: other.id, active: false }),
        changeAccount(other.client, { id: one.id, active: false }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const superuser = await pb.superuser();
      const { items } = await superuser
        .collection('staff')
        .getList(1, 9, { filter: 'active = true && ready = true' });
      expect(items).toHaveLength(1);
    }
  });

  test('remains when two step back at the same moment', async () => {
    const [one, other] = [await newAdmin(), await newAdmin()];
    await leaveOnly(one, other);
    const stepBack = ({ client, id }: TestStaff) => changeAccount(client, { id, roles: ['viewer'] });
    const outcomes = await Promise.allSettled([stepBack(one), stepBack(other)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
