import { on } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import { contentFiles, contentHash } from '#src/publisher/content-files.ts';
import { commitEdits, uncommittedFiles } from '#src/publisher/content-repository.ts';
import { StrayFiles } from '#src/publisher/stray-files.ts';
import { watchContent } from '#src/publisher/watch.ts';
import { NOW, Office, PAGE } from './support/office.ts';

const HALF_TYPED = 'mới gõ được một nử';

/** What editors and office programs lay beside a file. */
const LEFT_ASIDE = [
  'trang/.gioi-thieu.md.swp',
  'trang/gioi-thieu.md~',
  'trang/#gioi-thieu.md#',
  'trang/.#gioi-thieu.md',
  'trang/.~lock.gioi-thieu.md#',
  'trang/~$oi-thieu.md',
  'trang/~WRL0001.tmp',
  'trang/gioi-thieu.md.bak',
  'trang/gioi-thieu.md.123.1.tmp',
  '.idea/workspace.xml',
  'trang/gioi-thieu.md.swp',
  'trang/gioi-thieu.md.SWO',
  'trang/Thumbs.db',
  'trang/desktop.ini',
  '.DS_Store',
];

/** What people drop beside the files. */
const STRAYS = ['trang/Mẫu số 02.docx', 'BANG.XLSX', 'thu-tuc/cong-van.pdf', 'ảnh.jpg'];

let office: Office;
beforeEach(async () => {
  office = await Office.started();
});
afterEach(async () => {
  vi.useRealTimers();
  await office.remove();
});

async function put(file: string, folder = office.contentDir): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, HALF_TYPED);
}

describe('a file of an editor', () => {
  test('is no content: no fault, no change, nothing to commit', async () => {
    const before = await contentHash(office.contentDir);
    for (const file of LEFT_ASIDE) {
      await put(file);
      expect(loadContent(office.contentDir), file).toHaveProperty('content');
      expect(await contentFiles(office.contentDir)).not.toContain(file);
      expect(await contentHash(office.contentDir), file).toBe(before);
      expect(await uncommittedFiles(office.contentDir)).toEqual([]);
      // Nor for a person who uses git by hand.
      expect(await office.git('status', '--porcelain')).toBe('');
    }
  });

  test('is not committed with an edit', async () => {
    for (const file of [...LEFT_ASIDE, ...STRAYS]) await put(file);
    await office.edit(PAGE, '# Trang này làm gì', '# Việc của trang');
    await commitEdits(office.contentDir, { at: NOW, checked: null });
    expect(await office.git('show', '--name-only', '--format=')).toBe(PAGE);
  });

  test('is not taken from the shipped folder, neither first nor later', async () => {
    for (const file of LEFT_ASIDE) await put(file, office.shippedDir);
    expect(await office.start()).toEqual([]);
    await rm(office.contentDir, { recursive: true });
    await office.start();
    expect(await office.git('ls-files')).toBe((await contentFiles(office.contentDir)).join('\n'));
    await expect(office.read(LEFT_ASIDE[0] ?? '')).rejects.toThrow('ENOENT');
  });

  test('committed by an earlier version is no edit when it changes', async () => {
    const [swap = ''] = LEFT_ASIDE;
    await put(swap);
    await office.git('add', '--force', swap);
    await office.git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-m', 'Sửa');
    await writeFile(join(office.contentDir, swap), 'khác');
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
    await rm(join(office.contentDir, swap));
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
  });

  test('does not wake the publisher; a content file does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const onChange = vi.fn();
    const stop = watchContent(office.contentDir, onChange);
    const events = on(watch(office.contentDir, { recursive: true }), 'change');
    const nextName = async () => ((await events.next()).value as [string, string])[1];
    const seen = async (file: string) => {
      while ((await nextName()) !== file);
    };
    for (const file of LEFT_ASIDE.filter((name) => name.startsWith('trang/'))) {
      await put(file);
      await seen(file);
    }
    expect(vi.getTimerCount()).toBe(0);
    await put('trang/moi.md');
    await seen('trang/moi.md');
    vi.advanceTimersByTime(1_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    stop();
  });

  test('that a person has dropped there blocks nothing and is told once', async () => {
    const before = await contentHash(office.contentDir);
    const strays = new StrayFiles();
    expect(await strays.news(office.contentDir)).toBeNull();
    for (const file of STRAYS) await put(file);
    expect(loadContent(office.contentDir)).toHaveProperty('content');
    expect(await contentHash(office.contentDir)).toBe(before);
    expect(await office.git('status', '--porcelain')).toBe('');
    expect(await strays.news(office.contentDir)).toBe(
      `The content folder holds what cannot be content and is not shown: ${[...STRAYS].sort().join(', ')}. ` +
        'Keep such files elsewhere; the site publishes the others.',
    );
    expect(await strays.news(office.contentDir)).toBeNull();
    await put('khác.pdf');
    expect(await strays.news(office.contentDir)).toContain('khác.pdf');
  });

  test('a person’s own lines in git’s exclude file stay', async () => {
    const file = join(office.contentDir, '.git', 'info', 'exclude');
    await writeFile(file, '# của tôi\nnhap/');
    await office.start();
    await office.start();
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^# của tôi\nnhap\/\n\*\./);
    expect(text.match(/^\.\*$/gm)).toHaveLength(1);
  });
});
