import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OfficePeople } from '../support/office-people.ts';
import { Clerk } from './support/clerk.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess } from './support/site-process.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

let folder: string;
let site: SiteProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-misses-'));
  site = await SiteProcess.on(join(folder, 'data'), { TRUSTED_PROXIES: '127.0.0.1' });
  await site.start();
});
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

async function get(client: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  const ofClient = { 'user-agent': 'Mozilla/5.0', 'x-forwarded-for': client };
  const response = await fetch(`${site.url}${path}`, { headers: { ...ofClient, ...headers } });
  expect(response.status).toBe(200);
  return response;
}

const resultsPath = (query: string): string => `/tim-kiem?q=${encodeURIComponent(query)}`;

/** What the command prints about a site that has been stopped. */
async function misses(): Promise<string> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    DATA_DIR: site.paths.root,
    POCKETBASE_PORT: String(site.pocketbasePort),
  };
  return (await run(process.execPath, ['scripts/search-misses.ts'], { cwd: ROOT, env })).stdout;
}

test('searches in vain are listed after a stop, without those that somebody made alone or that look personal', async () => {
  for (const client of ['192.0.2.1', '192.0.2.2']) {
    await get(client, resultsPath('Trồng nấm rơm'));
    await get(client, resultsPath('sửa xe đạp 0912 345 678'));
    await get(client, resultsPath('hộ chiếu công vụ'));
    await get(client, resultsPath('hội thảo quốc tế'));
    await get(client, resultsPath('đăng ký kết hôn'));
    await get(client, resultsPath('giờ làm việc'));
    await get(client, resultsPath('quyền riêng tư'));
  }
  await get('192.0.2.1', resultsPath('nuôi ong lấy mật'));
  await get('192.0.2.1', resultsPath('nuôi ong lấy mật'));
  await get('192.0.2.3', resultsPath('trồng nấm rơm'), { 'user-agent': 'Examplebot/1.0' });
  const page = await (await get('192.0.2.1', resultsPath('hội thảo quốc tế'))).text();
  const sheet = /href="(\/thu-tuc\/[^"#]+)"/.exec(page)?.[1] ?? '';
  await get('192.0.2.1', sheet, { referer: `${site.url}${resultsPath('hội thảo quốc tế')}` });
  await get('192.0.2.1', '/lien-he', { referer: `${site.url}${resultsPath('giờ làm việc')}` });
  // From the menu, which stands on the page of results too.
  await get('192.0.2.1', '/lien-he', { referer: `${site.url}${resultsPath('quyền riêng tư')}` });
  await site.end('SIGTERM');

  const said = await misses();
  const [inVain = '', unopened = ''] = said.split('Searches with results that nobody opened:');
  expect(inVain).toMatch(/ 2 × {2}trong nam rom, on \d{4}-\d{2}-\d{2}/);
  expect(unopened).toContain('2 ×  ho chieu cong vu');
  expect(unopened).toContain('2 ×  dang ky ket hon');
  expect(unopened).toContain('2 ×  quyen rieng tu');
  expect(said).toContain('/content/tu-dien/');
  for (const absent of ['hoi thao', 'gio lam viec', '0912', 'sua xe', 'nuoi ong', '192.0.2'])
    expect(said).not.toContain(absent);
});

test('what is done on pages is shown to the Office after a restart, without that of programs', async () => {
  await site.start();
  const sheet = '/thu-tuc/cap-lai-the-abtc';
  await get('192.0.2.1', sheet);
  await get('192.0.2.2', sheet);
  await get('192.0.2.3', sheet, { 'user-agent': 'Examplebot/1.0' });
  const page = await (await get('192.0.2.1', sheet)).text();
  expect(page).toMatch(/<a class="button"[^>]* ping="\/dem"/);
  const browser = { 'user-agent': 'Mozilla/5.0', origin: site.url, 'ping-from': `${site.url}${sheet}` };
  expect((await fetch(`${site.url}/dem`, { method: 'POST', headers: browser, body: 'PING' })).status).toBe(
    204,
  );
  const person = await Respondent.of(site);
  await get('192.0.2.1', person.path);
  await person.answer('Mở và gửi xong');
  await site.end('SIGTERM');

  await site.start();
  const { pocketbasePort, paths } = site;
  const people = new OfficePeople({ dataDir: paths.root, pocketbasePort });
  const clerk = new Clerk(site.url, '192.0.2.9', await people.enter(await people.make(['viewer'])));
  const { status, text } = await clerk.get('/van-phong/luot-xem?ky=7');
  expect(status).toBe(200);
  const row = (name: string): string => text.split('<tr').find((each) => each.includes(name)) ?? '';
  const cells = (name: string): string[] =>
    [...row(name).matchAll(/<td[^>]*>\s*([^<]*?)\s*</g)].map(([, cell]) => cell ?? '');
  expect(cells(`href="${sheet}"`)).toEqual(['3', '1']);
  expect(cells(`href="${person.path}"`)).toEqual(['1', '1', '100 %']);
  expect(text).toContain('trong nam rom');
  expect(text).toContain('tu-dien/');
  for (const absent of ['nuoi ong', '0912', '192.0.2']) expect(text).not.toContain(absent);
});
