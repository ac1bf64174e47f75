import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#src/domain/change.ts';
import { SHEET } from '#tests/unit/content/shipped.ts';
import { DeskOfOffice } from './support/desk-of-office.ts';
import { Office } from './support/office.ts';

const BASIS = { document: '2402/QĐ-BNG', issuedOn: '2026-07-14', source: '' };
const OLD = 'muc: 09 ngày làm việc';
const NEW = 'muc: 07 ngày làm việc';

let office: Office;
let at: DeskOfOffice;

beforeEach(async () => {
  office = await Office.started();
  at = new DeskOfOffice(office);
  await at.publishByHand();
});
afterEach(() => office.remove());

/** Writes the file as by hand. */
const write = (text: string) => writeFile(join(office.contentDir, SHEET), text);

/** The newest of what changed; the entries of the first release are no changes. */
async function newest(): Promise<Change | undefined> {
  return (await at.publisher.store.current())?.changes?.find(({ kind }) => kind === 'changed');
}

test('readers are told the document that an amendment rests on, also where publishing was cut off after its commit', async () => {
  const before = await office.read(SHEET);
  const after = before.replace(OLD, NEW);
  await at.desk.publish({ ...(await at.orderOf(SHEET, after)), basis: BASIS });
  expect(await newest()).toMatchObject({ parts: ['time'], basis: BASIS });

  const message = await office.git('log', '-1', '--format=%B');
  await write(before);
  await office.git('commit', '--all', '--message', message);
  await at.publishByHand();
  expect((await newest())?.details).toMatchObject([
    { before: '07 ngày làm việc', after: '09 ngày làm việc' },
  ]);
  expect(await newest()).toMatchObject({ parts: ['time'], basis: BASIS });

  await write(after);
  await at.publishByHand();
  expect(await newest()).toMatchObject({ parts: ['time'] });
  expect((await newest())?.basis).toBeUndefined();
});
