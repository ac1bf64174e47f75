import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { reviewPath } from '#src/office/simplification/paths.ts';
import { UPKEEP_FIELD, UPKEEP_FILE_PATH, UPKEEP_PATH } from '#src/office/upkeep/upkeep-fields.ts';
import { gitAt } from '#src/publisher/git.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { officeUpkeep as text } from '#src/texts/office-upkeep.ts';
import { vi } from '#src/texts/vi.ts';
import { writeLinkReport } from '#src/upkeep/link-report.ts';
import { formatDate } from '#src/view/format-date.ts';
import { review } from '../unit/simplification/fixture.ts';
import { OfficePeople, type Owner } from '../support/office-people.ts';
import { startSite, type RunningSite } from '../support/running-site.ts';
import { Clerk } from './support/clerk.ts';

const NAME = 'to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh';
const FILE = `thu-tuc/${NAME}.md`;
const CODE = '3.000604';
const SHEET = `/thu-tuc/${NAME}`;
const TODAY = vietnamDay(new Date());

let site: RunningSite;
let people: OfficePeople;
let editor: Owner;
let clerk: Clerk;

beforeAll(async () => {
  site = await startSite();
  people = new OfficePeople(site);
  editor = await people.make(['editor']);
  clerk = new Clerk(site.url, '', await people.enter(editor));
});
afterAll(() => site.stop());

const contentDir = () => join(site.dataDir, 'content');
const contentFile = (path: string) => join(contentDir(), path);
const page = async (path: string) => (await fetch(site.url + path)).text();

/** Waits for what a release brings: nothing tells a reader when it comes. */
async function shows(path: string, what: string): Promise<string> {
  await expect.poll(() => page(path), { timeout: 45_000 }).toContain(what);
  return page(path);
}

describe('“đã đối chiếu hôm nay, không đổi”', () => {
  const press = (who: Clerk, code = CODE) => who.postForm(UPKEEP_PATH, [[UPKEEP_FIELD.code, code]]);

  test('writes one day into one file, under the name of who pressed, live and in the audit trail', async () => {
    const before = await readFile(contentFile(FILE), 'utf8');
    expect(before).not.toContain(`ngay_doi_chieu: ${TODAY}`);
    const { status, text: answer } = await press(clerk);
    expect([status, answer.includes(text.checked.done)]).toEqual([200, true]);
    const after = await readFile(contentFile(FILE), 'utf8');
    expect(after).toBe(before.replace(/^ngay_doi_chieu: .*$/m, `ngay_doi_chieu: ${TODAY}`));
    const log = await gitAt(contentDir()).raw(['log', '-1', '--format=%an|%s', '--name-only']);
    expect(log.trim()).toBe(`${editor.name}|Đối chiếu ${CODE}, không đổi\n\n${FILE}`);
    await shows(SHEET, `<dd>${formatDate(TODAY)}</dd>`);
    const superuser = await people.superuser();
    const rows = await superuser.collection('audit').getFullList({ filter: 'what = "sheet-checked"' });
    expect(rows).toMatchObject([{ object: CODE, note: TODAY }]);
  });

  test('pressed again changes nothing', async () => {
    const commit = await gitAt(contentDir()).revparse(['HEAD']);
    const { text: answer } = await press(clerk);
    expect(answer).toContain(text.checked.already);
    expect(await gitAt(contentDir()).revparse(['HEAD'])).toBe(commit);
  });

  test('is not for who only reads, nor for a procedure that is not there', async () => {
    const reader = new Clerk(site.url, '', await people.enter(await people.make(['viewer'])));
    expect((await reader.get(UPKEEP_PATH)).text).not.toContain(text.checked.button);
    expect((await press(reader)).status).toBe(403);
    const { status, text: answer } = await press(clerk, '9.999999');
    expect([status, answer.includes(text.checked.missing)]).toEqual([409, true]);
  });

  test('waits while somebody is editing the sheet', async () => {
    const path = 'thu-tuc/cap-the-abtc.md';
    const before = await readFile(contentFile(path), 'utf8');
    const draft = { amendment: 'a'.repeat(15), isOpen: true, path, base: before, text: before, revision: 1 };
    const changed = { changedBy: editor.id, changedName: editor.name, changedAt: new Date().toISOString() };
    await (await people.superuser()).collection('amendment_drafts').create({ ...draft, ...changed });
    const { status, text: answer } = await press(clerk, '1.000811');
    expect([status, answer.includes(text.checked.held(editor.name))]).toEqual([409, true]);
    expect(await readFile(contentFile(path), 'utf8')).toBe(before);
  });
});

describe('the register', () => {
  test('finds by words without marks, by trouble and by sector, and says when there is none', async () => {
    const count = async (query: string) =>
      /<b role="status">(\d+) trong/.exec((await clerk.get(`${UPKEEP_PATH}?${query}`)).text)?.[1];
    expect(await count(`${UPKEEP_FIELD.search}=hoi+nghi+cap+tinh`)).toBe('2');
    expect(await count(`${UPKEEP_FIELD.search}=${CODE}`)).toBe('1');
    expect(Number(await count(`${UPKEEP_FIELD.trouble}=forms-missing`))).toBeGreaterThan(5);
    const { text: none } = await clerk.get(`${UPKEEP_PATH}?${UPKEEP_FIELD.search}=khong+co+xyz`);
    expect(none).toContain(text.none);
  });

  test('tells of the portal what the nights have found, and warns of an outage without telling readers', async () => {
    const link = { url: 'https://cong.example/1', lookedAt: new Date().toISOString(), aliveOn: null };
    const { linkFile } = dataPaths({ dataDir: site.dataDir });
    expect((await clerk.get(UPKEEP_PATH)).text).toContain(text.links.never);
    await writeLinkReport(linkFile, {
      at: new Date().toISOString(),
      hasNetwork: true,
      links: [{ ...link, code: CODE, failures: 3, trouble: 'status' }],
    });
    const { text: told } = await clerk.get(`${UPKEEP_PATH}?${UPKEEP_FIELD.trouble}=link-broken`);
    expect(told).toContain(text.link.failing('3', text.link.why.status));
    expect(told).toContain('Quá nửa số trang không mở được');
    expect((await clerk.get('/van-phong/ket-qua')).text).toContain(text.tasks.links('1'));
    expect(await page('/')).not.toContain(vi.site.outageTitle('Cổng'));
  });

  test('is an Excel file of every list, with what the address asks for', async () => {
    const { bytes, headers } = await clerk.get(`${UPKEEP_FILE_PATH}?${UPKEEP_FIELD.search}=${CODE}`);
    expect(headers['content-disposition']).toContain(`ra-soat-${TODAY}.xlsx`);
    const sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(Object.values(text.excelSheets));
    const [procedures] = sheets;
    expect(procedures?.data).toHaveLength(2);
    expect(procedures?.data[1]?.[1]).toBe(CODE);
    const cells = sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string');
    expect(cells.filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
  });
});

test('a sheet that changed says so, and leads to what it said before; so does the feed', async () => {
  expect((await fetch(`${site.url}${SHEET}/thay-doi`)).status).toBe(404);
  const before = await readFile(contentFile(FILE), 'utf8');
  await writeFile(contentFile(FILE), before.replaceAll('muc: 09 ngày làm việc', 'muc: 07 ngày làm việc'));
  const told = await shows(`${SHEET}/thay-doi`, vi.changes.pageTitle);
  expect(told.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' ')).toMatch(
    /Thời hạn Trước: 09 ngày làm việc Nay: 07 ngày làm việc/,
  );
  expect(await page(SHEET)).toContain(`href="${SHEET}/thay-doi"`);
  expect(await page('/thay-doi.json')).toContain('Thời hạn: 09 ngày làm việc → 07 ngày làm việc');
  expect(await page('/thay-doi.atom')).toContain(`${SHEET}/thay-doi`);
});

test('comments beside the review of a procedure are noted as read, and a review without any is not', async () => {
  const reader = await people.make(['viewer']);
  const one = new Clerk(site.url, '', await people.enter(reader));
  const superuser = await people.superuser();
  const kept = { revision: 1, changedName: 'Lê Thị Thử', changedAt: new Date().toISOString() };
  const reviewed = async (code: string): Promise<string> => {
    const about = { year: 2026, code, name: 'Thủ tục thử', fields: review(), decision: null, ...kept };
    return (await superuser.collection('simplifications').create(about)).id;
  };
  const comment = {
    rating: 'a'.repeat(26),
    day: TODAY,
    comment: 'Ghi rõ số bản.',
    marks: [],
  };
  await superuser
    .collection('rating_comments')
    .create({ ...comment, page: '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu' });
  const [withComment, without] = [await reviewed('2.002352'), await reviewed('3.000604')];
  expect((await one.get(reviewPath(withComment))).text).toContain('Ghi rõ số bản.');
  expect((await one.get(reviewPath(without))).status).toBe(200);
  const filter = `what = "text-viewed" && who = "${reader.id}"`;
  const noted = await superuser.collection('audit').getFullList({ filter });
  expect(noted.map(({ object, note }) => [object, note])).toEqual([['2.002352', '1']]);
});
