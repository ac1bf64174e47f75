import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#src/domain/change.ts';
import { createContentDesk } from '#src/publisher/desk/create-desk.ts';
import { LiveCommits } from '#src/publisher/live-commits.ts';
import { publishAndTell } from '#src/publisher/publish-and-tell.ts';
import type { Publisher } from '#src/publisher/publish.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { SHEET } from '#tests/unit/content/shipped.ts';
import { programSaying } from '#tests/unit/release/small-release.ts';
import { NOW, Office } from './support/office.ts';

const BASIS = { document: '2402/QĐ-BNG', issuedOn: '2026-07-14', source: '' };
const OLD = 'muc: 09 ngày làm việc';
const NEW = 'muc: 07 ngày làm việc';

let office: Office;
let publisher: Publisher;

beforeEach(async () => {
  office = await Office.started();
  publisher = {
    contentDir: office.contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(office.paths.releases),
    program: programSaying('<h1>bản</h1>'),
    programVersion: 'program',
    files: new Map(),
    clock: () => NOW,
  };
  await publishByHand();
});
afterEach(() => office.remove());

async function publishByHand(): Promise<void> {
  const commits = new LiveCommits({ contentDir: office.contentDir, tell: () => undefined, again() {} });
  await publishAndTell(publisher, commits, () => undefined);
}

/** Writes the file as by hand. */
const write = (text: string) => writeFile(join(office.contentDir, SHEET), text);

/** The newest of what changed; the entries of the first release are no changes. */
async function newest(): Promise<Change | undefined> {
  return (await publisher.store.current())?.changes?.find(({ kind }) => kind === 'changed');
}

test('readers are told the document that an amendment rests on, also where publishing was cut off after its commit', async () => {
  const before = await office.read(SHEET);
  const after = before.replace(OLD, NEW);
  const { uploads: uploadsDir, contentMerge: scratchDir } = office.paths;
  const parts = { publisher, uploadsDir, scratchDir, onPublished: () => undefined };
  await createContentDesk(parts, (work) => work()).publish({
    amendment: 'lan-sua-1',
    title: 'Thời hạn còn 07 ngày',
    author: { name: 'Nguyễn Thị Mai', username: 'mai' },
    basis: BASIS,
    bases: [{ path: SHEET, text: before }],
    texts: [{ path: SHEET, text: after }],
  });
  expect(await newest()).toMatchObject({ parts: ['time'], basis: BASIS });

  const message = await office.git('log', '-1', '--format=%B');
  await write(before);
  await office.git('commit', '--all', '--message', message);
  await publishByHand();
  expect((await newest())?.details).toMatchObject([
    { before: '07 ngày làm việc', after: '09 ngày làm việc' },
  ]);
  expect(await newest()).toMatchObject({ parts: ['time'], basis: BASIS });

  await write(after);
  await publishByHand();
  expect(await newest()).toMatchObject({ parts: ['time'] });
  expect((await newest())?.basis).toBeUndefined();
});
