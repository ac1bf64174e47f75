import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Links } from '#src/queue/links.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { linkHashOf, newLinkToken } from '#src/survey/evaluator-link.ts';
import { SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { issueToken } from '#src/survey/form-token.ts';
import { writeRounds } from './support/rounds-content.ts';
import { SiteProcess } from './support/site-process.ts';

const TODAY = '2026-11-28';

let folder: string;
let content: string;
let site: SiteProcess;
let links: Links;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rounds-'));
  content = join(folder, 'content');
  writeRounds(content, ['da-xong', 'chua-den', 'dang-mo']);
  site = await SiteProcess.on(join(folder, 'data'), { CONTENT_DIR: content });
  await site.start();
  links = new Links(site.paths.queueFile, () => TODAY);
});
afterAll(async () => {
  links.close();
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

/** What a page says, without its marks. */
const words = async (page: Response) => (await page.text()).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

const get = (path: string) => fetch(site.url + path, { redirect: 'manual' });

function send(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(site.url + path, {
    method: 'POST',
    headers: { origin: site.url },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

function tokenFor(form: string, version: number): string {
  return issueToken(openSecrets(site.paths.secrets).keys, {
    form,
    version,
    now: new Date(Date.now() - 60_000),
  });
}

/** What the queue holds, read beside the running site. */
function rows(sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(site.paths.queueFile, { readOnly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const answers = () =>
  rows("SELECT body FROM submissions WHERE collection = 'answers'").map(
    ({ body }) => JSON.parse(String(body)) as Record<string, unknown>,
  );

const attempts = () => rows('SELECT round, kind, count FROM attempts ORDER BY kind');

function newLink(expiresDay = '2098-12-31', round = 'dang-mo'): string {
  const token = newLinkToken();
  links.make({ hashes: [linkHashOf(token)], round, expiresDay });
  return `/khao-sat/moi/${token}`;
}

describe('outside its round', () => {
  test('a form says kindly when it ended, and a form that comes late is counted and not stored', async () => {
    const page = await get('/khao-sat/hai-long');
    expect(page.status).toBe(410);
    expect(await words(page)).toContain('Đợt khảo sát này đã kết thúc ngày 31/12/2020.');
    expect(attempts()).toEqual([]);

    const fields = {
      [SURVEY_FIELDS.token]: tokenFor('hai-long', 2),
      'cau-da_nhan_ket_qua': 'da-nhan',
      'cau-chung': '4',
    };
    const late = await send('/khao-sat/hai-long', fields);
    expect(late.status).toBe(410);
    expect(await words(late)).toContain('đến ngoài thời gian của đợt');
    expect(answers()).toEqual([]);
    expect(attempts()).toEqual([{ round: 'da-xong', kind: 'late', count: 1 }]);
  });

  test('what no form of ours has sent is no attempt', async () => {
    expect((await send('/khao-sat/hai-long', { 'cau-chung': '4' })).status).toBe(410);
    expect(attempts()).toEqual([{ round: 'da-xong', kind: 'late', count: 1 }]);
  });

  test('a form that is not open yet says from when on it is', async () => {
    const page = await get('/khao-sat/theo-ho-so');
    expect(page.status).toBe(404);
    expect(await words(page)).toContain('mở từ 08:00 ngày 01/01/2098 đến 17:00 ngày 31/3/2098');
    const english = await get('/khao-sat/theo-ho-so?ngon-ngu=en');
    expect(await words(english)).toContain('open from 08:00 on 1 January 2098 to 17:00 on 31 March 2098');
  });
});

describe('a single-use link', () => {
  const answer = (comment: string) => ({
    [SURVEY_FIELDS.token]: tokenFor('dai-bieu', 1),
    'cau-chung': '5',
    'cau-tu_cach': 'dai-bieu',
    'cau-y_kien': comment,
  });

  test('is needed: without one the form does not open, nor take an answer', async () => {
    expect((await get('/khao-sat/dai-bieu')).status).toBe(403);
    expect((await send('/khao-sat/dai-bieu', answer('không có liên kết'))).status).toBe(403);
    expect(answers()).toEqual([]);
  });

  test('opens the form as often as wanted, in capitals too', async () => {
    const path = newLink();
    const capitals = await get(path.toUpperCase());
    expect([capitals.status, capitals.headers.get('location')]).toEqual([308, path]);
    for (let time = 0; time < 2; time++) {
      const begun = await get(path);
      expect(begun.status).toBe(303);
      const page = await get(begun.headers.get('location') ?? '');
      expect(page.status).toBe(200);
      const html = await page.text();
      expect(html).toContain(`action="${path}"`);
      expect(html).toContain('name="robots" content="noindex"');
    }
    expect(links.count('dang-mo')).toMatchObject({ spent: 0 });
  });

  test('opens it in English, in a frame that says in English what the site is', async () => {
    const begun = await get(`${newLink()}?ngon-ngu=en`);
    const said = await words(await get(begun.headers.get('location') ?? ''));
    for (const english of ['Your opinion on the work of the Department', 'on trial', 'Procedures'])
      expect(said).toContain(english);
    expect(said).toContain('Delegate of the People’s Council');
    for (const vietnamese of ['Trang đang thử nghiệm', 'Đại biểu', 'Đến nội dung chính'])
      expect(said).not.toContain(vietnamese);
  });

  test('takes one answer, which holds no trace of it; sent again it is the same answer', async () => {
    const path = newLink();
    const fields = answer('Một ý kiến.');
    const first = await send(path, fields);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toMatch(/^\/khao-sat\/cam-on\?/);
    expect((await send(path, fields)).status).toBe(303);
    const stored = answers().filter(({ comment }) => comment === 'Một ý kiến.');
    expect(stored).toMatchObject([
      {
        form: 'dai-bieu',
        round: 'dang-mo',
        source: 'link',
        choices: { tu_cach: 'dai-bieu' },
        scores: { chung: 5 },
      },
    ]);
    const token = path.slice(path.lastIndexOf('/') + 1);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain(linkHashOf(token));
    expect(links.count('dang-mo')).toMatchObject({ spent: 1 });

    const other = await send(path, { ...answer('Phiếu thứ hai.') });
    expect(other.status).toBe(410);
    expect(await other.text()).toContain('Liên kết này đã được dùng');
    const page = await get(path);
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('đã được dùng')]);
    expect(answers().filter(({ comment }) => comment === 'Phiếu thứ hai.')).toEqual([]);
  });

  test('that a faulty form was sent by is not spent', async () => {
    const path = newLink();
    const before = links.count('dang-mo');
    const faulty = await send(path, {
      [SURVEY_FIELDS.token]: tokenFor('dai-bieu', 1),
      'cau-y_kien': 'Thiếu câu chung.',
    });
    expect(faulty.status).toBe(422);
    expect(await faulty.text()).toContain('Thiếu câu chung.');
    expect(links.count('dang-mo')).toEqual(before);
  });

  test('that has expired, was never made, or is for a round that is gone leads to a kind page', async () => {
    const expired = await get(newLink('2020-01-01'));
    expect([expired.status, await expired.text()]).toEqual([410, expect.stringContaining('đã hết hạn')]);
    const unknown = await get(`/khao-sat/moi/${newLinkToken()}`);
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('Không có liên kết này'),
    ]);
    expect((await get('/khao-sat/moi/ngan')).status).toBe(404);
    expect((await get(newLink('2098-12-31', 'da-bo'))).status).toBe(410);
  });
});

test('a version that people could answer is not published changed; a new version is', async () => {
  const file = join(content, 'khao-sat/dai-bieu/1.yaml');
  const asked = readFileSync(file, 'utf8');
  const changed = asked.replace('Ông, bà muốn Sở sửa điều gì trước hết?', 'Câu hỏi đã đổi?');
  expect(changed).not.toBe(asked);
  writeFileSync(file, changed);
  await vi.waitFor(() => expect(site.output).toContain('khao-sat/dai-bieu/2.yaml'), {
    timeout: 30_000,
    interval: 100,
  });
  const begun = await get(newLink());
  const page = await get(begun.headers.get('location') ?? '');
  expect(await page.text()).toContain('Ông, bà muốn Sở sửa điều gì trước hết?');
});
