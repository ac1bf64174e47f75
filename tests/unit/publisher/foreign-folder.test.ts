import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitAt } from '#src/publisher/git.ts';
import { Office } from './support/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.new();
  await mkdir(office.contentDir, { recursive: true });
});
afterEach(() => office.remove());

const put = (name: string) => writeFile(join(office.contentDir, name), 'của người khác\n');

/** All names below the folder, and the bytes of the files that are not git's. */
async function stateOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return [...paths, ...(await Promise.all(files.sort().map((file) => readFile(file, 'latin1'))))];
}

async function expectRefusedUnchanged(): Promise<void> {
  const before = await stateOf(office.contentDir);
  await expect(office.start()).rejects.toThrow(
    `CONTENT_DIR: "${office.contentDir}" holds files, but no "phien-ban.yaml": it is no content of this site, and nothing in it was changed. Set CONTENT_DIR to`,
  );
  expect(await stateOf(office.contentDir)).toEqual(before);
}

describe("somebody else's folder is refused, and nothing in it is changed:", () => {
  test('one with files', async () => {
    await put('thu.docx');
    await expectRefusedUnchanged();
  });

  test('one with a git repository of its own', async () => {
    await put('main.c');
    const git = gitAt(office.contentDir);
    await git.raw(['init', '-q', '-b', 'main']);
    await git.raw(['add', '-A']);
    await git.raw(['commit', '-q', '-m', 'first']);
    await expectRefusedUnchanged();
  });
});

test('the Office’s folder is known by its git when the version’s file is gone', async () => {
  await office.start();
  await office.git('rm', '-q', 'phien-ban.yaml');
  expect(await office.start()).toEqual([]);
  expect(await readdir(office.contentDir)).not.toContain('phien-ban.yaml');
});

test('a content folder that is a file is named, with what to do', async () => {
  const file = join(office.root, 'a-file');
  await writeFile(file, '');
  Object.assign(office, { contentDir: file });
  await expect(office.start()).rejects.toThrow(
    `CONTENT_DIR: "${file}" cannot be read (ENOTDIR). Set it to a folder that this account can read and write.`,
  );
});
