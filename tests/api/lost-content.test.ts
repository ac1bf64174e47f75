import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SiteProcess } from './support/site-process.ts';

const EDIT = 'Một câu của Sở.';
const LATER_EDIT = 'Một câu Sở viết khi thư mục ở nơi khác.';

let folder: string;
let content: string;
let site: SiteProcess;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lost-content-'));
  content = join(folder, 'content');
  site = await SiteProcess.on(join(folder, 'data'), { CONTENT_DIR: content });
});
afterEach(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

const about = () => fetch(`${site.url}/gioi-thieu`).then((response) => response.text());

const edit = (root: string, line: string) =>
  appendFileSync(join(root, 'trang', 'gioi-thieu.md'), `\n${line}\n`);

const untilPublic = (line: string) =>
  vi.waitFor(async () => expect(await about()).toContain(line), { timeout: 30_000, interval: 50 });

test('a start without its content folder serves what is live, and publishes the folder when it is back', async () => {
  await site.start();
  edit(content, EDIT);
  await untilPublic(EDIT);
  await site.end('SIGTERM');

  // A drive that is not mounted leaves an empty folder.
  const away = join(folder, 'away');
  renameSync(content, away);
  mkdirSync(content);
  await site.start();
  expect(await about()).toContain(EDIT);
  expect(site.output).toContain(`CONTENT_DIR: "${content}" is empty. Put its files back`);
  expect(readdirSync(content)).toEqual([]);

  edit(away, LATER_EDIT);
  rmSync(content, { recursive: true });
  renameSync(away, content);
  await untilPublic(LATER_EDIT);
  expect(await about()).toContain(EDIT);
});
