import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gitAt } from '#src/publisher/git.ts';
import { SiteProcess } from './support/site-process.ts';

const PAGE = 'trang/gioi-thieu.md';

let folder: string;
let content: string;
let site: SiteProcess;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'held-git-'));
  content = join(folder, 'content');
  site = await SiteProcess.on(folder);
  await site.start();
});
afterEach(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

const lastCommit = async () => (await gitAt(content).raw(['log', '-1', '--format=%s'])).trim();

const until = (isSo: () => Promise<void> | void) => vi.waitFor(isSo, { timeout: 30_000, interval: 50 });

test('what goes live while somebody’s git holds the folder is committed when that is done, by itself', async () => {
  const lock = join(content, '.git', 'index.lock');
  writeFileSync(lock, '');
  appendFileSync(join(content, PAGE), '\nMột câu của Sở.\n');
  await until(() => expect(site.output).toContain('The content is live, but not committed'));
  expect(await lastCommit()).toBe('Nội dung ban đầu');
  rmSync(lock);
  await until(async () => expect(await lastCommit()).toBe(`Sửa tệp nội dung: ${PAGE}`));
});
