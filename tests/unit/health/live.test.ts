import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveFinding } from '#src/health/pages.ts';
import { DeskOfOffice } from '../publisher/support/desk-of-office.ts';
import { Office, PAGE } from '../publisher/support/office.ts';

const FIVE_MINUTES = 5 * 60_000;

let office: Office;
let at: DeskOfOffice;
beforeEach(async () => {
  office = await Office.started();
  at = new DeskOfOffice(office);
  await at.publishByHand();
});
afterEach(() => office.remove());

/** Saves a file and commits it, as somebody with git does. */
async function commit(path: string, text: string): Promise<void> {
  await writeFile(join(office.contentDir, path), text);
  await office.git('add', '-A');
  await office.git('commit', '--message', 'by hand');
}

const found = async (later = FIVE_MINUTES): Promise<string> => {
  const { state, sentence } = await liveFinding(
    office.contentDir,
    office.paths,
    new Date(Date.now() + later),
  );
  return `${state}: ${sentence}`;
};

test('what is committed and not live is told once it had the time to be, until it is live', async () => {
  expect(await found()).toMatch(/^fine/);
  await commit(PAGE, `${await office.read(PAGE)}\nMột dòng nữa.\n`);
  expect(await found(0)).toMatch(/^fine/);
  expect(await found()).toMatch(/^fault: The commit [0-9a-f]{10} .* not live\. The site tries again/);
  await at.publishByHand();
  expect(await found()).toMatch(/^fine/);
});

test('a commit that changes no content is nothing to be live', async () => {
  await office.git('commit', '--allow-empty', '--message', 'a note');
  expect(await found()).toMatch(/^fine/);
});
