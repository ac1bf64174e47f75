import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#src/publisher/content-files.ts';
import { LostFolderError } from '#src/publisher/lost-folder.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { Office, PAGE } from './support/office.ts';

let office: Office;
let current: string;
beforeEach(async () => {
  office = await Office.started();
  await office.edit(PAGE, '# Trang này làm gì', '# Câu của Sở');
  current = new ReleaseStore(office.paths.releases).currentFile;
  await mkdir(office.paths.releases, { recursive: true });
  await writeFile(current, 'x\n');
});
afterEach(() => office.remove());

const away = () => join(office.root, 'away');

async function refusal(): Promise<string> {
  const error: unknown = await office.start().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LostFolderError);
  return (error as Error).message;
}

const sentence = (loss: string) =>
  `CONTENT_DIR: "${office.contentDir}" is ${loss}; the site then goes on by itself. ` +
  `To begin anew from the shipped content instead, stop the site, remove "${current}" and start it again.`;

describe('a start with a live release, but without its content folder', () => {
  test('does not take shipped content for it, and goes on with it when it is back', async () => {
    await rename(office.contentDir, away());
    expect(await refusal()).toBe(sentence('gone. Put it back'));
    expect(existsSync(office.contentDir)).toBe(false);
    await rename(away(), office.contentDir);
    expect(await office.start()).toEqual([]);
    expect(await office.read(PAGE)).toContain('# Câu của Sở');
  });

  test.each([[[]], [['.DS_Store']]])('leaves an empty one as it is (%j in it)', async (names) => {
    await rename(office.contentDir, away());
    await mkdir(office.contentDir);
    for (const name of names) await writeFile(join(office.contentDir, name), '');
    expect(await refusal()).toBe(sentence('empty. Put its files back'));
    expect(await readdir(office.contentDir)).toEqual(names);
  });

  test('begins anew when it is told so by removing what names the live release', async () => {
    await rename(office.contentDir, away());
    await refusal();
    await rm(current);
    expect(await office.start()).toEqual([]);
    expect(await contentHash(office.contentDir)).toBe(await contentHash(office.shippedDir));
  });
});
