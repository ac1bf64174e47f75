import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cp } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ContentMigration } from '#src/content/migrations/index.ts';
import { gitAt } from '#src/publisher/git.ts';
import { prepareContent } from '#src/publisher/start.ts';
import { ensureContentFolder } from '#src/publisher/content-folder.ts';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { RETITLE, RETITLED } from './support/retitle.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
const NOW = new Date('2026-11-24T08:00:00Z');
const { page: PAGE, from: TITLE } = RETITLED;
const VERSION = 'phien-ban.yaml';

const BROKEN: ContentMigration = {
  version: 1,
  describe: 'hỏng',
  run() {
    throw new Error('no such part');
  },
};

let root: string;
let contentDir: string;
let shippedDir: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'migration-'));
  contentDir = join(root, 'content');
  shippedDir = join(root, 'shipped');
  await cp(CONTENT, shippedDir, { recursive: true });
  await ensureContentFolder(contentDir, shippedDir);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function start(migrations: readonly ContentMigration[]): Promise<string[]> {
  const beside = {
    offersDir: join(root, 'offers'),
    mergeDir: join(root, 'merge'),
    releasesDir: join(root, 'releases'),
  };
  return prepareContent({ contentDir, shippedDir, ...beside, now: NOW, migrations });
}

async function commits(): Promise<string[]> {
  const log = await gitAt(contentDir).raw(['log', '--format=%s', 'main']);
  return log.split('\n').filter((line) => line !== '');
}

const read = (name: string) => readFile(join(contentDir, name), 'utf8');

describe('a content folder of an old version', { timeout: 60_000 }, () => {
  test('is migrated at start with exactly one commit, and at the next start nothing happens', async () => {
    expect(await start([RETITLE])).toEqual(['2 content files were brought to the present schema.']);
    expect(await read(PAGE)).toContain('tieu_de: Về trang này');
    expect(await read(VERSION)).toContain('phien_ban: 1\n');
    expect(await commits()).toEqual(['Chuyển tệp nội dung sang mẫu mới: đổi tiêu đề', 'Nội dung ban đầu']);
    expect(await gitAt(contentDir).raw(['show', '--name-only', '--format='])).toBe(`${VERSION}\n${PAGE}\n`);
    expect(await uncommittedFiles(contentDir)).toEqual([]);

    expect(await start([RETITLE])).toEqual([]);
    expect(await commits()).toHaveLength(2);
  });

  test('keeps what was edited while the site was down in a commit of its own', async () => {
    await writeFile(
      join(contentDir, PAGE),
      (await read(PAGE)).replace('# Trang này làm gì', '# Việc của trang'),
    );
    await start([RETITLE]);
    expect(await commits()).toEqual([
      'Chuyển tệp nội dung sang mẫu mới: đổi tiêu đề',
      `Sửa tệp nội dung: ${PAGE}`,
      'Nội dung ban đầu',
    ]);
    expect(await read(PAGE)).toContain('# Việc của trang');
  });

  test('meets the shipped content of the new version without a conflict', async () => {
    const shippedPage = join(shippedDir, PAGE);
    const text = await readFile(shippedPage, 'utf8');
    await writeFile(shippedPage, text.replace(TITLE, 'tieu_de: Về trang này'));
    await writeFile(join(shippedDir, VERSION), '# Chương trình tự ghi; xin đừng sửa.\nphien_ban: 1\n');
    expect(await start([RETITLE])).toEqual([
      '2 content files were brought to the present schema.',
      'The content shipped with the program has changed and was merged.',
    ]);
    expect(await read(PAGE)).toContain('tieu_de: Về trang này');
  });

  test('is left as it was by a migration that fails', async () => {
    const before = await read(PAGE);
    await expect(start([BROKEN])).rejects.toThrow(
      'content migration 1 (hỏng) failed, no file was changed: no such part',
    );
    expect(await read(PAGE)).toBe(before);
    expect(await commits()).toEqual(['Nội dung ban đầu']);
    expect(await uncommittedFiles(contentDir)).toEqual([]);
  });

  test('is left alone while somebody is in the middle of a merge of their own', async () => {
    const edited = `${await read(PAGE)}\nThêm.\n`;
    await writeFile(join(contentDir, PAGE), edited);
    await mkdir(join(contentDir, '.git', 'rebase-merge'));
    expect(await start([RETITLE])).toEqual([
      expect.stringContaining('Somebody is at work with git in the content folder'),
    ]);
    expect(await read(PAGE)).toBe(edited);
    expect(await read(VERSION)).toContain('phien_ban: 0\n');
  });
});
