import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AuditAnchor, ChainVerdict } from '#src/office/audit-chain.ts';
import { checkChain } from '#src/office/audit-chain.ts';
import { auditTrail, callAsStaff } from '#src/pocketbase/staff.ts';
import { TestOffice } from './support/office.ts';
import type { TestStaff } from './support/office.ts';
import { startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

let pb: TestPocketbase;
let office: TestOffice;
let admin: TestStaff;
let head: AuditAnchor;

beforeAll(async () => {
  pb = await startPocketbase();
  office = new TestOffice(pb);
  admin = await office.firstAdmin();
});
afterAll(() => pb.remove());

function check(anchor: AuditAnchor | null = null): Promise<ChainVerdict> {
  return checkChain(auditTrail(admin.client), anchor);
}

/** Does something to the table behind everybody's back, and undoes it when the test is over. */
function behindOurBack(sql: string): void {
  const database = new DatabaseSync(join(pb.program.dataDir, 'data.db'));
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec(sql);
  database.close();
}

beforeEach(async () => {
  behindOurBack('DELETE FROM audit');
  for (const object of ['một', 'hai “ba” \\ "bốn"', 'năm 🙂']) {
    await callAsStaff(admin.client, 'audit', { what: 'text-viewed', object, note: `ghi chú ${object}` });
  }
  const verdict = await check();
  if (verdict.head === null) throw new Error('Nothing was noted');
  head = verdict.head;
});

describe('the audit trail', () => {
  test('is whole as it was written, whatever letters it holds, and says who did what', async () => {
    expect(await check()).toMatchObject({ count: 3, fault: null });
    const rows = await Array.fromAsync(auditTrail(admin.client));
    expect(rows.map(({ number, who, username, what }) => ({ number, who, username, what }))).toEqual(
      [1, 2, 3].map((number) => ({ number, who: admin.id, username: 'quan-tri', what: 'text-viewed' })),
    );
  });

  test('has no gap when many write at once', async () => {
    const note = (n: number) =>
      callAsStaff(admin.client, 'audit', { what: 'text-viewed', object: `${n}`, note: '' });
    await Promise.all(Array.from({ length: 30 }, (_, n) => note(n)));
    expect(await check(head)).toMatchObject({ count: 33, fault: null });
  });

  test.each([
    ['its object', "UPDATE audit SET object = 'khác' WHERE number = 2"],
    ['who did it', "UPDATE audit SET who = 'site' WHERE number = 2"],
    ['when it was', "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2"],
    ['its note', "UPDATE audit SET note = '' WHERE number = 2"],
  ])('shows a row of which somebody changed %s straight in the database', async (_, sql) => {
    behindOurBack(sql);
    expect((await check()).fault).toEqual({ kind: 'altered', number: 2 });
  });

  test('shows a row that was altered together with its hash', async () => {
    behindOurBack(`UPDATE audit SET hash = '${'0'.repeat(64)}' WHERE number = 2`);
    expect((await check()).fault).toEqual({ kind: 'altered', number: 2 });
  });

  test('shows where a row was taken out', async () => {
    behindOurBack('DELETE FROM audit WHERE number = 2');
    expect((await check()).fault).toEqual({ kind: 'broken', number: 3 });
  });

  test('shows a first row that was taken out', async () => {
    behindOurBack('DELETE FROM audit WHERE number = 1');
    expect((await check()).fault).toEqual({ kind: 'broken', number: 2 });
  });

  test('shows rows taken from its end by what was noted earlier', async () => {
    behindOurBack('DELETE FROM audit WHERE number > 1');
    expect((await check()).fault).toBeNull();
    expect((await check(head)).fault).toEqual({ kind: 'cut', number: 3 });
  });

  test('shows an end that was written anew by what was noted earlier', async () => {
    behindOurBack('DELETE FROM audit WHERE number > 2');
    await callAsStaff(admin.client, 'audit', { what: 'text-viewed', object: 'khác', note: '' });
    expect((await check()).fault).toBeNull();
    expect((await check(head)).fault).toEqual({ kind: 'altered', number: 3 });
  });

  test('cannot be written, changed or deleted through the record API', async () => {
    const [row] = await Array.fromAsync(auditTrail(admin.client));
    const audit = admin.client.collection('audit');
    const id = String((row as unknown as { id: string }).id);
    await expect(audit.create({ ...row, id: undefined, number: 9 })).rejects.toMatchObject({ status: 403 });
    await expect(audit.update(id, { object: 'khác' })).rejects.toMatchObject({ status: 403 });
    await expect(audit.delete(id)).rejects.toMatchObject({ status: 403 });
    expect(await check(head)).toMatchObject({ count: 3, fault: null });
  });
});
