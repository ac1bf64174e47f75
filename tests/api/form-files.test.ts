import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD, AMENDMENT_TASK as T } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import {
  draftFilePath,
  FILES_FIELD as F,
  FILES_PATH,
  FILES_TASK,
  formFilesPath,
} from '#src/office/files/paths.ts';
import { WITHDRAWAL_FIELD as W, WITHDRAWAL_PATH } from '#src/office/withdrawal/paths.ts';
import { WAYS } from '#src/office/withdrawal/ways.ts';
import { officeAmendments } from '#src/texts/office-amendments.ts';
import { officeFiles as text } from '#src/texts/office-files.ts';
import { officeWithdrawal } from '#src/texts/office-withdrawal.ts';
import { vi } from '#src/texts/vi.ts';
import { pdfOf, wordOf } from '../support/form-files.ts';
import { OfficePeople } from '../support/office-people.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { zipOf } from '../support/zip.ts';
import { Clerk, type Page } from './support/clerk.ts';
import { press } from './support/press-amendment.ts';

const SLUG = 'van-ban-xin-phep-hoi-nghi-hoi-thao';
const FORM = `bieu-mau/${SLUG}.yaml`;
const USING = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md';
const ALSO_USING = USING.replace('cap-tinh', 'cap-trung-uong');
const PATH = formFilesPath(SLUG);

let site: RunningSite;
let people: OfficePeople;
let editor: Clerk;
let approver: Clerk;
let viewer: Clerk;

const textOf = (path: string): string => readFileSync(join(site.dataDir, 'content', path), 'utf8');
const write = (path: string, source: string): void => {
  const file = join(site.dataDir, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
};
const uploads = (): string[] => {
  const folder = join(site.dataDir, 'uploads');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const ask = (path: string): Promise<Response> => fetch(`${site.url}${path}`, { redirect: 'manual' });

beforeAll(async () => {
  site = await startSite();
  people = new OfficePeople(site);
  editor = new Clerk(site.url, '', await people.enter(await people.make(['editor'])));
  approver = new Clerk(site.url, '', await people.enter(await people.make(['approver'])));
  viewer = new Clerk(site.url, '', await people.enter(await people.make(['viewer'])));
});
afterAll(() => site.stop());

function upload(
  clerk: Clerk,
  file: Buffer,
  day = '2026-06-09',
  name = '../../Đơn xin phép.docx',
): Promise<Page> {
  const form = new FormData();
  form.append(F.file, new File([new Uint8Array(file)], name));
  form.append(F.day, day);
  return clerk.postFiles(PATH, form);
}

interface Stored {
  path: string;
  upload: string;
  text: string;
  isRemoval: boolean;
}

async function draftsOf(amendment: string): Promise<Stored[]> {
  const superuser = await people.superuser();
  const all = await superuser.collection('amendment_drafts').getFullList<Stored & { amendment: string }>();
  return all.filter((draft) => draft.amendment === amendment);
}

const everything = async (): Promise<unknown> => {
  const superuser = await people.superuser();
  const of = (name: string) => superuser.collection(name).getFullList();
  return [await of('amendments'), await of('amendment_drafts'), uploads()];
};

const amendmentIn = ({ headers }: Page): string => headers.location?.split('/').at(-1) ?? '';

const release = async (): Promise<string | null> => (await ask('/')).headers.get('x-release');

/** Brings an amendment live by two people. */
async function publish(amendment: string): Promise<void> {
  const submitted = await press(editor, amendment, T.submit);
  expect(submitted.text).toContain(officeAmendments.done['gui-duyet']);
  const before = await release();
  const page = await press(approver, amendment, T.approveAndPublish);
  expect(page.text).toContain(officeAmendments.done['duyet-va-dang']);
  await expect.poll(release, { timeout: 20_000 }).not.toBe(before);
}

describe('a file to download', () => {
  const first = wordOf('bản thứ nhất');
  const name = `${SLUG}-2026-06-09.docx`;

  test('that cannot be offered is refused with a sentence, and nothing of it is stored', async () => {
    const before = await everything();
    const wrong: [Buffer, string, string][] = [
      [Buffer.alloc(0), 'a.docx', text.faults.empty],
      [wordOf('a'), 'a.pdf', text.faults['other-name']],
      [zipOf([{ name: 'word/vbaProject.bin', data: 'x' }]), 'a.docx', text.faults.macros],
      [pdfOf('<</S/JavaScript/JS(1)>>'), 'a.pdf', text.faults['active-pdf']],
      [first.subarray(0, 200), 'a.docx', text.faults.damaged],
      [Buffer.alloc(10_000_001, 1), 'a.docx', text.faults['too-large']],
      [Buffer.alloc(12_000_000, 1), 'a.docx', text.faults['too-large']],
    ];
    for (const [file, called, sentence] of wrong) {
      const page = await upload(editor, file, '2026-06-09', called);
      expect([page.status, page.text.includes(sentence)], sentence).toEqual([422, true]);
    }
    expect((await upload(editor, first, '2999-01-01')).text).toContain(text.faults.futureDay);
    expect((await upload(viewer, first)).status).toBe(403);
    const cut = await editor.post(PATH, [], { 'content-type': 'multipart/form-data; boundary=x' });
    expect(cut.status).toBe(400);
    expect(await everything()).toEqual(before);
  });

  test('is stored once, named by us, looked over with its form, and live with the commit', async () => {
    const sent = await upload(editor, first);
    expect(sent.status).toBe(303);
    const id = amendmentIn(sent);
    const drafts = await draftsOf(id);
    expect(drafts.map(({ path }) => path).sort()).toEqual([FORM, `tep/${name}`]);
    expect(drafts.find(({ path }) => path === FORM)?.text).toContain(`- tep: ${name}\n    ngay: 2026-06-09`);
    expect(uploads()).toEqual([drafts.find(({ upload: file }) => file !== '')?.upload]);
    expect((await upload(editor, first)).text).toContain(text.faults.sameDraft(name));
    expect((await viewer.get(draftFilePath(id, `tep/${name}`))).bytes).toEqual(first);
    expect((await viewer.get(draftFilePath(id, FORM))).status).toBe(404);
    expect((await ask(`/tep/${name}`)).status).toBe(404);
    await publish(id);
    const live = await ask(`/tep/${name}`);
    expect(live.headers.get('content-disposition')).toBe('attachment');
    expect(Buffer.from(await live.arrayBuffer())).toEqual(first);
    expect((await upload(editor, first)).text).toContain(text.faults.same(name, 'Mẫu số 01'));
  });

  test('that is replaced keeps its address, which leads to the present one; its bytes are beside it', async () => {
    const sent = await upload(editor, pdfOf('bản thứ hai'), '2026-07-01', 'ban moi.pdf');
    const id = amendmentIn(sent);
    expect((await editor.get(`/van-phong/noi-dung/lan-sua/${id}`)).text).toContain(`href="/tep/${name}"`);
    await publish(id);
    const page = await ask(`/tep/${name}`);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain(vi.oldFile.title);
    expect(html).toContain(`href="/tep/${SLUG}-2026-07-01.pdf"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    const old = await ask(`/tep/ban-cu/${name}`);
    expect(Buffer.from(await old.arrayBuffer())).toEqual(first);
  });

  test('is recalled with a notice, and a form that is no longer in use leaves its sheets', async () => {
    const recalled = `${SLUG}-2026-07-01.pdf`;
    const recall = await editor.postForm(PATH, [
      [FIELD.task, FILES_TASK.recall],
      [F.name, recalled],
      [F.reason, 'Tệp đăng nhầm.'],
    ]);
    await publish(amendmentIn(recall));
    expect(existsSync(join(site.dataDir, 'content', 'tep', recalled))).toBe(false);
    const page = await (await ask(`/tep/${recalled}`)).text();
    expect(page).toContain('Tệp đăng nhầm.');
    expect(page).toContain(`href="/tep/${name}"`);
    expect((await ask(`/tep/ban-cu/${recalled}`)).status).toBe(404);

    const ended = await editor.postForm(PATH, [
      [FIELD.task, FILES_TASK.withdraw],
      [F.from, '2026-11-01'],
      [F.reason, 'Có mẫu khác.'],
      [F.successor, ''],
    ]);
    const id = amendmentIn(ended);
    expect((await draftsOf(id)).map(({ path }) => path).sort()).toEqual([FORM, USING, ALSO_USING]);
    await publish(id);
    expect(textOf(USING) + textOf(ALSO_USING)).not.toContain(SLUG);
    expect(await (await ask(`/tep/${name}`)).text()).toContain('Có mẫu khác.');
  });

  test('to which nothing leads is listed and removed; taken out of its amendment it stays', async () => {
    mkdirSync(join(site.dataDir, 'content', 'tep'), { recursive: true });
    writeFileSync(join(site.dataDir, 'content', 'tep', 'khong-ai-dan.docx'), wordOf('thừa'));
    await expect
      .poll(async () => (await ask('/tep/khong-ai-dan.docx')).status, { timeout: 20_000 })
      .toBe(200);
    expect((await viewer.get(FILES_PATH)).text).toContain('khong-ai-dan.docx');
    expect((await editor.postForm(FILES_PATH, [[F.name, name]])).status).toBe(422);
    const removed = await editor.postForm(FILES_PATH, [[F.name, 'khong-ai-dan.docx']]);
    const id = amendmentIn(removed);
    expect(await draftsOf(id)).toMatchObject([{ path: 'tep/khong-ai-dan.docx', isRemoval: true }]);
    await press(editor, id, T.takeOut, { [AMENDMENT_FIELD.place]: 'tep/khong-ai-dan.docx' });
    expect(await draftsOf(id)).toEqual([]);
    const again = amendmentIn(await editor.postForm(FILES_PATH, [[F.name, 'khong-ai-dan.docx']]));
    await publish(again);
    expect((await ask('/tep/khong-ai-dan.docx')).status).toBe(404);
  });
});

describe('a procedure that ends', () => {
  const SHEET = 'thu-tuc/cap-lai-the-abtc.md';
  const codeOf = (path: string): string => /^ma: '(.+)'$/m.exec(textOf(path))?.[1] ?? '';
  const send = (way: string, more: Record<string, string>, path = SHEET): Promise<Page> =>
    editor.postForm(WITHDRAWAL_PATH, [[W.path, path], [W.way, way], ...Object.entries(more)]);
  const basis = { [W.document]: '2402/QĐ-BNG', [W.documentDay]: '2026-11-20' };

  test('needs a way, a day and its document', async () => {
    const before = await everything();
    const page = await send('', {});
    expect([page.status, page.text.includes(officeWithdrawal.faults.way)]).toEqual([422, true]);
    const half = await send(WAYS.replace, { [W.on]: 'mai' });
    const { day, document, documentDay, successor } = officeWithdrawal.faults;
    for (const sentence of [day, document, documentDay, successor]) expect(half.text).toContain(sentence);
    expect((await viewer.get(`${WITHDRAWAL_PATH}?${W.path}=${SHEET}`)).status).toBe(403);
    expect((await editor.get(`${WITHDRAWAL_PATH}?${W.path}=so.yaml`)).status).toBe(404);
    expect(await everything()).toEqual(before);
  });

  test('stays with a notice that names its successor, and nobody is sent there any more', async () => {
    const code = codeOf(SHEET);
    const successor = codeOf('thu-tuc/cap-the-abtc.md');
    const sent = await send(WAYS.replace, {
      ...basis,
      [W.on]: '2026-11-25',
      [W.successor]: successor,
      [W.reason]: 'Đã gộp vào thủ tục cấp thẻ.',
    });
    expect(sent.status).toBe(303);
    const id = amendmentIn(sent);
    expect((await editor.get(sent.headers.location ?? '')).text).toContain('đã thay thế');
    await publish(id);
    const html = await (await ask('/thu-tuc/cap-lai-the-abtc')).text();
    expect(html).toContain(vi.sheet.replacedTitle);
    expect(html).toContain('Thôi áp dụng từ ngày 25/11/2026, theo 2402/QĐ-BNG.');
    expect(html).toContain('Đã gộp vào thủ tục cấp thẻ.');
    expect(await (await ask('/thu-tuc')).text()).not.toContain(`${code}`);
    const feed = await (await ask('/thay-doi.json')).text();
    expect(feed).toContain(code);
    expect(await (await ask('/thu-tuc/cap-lai-the-abtc/thay-doi')).text()).toContain('2402/QĐ-BNG');
  });

  test('or is gone, with all that is of it alone, and its addresses lead elsewhere', async () => {
    const code = codeOf(SHEET);
    const [process, figures] = ['quy-trinh/cap-lai.yaml', 'chi-phi-tuan-thu.yaml'];
    const volume = `  - thu_tuc: '${code}'\n    nam: '2025'\n    so_lan: '1'\n    doi_tuong: '120'\n    nguon: Sổ theo dõi của Sở\n`;
    write(figures, textOf(figures).replace('so_luong: chưa có\n', `so_luong:\n${volume}`));
    write(
      process,
      `ten: Quy trình cấp lại thẻ\nthu_tuc: '${code}'\nquyet_dinh: chưa có\ncong_khai: không\nbuoc:\n  - ten: Thẩm định\n    don_vi: Phòng Lãnh sự\n    gio: '4'\n`,
    );
    const ending = async () => (await editor.get(`${WITHDRAWAL_PATH}?${W.path}=${SHEET}`)).text;
    await expect.poll(ending, { timeout: 30_000 }).toContain('Quy trình cấp lại thẻ');
    expect(await ending()).toContain(officeWithdrawal.pointing.figuresOf(2025));
    const sent = await send(WAYS.remove, { [W.target]: '/thu-tuc/cap-the-abtc' });
    const id = amendmentIn(sent);
    const paths = (await draftsOf(id)).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([SHEET, 'so.yaml', 'trang-web.yaml', process, figures]));
    await press(editor, id, T.describe, {
      [AMENDMENT_FIELD.title]: 'Bỏ trang cũ',
      [AMENDMENT_FIELD.document]: '2402/QĐ-BNG',
      [AMENDMENT_FIELD.issuedOn]: '2026-11-20',
    });
    await publish(id);
    for (const path of [SHEET, process]) expect(existsSync(join(site.dataDir, 'content', path))).toBe(false);
    expect(textOf(figures)).toContain('so_luong: chưa có\n');
    for (const address of ['/thu-tuc/cap-lai-the-abtc', `/thu-tuc/${code}`, `/tt/${code}`]) {
      const { status, headers } = await ask(address);
      expect([address, status, headers.get('location')]).toEqual([address, 302, '/thu-tuc/cap-the-abtc']);
    }
  });

  test('on a day to come is announced until then', async () => {
    const path = 'thu-tuc/cap-the-abtc.md';
    const sent = await send(WAYS.end, { ...basis, [W.on]: '2027-06-01' }, path);
    expect((await draftsOf(amendmentIn(sent))).map((draft) => draft.path)).toContain(
      'sap-toi/cap-the-abtc.md',
    );
    expect((await draftsOf(amendmentIn(sent))).map((draft) => draft.path)).not.toContain(path);
  });
});
