import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { Office, PAGE } from './support/office.ts';

const MINUTE_IN_S = 60;

let office: Office;
beforeEach(async () => {
  office = await Office.started();
  await office.diverge();
});
afterEach(() => office.remove());

/** A lock as git leaves it when it is cut off. */
async function leaveLock(name: string, ageInS: number): Promise<void> {
  const path = join(office.contentDir, '.git', name);
  await writeFile(path, '');
  const then = Date.now() / 1000 - ageInS;
  await utimes(path, then, then);
}

describe('a lock in the content folder’s git', () => {
  test.each(['index.lock', 'HEAD.lock', 'refs/heads/main.lock'])(
    '%s that is old is removed at start, and edits and shipped content get in',
    async (name) => {
      await leaveLock(name, 11 * MINUTE_IN_S);
      const notices = await office.start();
      expect(notices[0]).toBe(`A git that was cut off had left .git/${name} in the content folder: removed.`);
      await office.expectMerged();
    },
  );

  test('that is young may be a person’s: nothing is committed or merged, and it stays', async () => {
    await leaveLock('index.lock', MINUTE_IN_S);
    expect(await office.start()).toEqual([expect.stringContaining('Somebody is at work with git')]);
    expect(await uncommittedFiles(office.contentDir)).toEqual([PAGE]);
    await leaveLock('index.lock', 11 * MINUTE_IN_S);
    await office.start();
    await office.expectMerged();
  });
});
