import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataPaths } from '#src/settings/data-paths.ts';
import type { RunningSite } from '../support/running-site.ts';
import { startSite } from '../support/running-site.ts';
import { SHEET, SURVEY } from './support/site.ts';
import { startLoad } from './support/steady-load.ts';
import type { SteadyLoad } from './support/steady-load.ts';
import { expect, test as base } from './support/test.ts';

const SHEET_FILE = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md';
const SURVEY_FILE = 'khao-sat/hai-long/2.yaml';
const FORM_FILE = 'bieu-mau/van-ban-xin-phep-hoi-nghi-hoi-thao.yaml';

/** Pages of all kinds: fixed, filtered, searched, a form. */
const PATHS = [SHEET.path, '/', '/thu-tuc?linh-vuc=bao-chi', '/tim-kiem?q=hoi+thao', SURVEY];

/** These tests change content, so they have a site of their own. */
const test = base.extend<{ load: SteadyLoad }, { office: RunningSite }>({
  office: [
    async ({}, use) => {
      const office = await startSite();
      await use(office);
      await office.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ office }, use) => use(office.url),
  load: async ({ office }, use) => {
    const load = startLoad(office.url, PATHS);
    await use(load);
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(load.requests).toBeGreaterThan(PATHS.length);
  },
});

/** Changes a file of the Office's content as an editor does: the whole file, at once. */
async function edit(office: RunningSite, file: string, changes: Record<string, string>): Promise<void> {
  const path = join(office.dataDir, 'content', file);
  let text = await readFile(path, 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  await writeFile(path, text);
}

/** Whether a page says something. Not its whole text, so that a failure stays readable. */
async function says(office: RunningSite, path: string, words: string): Promise<boolean> {
  return (await (await fetch(office.url + path)).text()).includes(words);
}

async function releaseOf(office: RunningSite): Promise<string> {
  const response = await fetch(`${office.url}/`, { method: 'HEAD' });
  return response.headers.get('x-release') ?? '';
}

/** Process ids of everything that makes up the site. */
async function processes(office: RunningSite): Promise<string[]> {
  const { run } = dataPaths({ dataDir: office.dataDir });
  return [String(office.supervisor.pid), ...(await readdir(join(run, 'processes'))).sort()];
}

test.describe.configure({ mode: 'serial' });

test.describe('an edit of the content', { tag: '@once' }, () => {
  const BEFORE = 'Nếu cho phép, bạn nhận văn bản theo Mẫu số 02.';
  const AFTER = 'Được cho phép, bạn nhận văn bản theo Mẫu số 02.';
  const SECTOR = 'linh_vuc: hoi-nghi-hoi-thao';
  const FAULT = 'linh_vuc: khong-co-linh-vuc-nay';
  const MENDED = 'Khi được cho phép, bạn nhận văn bản theo Mẫu số 02.';

  test('is live without a restart and without a failed request', async ({ office, load, page }) => {
    const before = await processes(office);
    const old = await releaseOf(office);
    await page.goto(SHEET.path);
    await expect(page.getByRole('main')).toContainText(BEFORE);

    await edit(office, SHEET_FILE, { [BEFORE]: AFTER });
    await expect.poll(() => says(office, SHEET.path, AFTER)).toBe(true);
    await page.reload();
    await expect(page.getByRole('main')).toContainText(AFTER);
    // The catalogue is of the same release.
    expect(await says(office, '/api/thu-tuc.json', AFTER)).toBe(true);

    const now = await releaseOf(office);
    expect(now).not.toBe(old);
    expect(await processes(office)).toEqual(before);
    await load.stop();
    expect(load.releases).toEqual([old, now]);
  });

  test('with a fault changes nothing, until it is mended', async ({ office, load }) => {
    const before = await processes(office);
    const old = await releaseOf(office);
    await edit(office, SHEET_FILE, { [AFTER]: MENDED, [SECTOR]: FAULT });
    await expect.poll(() => office.output()).toContain('The content has faults');
    expect(office.output()).toContain(SHEET_FILE);
    expect(await releaseOf(office)).toBe(old);
    expect(await says(office, SHEET.path, AFTER)).toBe(true);

    await edit(office, SHEET_FILE, { [FAULT]: SECTOR });
    await expect.poll(() => says(office, SHEET.path, MENDED)).toBe(true);
    expect(await processes(office)).toEqual(before);
    await load.stop();
    expect(load.releases).toEqual([old, await releaseOf(office)]);
  });

  test('that adds everyday words is found at once', async ({ office, page }) => {
    const query = '/tim-kiem?q=lien+hoan+am+nhac+ven+song';
    // Not in this browser, which may keep what the search fetches for a minute.
    expect(await says(office, query, 'Chưa tìm thấy')).toBe(true);
    await edit(office, SHEET_FILE, {
      '  - workshop': '  - workshop\n  - liên hoan âm nhạc ven sông',
    });
    // The code alone stands among what people often come for, also where nothing is found.
    await expect.poll(() => says(office, query, 'Chưa tìm thấy')).toBe(false);
    expect(await says(office, query, SHEET.code)).toBe(true);
    await page.goto('/');
    await page.locator('#tim-home').pressSequentially('lien hoan am nhac');
    await expect(page.getByRole('option').first()).toContainText(SHEET.code);
  });

  test('that brings a form offers its file for download', async ({ office, page }) => {
    const content = join(office.dataDir, 'content');
    const bytes = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(2_400, 7)]);
    await mkdir(join(content, 'tep'), { recursive: true });
    await writeFile(join(content, 'tep', 'mau-so-01-2026.docx'), bytes);
    await edit(office, FORM_FILE, {
      'cac_ban: chưa có': 'cac_ban:\n  - tep: mau-so-01-2026.docx\n    ngay: 2026-06-09',
    });
    await expect.poll(() => says(office, SHEET.path, '/tep/mau-so-01-2026.docx')).toBe(true);
    await page.goto(SHEET.path);
    const papers = page.locator('#giay-to');
    await expect(papers).toContainText('docx, 2 kB, 09/6/2026');
    const link = papers.getByRole('link', { name: 'Mẫu số 01' });
    const response = await fetch(office.url + ((await link.getAttribute('href')) ?? ''));
    expect(response.headers.get('content-disposition')).toBe('attachment');
    expect(response.headers.get('content-type')).toContain('wordprocessingml');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('that announces a coming version tells readers until its day', async ({ office, page }) => {
    const content = join(office.dataDir, 'content');
    const present = await readFile(join(content, SHEET_FILE), 'utf8');
    await mkdir(join(content, 'sap-toi'), { recursive: true });
    const head = '---\nhieu_luc_tu: 2099-01-01\nthay_doi:\n  - Thời hạn giải quyết còn 07 ngày làm việc.\n';
    await writeFile(
      join(content, SHEET_FILE.replace('thu-tuc', 'sap-toi')),
      present.replace(/^---\n/, head).replaceAll('muc: 09 ngày', 'muc: 07 ngày'),
    );
    await expect.poll(() => says(office, SHEET.path, 'Sắp thay đổi từ 01/01/2099')).toBe(true);
    await page.goto(SHEET.path);
    await expect(page.getByRole('main')).toContainText('Thời hạn giải quyết còn 07 ngày làm việc.');
    await expect(page.locator('.glance')).toContainText('09 ngày làm việc');
  });

  test('that says that the portal is down puts the ways that work first', async ({ office, page }) => {
    const moment = (hours: number) =>
      new Date(Date.now() + (hours + 7) * 3_600_000).toISOString().slice(0, 16) + '+07:00';
    const outage = `tam_ngung:\n  tu: ${moment(-1)}\n  den: ${moment(1)}\n  ly_do: Bảo trì`;
    await edit(office, 'cong.yaml', { 'tam_ngung: Không': outage });
    await expect.poll(() => says(office, SHEET.path, 'Cổng tạm ngừng đến')).toBe(true);
    await page.goto(SHEET.path);
    await expect(page.locator('.channels a')).toHaveText([
      /Nộp trực tiếp/,
      /Gửi bưu chính/,
      /Nộp trực tuyến/,
    ]);
    await expect(page.locator('.strip')).toContainText(
      'xin nộp trực tiếp hoặc qua bưu chính. Lý do: Bảo trì.',
    );
    await edit(office, 'cong.yaml', { [outage]: 'tam_ngung: Không' });
    await expect.poll(() => says(office, SHEET.path, 'Cổng tạm ngừng đến')).toBe(false);
    // A browser may keep a page for a minute.
    await page.reload();
    await expect(page.locator('.channels a').first()).toContainText('Nộp trực tuyến');
  });

  test('that ends a round leaves its page and takes no more answers', async ({ office, page }) => {
    await page.goto(SURVEY);
    const form = { phieu: await page.locator('[name="phieu"]').inputValue() };
    await edit(office, SURVEY_FILE, { 'dang_mo: có': 'dang_mo: không' });
    await expect.poll(async () => (await fetch(office.url + SURVEY)).status).toBe(410);

    await page.goto(SURVEY);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Khảo sát mức độ hài lòng/);
    await expect(page.getByRole('main')).toContainText('Đợt khảo sát này đã kết thúc');
    await expect(page.getByRole('button', { name: 'Gửi phiếu khảo sát' })).toHaveCount(0);
    const late = await page.request.post(SURVEY, { form, headers: { origin: office.url } });
    expect(late.status()).toBe(410);
    await page.goto('/khao-sat');
    await expect(page.getByRole('link', { name: /^Khảo sát mức độ hài lòng/ })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('Hiện không có đợt khảo sát nào đang mở.');
  });
});
