import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitAt } from '#src/publisher/git.ts';
import { CONTENT, Office, PAGE } from './support/office.ts';

const OTHER_PAGE = 'trang/phan-anh.md';
const OLD = 'tieu_de: ';
const OFFICE = 'tieu_de: Của Sở – ';

let office: Office;
beforeEach(async () => {
  office = await Office.new();
});
afterEach(() => office.remove());

/** The next version of the program ships another sentence. */
async function shipNews(): Promise<void> {
  await office.edit(PAGE, '# Trang này làm gì', '# Tin mới', office.shippedDir);
}

async function expectNews(): Promise<void> {
  await shipNews();
  await office.start();
  expect(await office.read(PAGE)).toContain('# Tin mới');
  expect(await office.read(OTHER_PAGE)).toContain(OFFICE);
  await office.expectSettled();
}

/** The Office's folder, with an edit of its own, is now a clone of what it was. */
async function replaceByClone(...options: string[]): Promise<void> {
  const source = join(office.root, 'source');
  await office.start();
  await office.edit(OTHER_PAGE, OLD, OFFICE);
  await office.start();
  await cp(office.contentDir, source, { recursive: true });
  await rm(office.contentDir, { recursive: true });
  await gitAt(office.root).raw(['clone', '-q', ...options, source, office.contentDir]);
}

describe('a content folder without a record of shipped content', () => {
  test('that is a clone goes on from the branch it was cloned with', async () => {
    await replaceByClone();
    expect(await office.git('branch', '--list', 'shipped')).toBe('');
    expect(await office.start()).toEqual([]);
    await expectNews();
  });

  test('that is a copy without git keeps all it has; what is shipped differently is on offer', async () => {
    await cp(CONTENT, office.contentDir, { recursive: true });
    await office.edit(OTHER_PAGE, OLD, OFFICE);
    expect(await office.start()).toEqual([
      expect.stringMatching(/^The content folder did not say .*its files stand as they are/),
    ]);
    expect(await office.read(OTHER_PAGE)).toContain(OFFICE);
    await office.expectSettled();
    await expectNews();
  });

  test('that is an old clone of one branch keeps all it has', async () => {
    await replaceByClone('--single-branch');
    await office.start();
    expect(await office.read(OTHER_PAGE)).toContain(OFFICE);
    await office.expectSettled();
    await expectNews();
  });

  test.each([
    ['was begun and not committed', ['init']],
    ['was committed and no more', ['init', 'add', 'commit']],
  ])('whose git %s gets one', async (_what, steps) => {
    const commands: Record<string, string[]> = {
      init: ['init', '-q', '-b', 'main'],
      add: ['add', '-A'],
      commit: ['commit', '-q', '-m', 'Nội dung ban đầu'],
    };
    await cp(CONTENT, office.contentDir, { recursive: true });
    for (const step of steps) await office.git(...(commands[step] ?? []));
    expect(await office.start()).toEqual([]);
    await office.expectSettled();
    await office.edit(OTHER_PAGE, OLD, OFFICE);
    await office.start();
    await expectNews();
  });

  test('is not taken for a part of the repository around it', async () => {
    await gitAt(office.root).raw(['init', '-q', '-b', 'main']);
    await cp(CONTENT, office.contentDir, { recursive: true });
    await office.start();
    await office.expectSettled();
    expect(await gitAt(office.root).raw(['log', '--all', '--oneline'])).toBe('');
  });
});

test('a folder with faults and without git is not committed before they are mended', async () => {
  await cp(CONTENT, office.contentDir, { recursive: true });
  await writeFile(join(office.contentDir, PAGE), 'dang viet do');
  expect(await office.start()).toEqual([expect.stringContaining('has faults')]);
  expect(await office.git('log', '-p', '--all')).not.toContain('dang viet do');
  await cp(join(CONTENT, PAGE), join(office.contentDir, PAGE));
  expect(await office.start()).toEqual([]);
  await office.expectSettled();
});

test('a folder that cannot be made is named, with what to do', async () => {
  await writeFile(join(office.root, 'data'), 'a file');
  await expect(office.start()).rejects.toThrow(
    /^CONTENT_DIR: ".*" cannot be filled with the shipped content \(.*\)\. Let this account write to ".*"/,
  );
});
