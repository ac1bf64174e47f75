import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CONTENT_MIGRATIONS,
  type ContentMigration,
  dueMigrations,
  migrateContent,
  VERSION_FILE,
} from '#src/content/migrations/index.ts';
import { shippedFiles } from '../shipped.ts';

const OLD = '# giữ nguyên\ngia: 5 # đồng\nten: "Tên"\n';

const RENAME: ContentMigration = {
  version: 1,
  describe: 'đổi gia thành phi',
  run: (files) => new Map([...files].map(([path, text]) => [path, text.replace(/^gia:/m, 'phi:')])),
};
const MOVE: ContentMigration = {
  version: 2,
  describe: 'dời a.yaml',
  run(files) {
    const text = files.get('thu-tuc/a.yaml');
    files.delete('thu-tuc/a.yaml');
    return text === undefined ? files : files.set('moi/sau/a.yaml', text);
  },
};
const BROKEN: ContentMigration = {
  version: 3,
  describe: 'hỏng',
  run() {
    throw new Error('no such part');
  },
};

let dir: string;
const path = (name: string) => join(dir, name);
const read = (name: string) => readFile(path(name), 'utf8');

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'migrations-'));
  await mkdir(path('thu-tuc'));
  await mkdir(path('.git'));
  await writeFile(path('thu-tuc/a.yaml'), OLD);
  await writeFile(path('thu-tuc/b.yaml'), '\ufeffx: 1\r\n');
  await writeFile(path('.git/config.yaml'), OLD);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('those of the program count up from 1, and the shipped content has seen them all', () => {
  expect(CONTENT_MIGRATIONS.map(({ version }) => version)).toEqual(CONTENT_MIGRATIONS.map((_, i) => i + 1));
  expect(shippedFiles().get(VERSION_FILE)).toContain(`phien_ban: ${CONTENT_MIGRATIONS.length}\n`);
});

test('those of the program change nothing in what they have changed', () => {
  for (const { run } of CONTENT_MIGRATIONS) {
    const once = run(shippedFiles());
    expect(run(new Map(once))).toEqual(once);
  }
});

describe('a folder of an old version', () => {
  test('is brought to the newest, comments and all, and its version written down', async () => {
    expect((await migrateContent(dir, [RENAME])).sort()).toEqual([VERSION_FILE, 'thu-tuc/a.yaml']);
    expect(await read('thu-tuc/a.yaml')).toBe('# giữ nguyên\nphi: 5 # đồng\nten: "Tên"\n');
    expect(await read(VERSION_FILE)).toBe('# Chương trình tự ghi; xin đừng sửa.\nphien_ban: 1\n');
  });

  test('is left alone when it is brought there again', async () => {
    await migrateContent(dir, [RENAME]);
    await writeFile(path('thu-tuc/a.yaml'), OLD);
    expect(await migrateContent(dir, [RENAME])).toEqual([]);
    expect(await read('thu-tuc/a.yaml')).toBe(OLD);
  });

  test('goes through what it has not seen, in order, with files made and deleted', async () => {
    await writeFile(path(VERSION_FILE), 'phien_ban: 1\n');
    expect((await dueMigrations(dir, [RENAME, MOVE])).map(({ version }) => version)).toEqual([2]);
    expect((await migrateContent(dir, [RENAME, MOVE])).sort()).toEqual([
      'moi/sau/a.yaml',
      VERSION_FILE,
      'thu-tuc/a.yaml',
    ]);
    expect(await read('moi/sau/a.yaml')).toBe(OLD);
    await expect(read('thu-tuc/a.yaml')).rejects.toThrow('ENOENT');
  });

  test('keeps marks, line ends, foreign bytes and what belongs to git', async () => {
    const legacy = Uint8Array.from([0x67, 0x69, 0x61, 0x3a, 0x20, 0xd2, 0x0a]);
    await writeFile(path('thu-tuc/cu.yaml'), legacy);
    await migrateContent(dir, [RENAME]);
    expect(await read('thu-tuc/b.yaml')).toBe('\ufeffx: 1\r\n');
    expect(await readFile(path('thu-tuc/cu.yaml'))).toEqual(Buffer.from(legacy));
    expect(await read('.git/config.yaml')).toBe(OLD);
  });

  test('is as it was after a migration that failed, those before it included', async () => {
    await expect(migrateContent(dir, [RENAME, MOVE, BROKEN])).rejects.toThrow(
      'content migration 3 (hỏng) failed, no file was changed: no such part',
    );
    expect(await read('thu-tuc/a.yaml')).toBe(OLD);
    await expect(read(VERSION_FILE)).rejects.toThrow('ENOENT');
  });

  test('keeps what it has in the new form already', async () => {
    await writeFile(path('thu-tuc/c.yaml'), OLD);
    await writeFile(path('thu-tuc/a.yaml'), OLD.replace('gia', 'phi'));
    expect((await migrateContent(dir, [RENAME])).sort()).toEqual([VERSION_FILE, 'thu-tuc/c.yaml']);
    expect(await read('thu-tuc/c.yaml')).toBe(OLD.replace('gia', 'phi'));
  });
});

test('a folder of a newer program is refused', async () => {
  await writeFile(path(VERSION_FILE), '# của bản sau\nphien_ban: 7\n');
  await expect(migrateContent(dir, [RENAME])).rejects.toThrow(
    'the content has version 7, this program knows only 1: use a newer program',
  );
});
