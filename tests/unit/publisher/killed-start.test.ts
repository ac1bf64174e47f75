import { mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#src/publisher/content-files.ts';
import { runs, SEED } from '#tests/support/sampling.ts';
import {
  countGitSteps,
  killAtFiles,
  killAtGitStep,
  killWhileWriting,
  type GitStep,
} from './support/killed-start.ts';
import { Office, PAGE } from './support/office.ts';
import { RETITLED } from './support/retitle.ts';

/** Each costs seconds: with `FULL=1` so many of them, too, others with each seed. */
const MOST = 6;

/** Some of them, others with each seed. */
function sampled<T>(all: readonly T[], sample: number): T[] {
  const many = runs({ full: Math.min(all.length, MOST), sample });
  const stride = all.length / many;
  const picks = Array.from({ length: many }, (_, i) => Math.floor(i * stride + (SEED % stride)));
  return picks.flatMap((i) => all[i % all.length] ?? []);
}

/** Before and after each call of git that a start makes from this state. */
async function stepsOf(state: Office): Promise<GitStep[]> {
  const office = await state.copy();
  const calls = await countGitSteps(office);
  await office.remove();
  return Array.from({ length: calls }, (_, i) => i + 1).flatMap((call) => [
    { call, when: 'before' as const },
    { call, when: 'after' as const },
  ]);
}

let state: Office;
let office: Office;
beforeEach(async () => {
  office = await state.copy();
});
afterEach(() => office.remove());

describe('a first start that is killed', { timeout: 600_000 }, () => {
  beforeAll(async () => {
    state = await Office.new();
  });
  afterAll(() => state.remove());

  async function expectWhole(): Promise<void> {
    await office.start();
    expect(await contentHash(office.contentDir)).toBe(await contentHash(office.shippedDir));
    expect(await office.git('log', '--format=%s')).toBe('Nội dung ban đầu');
    await office.expectSettled();
  }

  test('at any call of git is made up for by the next one', async () => {
    for (const step of sampled(await stepsOf(state), 2)) {
      await office.remove();
      office = await state.copy();
      await killAtGitStep(office, step);
      await expectWhole();
    }
  });

  test.each([1, 30])('when %i files are copied is made up for by the next one', async (files) => {
    await killAtFiles(office, files);
    await expectWhole();
  });

  test('into a folder that was made for it is made up for by the next one', async () => {
    await mkdir(office.contentDir, { recursive: true });
    await killAtFiles(office, 10);
    await expectWhole();
  });
});

describe('a start that is killed while it merges', { timeout: 600_000 }, () => {
  beforeAll(async () => {
    state = await Office.started();
    await state.diverge();
  });
  afterAll(() => state.remove());

  test('at any call of git loses nothing, and the next one merges', async () => {
    for (const step of sampled(await stepsOf(state), 3)) {
      await office.remove();
      office = await state.copy();
      await killAtGitStep(office, step);
      expect(await office.read(PAGE)).toContain('tieu_de: Trang của Sở');
      expect(await office.read(PAGE)).not.toContain('<<<<');
      await office.start();
      await office.expectMerged();
    }
  });

  test.each(['thong-bao/2026-11-24-ban-moi.yaml', PAGE, 'trang/quyen-rieng-tu.md'])(
    'when git writes %s puts the others back, and the next one merges',
    async (file) => {
      await killWhileWriting(office, file);
      await office.start();
      await office.expectMerged();
    },
  );

  test('by a power cut that eats what was written last loses nothing either', async () => {
    await killWhileWriting(office, 'trang/quyen-rieng-tu.md');
    await truncate(join(office.contentDir, PAGE), 20);
    await truncate(join(office.contentDir, 'trang/phan-anh.md'), 0);
    await office.start();
    await office.expectMerged();
  });

  test('keeps what the Office wrote into a half merged file since', async () => {
    await killWhileWriting(office, 'trang/quyen-rieng-tu.md');
    await office.edit(PAGE, 'Nói rõ từng thủ tục', 'Ghi rõ từng thủ tục');
    await office.start();
    expect(await office.read(PAGE)).toContain('Ghi rõ từng thủ tục');
    await office.expectSettled();
  });
});

describe('a start that is killed while it migrates the content', { timeout: 600_000 }, () => {
  beforeAll(async () => {
    state = await Office.started();
    await state.edit(RETITLED.page, '# Trang này làm gì', '# Việc của trang');
    state.retitles = true;
  });
  afterAll(() => state.remove());

  async function expectMigrated(): Promise<void> {
    await office.start();
    expect(await office.read(RETITLED.page)).toContain(RETITLED.to);
    expect(await office.read(RETITLED.page)).toContain('# Việc của trang');
    expect((await office.git('log', '--format=%s')).split('\n')).toEqual([
      'Chuyển tệp nội dung sang mẫu mới: đổi tiêu đề',
      `Sửa tệp nội dung: ${RETITLED.page}`,
      'Nội dung ban đầu',
    ]);
    await office.expectSettled();
  }

  test('at any call of git is made up for by the next one', async () => {
    for (const step of sampled(await stepsOf(state), 2)) {
      await office.remove();
      office = await state.copy();
      await killAtGitStep(office, step);
      await expectMigrated();
    }
  });

  test('when git writes the Office’s files is made up for by the next one', async () => {
    await killWhileWriting(office, RETITLED.page);
    await expectMigrated();
  });
});
