import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD, AMENDMENT_TASK as T } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import {
  disclosureFilesPath,
  draftFilePath,
  FILES_FIELD as F,
  FILES_PATH,
  FILES_TASK,
  formFilesPath,
} from '#src/office/files/paths.ts';
import { officeFiles as text } from '#src/texts/office-files.ts';
import { vi } from '#src/texts/vi.ts';
import { pdfOf, wordOf } from '../support/form-files.ts';
import { zipOf } from '../support/zip.ts';
import type { Clerk, Page } from './support/clerk.ts';
import { press } from './support/press-amendment.ts';
import { BY_ALL_WORKERS, amendmentIn, PublishingOffice } from './support/publishing-office.ts';

const SLUG = 'van-ban-xin-phep-hoi-nghi-hoi-thao';
const FORM = `bieu-mau/${SLUG}.yaml`;
const USING = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md';
const ALSO_USING = USING.replace('cap-tinh', 'cap-trung-uong');
const PATH = formFilesPath(SLUG);

let office: PublishingOffice;

beforeAll(async () => {
  office = await PublishingOffice.start(BY_ALL_WORKERS);
});
afterAll(() => office.site.stop());

function upload(
  clerk: Clerk,
  file: Buffer,
  day = '2026-06-09',
  name = '../../Đơn xin phép.docx',
  path = PATH,
): Promise<Page> {
  const form = new FormData();
  form.append(F.file, new File([new Uint8Array(file)], name));
  form.append(F.day, day);
  return clerk.postFiles(path, form);
}

describe('a file to download', () => {
  const first = wordOf('bản thứ nhất');
  const name = `${SLUG}-2026-06-09.docx`;

  test('that cannot be offered is refused with a sentence, and nothing of it is stored', async () => {
    const before = await office.everything();
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
      const page = await upload(office.editor, file, '2026-06-09', called);
      expect([page.status, page.text.includes(sentence)], sentence).toEqual([422, true]);
    }
    expect((await upload(office.editor, first, '2999-01-01')).text).toContain(text.faults.futureDay);
    expect((await upload(office.viewer, first)).status).toBe(403);
    const cut = await office.editor.post(PATH, [], { 'content-type': 'multipart/form-data; boundary=x' });
    expect(cut.status).toBe(400);
    expect(await office.everything()).toEqual(before);
  });

  test('is stored once, named by us, looked over with its form, and live with the commit', async () => {
    const sent = await upload(office.editor, first);
    expect(sent.status).toBe(303);
    const id = amendmentIn(sent);
    const drafts = await office.draftsOf(id);
    expect(drafts.map(({ path }) => path).sort()).toEqual([FORM, `tep/${name}`]);
    expect(drafts.find(({ path }) => path === FORM)?.text).toContain(`- tep: ${name}\n    ngay: 2026-06-09`);
    expect(office.uploads()).toEqual([drafts.find(({ upload: file }) => file !== '')?.upload]);
    expect((await upload(office.editor, first)).text).toContain(text.faults.sameDraft(name));
    expect((await office.viewer.get(draftFilePath(id, `tep/${name}`))).bytes).toEqual(first);
    expect((await office.viewer.get(draftFilePath(id, FORM))).status).toBe(404);
    expect((await office.ask(`/tep/${name}`)).status).toBe(404);
    await office.publish(id);
    const live = await office.ask(`/tep/${name}`);
    expect(live.headers.get('content-disposition')).toBe('attachment');
    expect(Buffer.from(await live.arrayBuffer())).toEqual(first);
    expect((await upload(office.editor, first)).text).toContain(text.faults.same(name, 'Mẫu số 01'));
  });

  test('that is replaced keeps its address, which leads to the present one; its bytes are beside it', async () => {
    const sent = await upload(office.editor, pdfOf('bản thứ hai'), '2026-07-01', 'ban moi.pdf');
    const id = amendmentIn(sent);
    expect((await office.editor.get(`/van-phong/noi-dung/lan-sua/${id}`)).text).toContain(
      `href="/tep/${name}"`,
    );
    await office.publish(id);
    const page = await office.ask(`/tep/${name}`);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain(vi.oldFile.title);
    expect(html).toContain(`href="/tep/${SLUG}-2026-07-01.pdf"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    const old = await office.ask(`/tep/ban-cu/${name}`);
    expect(Buffer.from(await old.arrayBuffer())).toEqual(first);
  });

  test('is recalled with a notice, and a form that is no longer in use leaves its sheets', async () => {
    const recalled = `${SLUG}-2026-07-01.pdf`;
    const recall = await office.editor.postForm(PATH, [
      [FIELD.task, FILES_TASK.recall],
      [F.name, recalled],
      [F.reason, 'Tệp đăng nhầm.'],
    ]);
    await office.publish(amendmentIn(recall));
    expect(existsSync(office.fileOf(`tep/${recalled}`))).toBe(false);
    const page = await (await office.ask(`/tep/${recalled}`)).text();
    expect(page).toContain('Tệp đăng nhầm.');
    expect(page).toContain(`href="/tep/${name}"`);
    expect((await office.ask(`/tep/ban-cu/${recalled}`)).status).toBe(404);

    const ended = await office.editor.postForm(PATH, [
      [FIELD.task, FILES_TASK.withdraw],
      [F.from, '2026-11-01'],
      [F.reason, 'Có mẫu khác.'],
      [F.successor, ''],
    ]);
    const id = amendmentIn(ended);
    expect((await office.draftsOf(id)).map(({ path }) => path).sort()).toEqual([FORM, USING, ALSO_USING]);
    await office.publish(id);
    expect(office.textOf(USING) + office.textOf(ALSO_USING)).not.toContain(SLUG);
    expect(await (await office.ask(`/tep/${name}`)).text()).toContain('Có mẫu khác.');
  });

  test('to which nothing leads is listed and removed; taken out of its amendment it stays', async () => {
    office.write('tep/khong-ai-dan.docx', wordOf('thừa'));
    await expect
      .poll(async () => (await office.ask('/tep/khong-ai-dan.docx')).status, { timeout: 20_000 })
      .toBe(200);
    expect((await office.viewer.get(FILES_PATH)).text).toContain('khong-ai-dan.docx');
    expect((await office.editor.postForm(FILES_PATH, [[F.name, name]])).status).toBe(422);
    const removed = await office.editor.postForm(FILES_PATH, [[F.name, 'khong-ai-dan.docx']]);
    const id = amendmentIn(removed);
    expect(await office.draftsOf(id)).toMatchObject([{ path: 'tep/khong-ai-dan.docx', isRemoval: true }]);
    await press(office.editor, id, T.takeOut, { [AMENDMENT_FIELD.place]: 'tep/khong-ai-dan.docx' });
    expect(await office.draftsOf(id)).toEqual([]);
    const again = amendmentIn(await office.editor.postForm(FILES_PATH, [[F.name, 'khong-ai-dan.docx']]));
    await office.publish(again);
    expect((await office.ask('/tep/khong-ai-dan.docx')).status).toBe(404);
  });
});

describe('a file of a published document', () => {
  const DOCUMENT = 'cong-khai/du-toan-2027.yaml';
  const OWN = disclosureFilesPath('du-toan-2027');
  const filesOf = (source: string): string[] =>
    [...source.matchAll(/^\s+- (\S+\.pdf)$/gm)].map((m) => m[1] ?? '');

  test('is looked into, goes live with its document, and is taken back', async () => {
    office.write(
      DOCUMENT,
      "loai: du-toan\nten: Dự toán năm 2027\nnam: '2027'\nky: Không\nvan_ban: Quyết định 45/QĐ-SNgV\nngay_van_ban: '2026-11-20'\n" +
        "ngay_cong_khai: '2026-11-25'\ntep: Không\nlien_ket: https://dichvucong.gov.vn\n",
    );
    const page = async () => (await office.editor.get(OWN)).text;
    await expect
      .poll(async () => (await office.ask('/cong-khai')).text(), { timeout: 30_000 })
      .toContain('Dự toán năm 2027');
    expect(await page()).toContain(text.disclosure.noFiles);
    const before = await office.everything();
    const active = await upload(office.editor, pdfOf('<</S/JavaScript/JS(1)>>'), '', 'a.pdf', OWN);
    expect([active.status, active.text.includes(text.faults['active-pdf'])]).toEqual([422, true]);
    expect((await upload(office.viewer, pdfOf(''), '', 'a.pdf', OWN)).status).toBe(403);
    expect(await office.everything()).toEqual(before);

    const sent = await upload(office.editor, pdfOf('<</Type/Catalog>>'), '', '../Dự toán.pdf', OWN);
    expect(sent.status).toBe(303);
    expect(await page()).toContain(text.disclosure.fresh);
    await office.publish(amendmentIn(sent));
    const [name = ''] = filesOf(office.textOf(DOCUMENT));
    expect(name).toMatch(/^du-toan-2027-\d{4}-\d\d-\d\d\.pdf$/);
    expect((await office.ask(`/tep/${name}`)).headers.get('content-type')).toContain('application/pdf');
    expect(await (await office.ask('/cong-khai')).text()).toContain(`/tep/${name}`);

    const askFor = (reason: string) =>
      office.editor.postForm(OWN, [
        [FIELD.task, FILES_TASK.recall],
        [F.name, name],
        [F.reason, reason],
      ]);
    const withoutReason = await askFor(' ');
    expect([withoutReason.status, withoutReason.text.includes(text.faults.reason)]).toEqual([422, true]);
    await office.publish(amendmentIn(await askFor('Tệp có số điện thoại của người dân.')));
    expect(office.textOf(DOCUMENT)).toContain('tep: Không');
    const notice = await office.ask(`/tep/${name}`);
    expect([notice.status, notice.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const words = await notice.text();
    for (const told of ['Dự toán năm 2027', 'đã được rút từ ngày', 'Tệp có số điện thoại của người dân.'])
      expect(words).toContain(told);
    expect((await office.ask(`/tep/ban-cu/${name}`)).status).toBe(404);
    expect(await (await office.ask('/cong-khai')).text()).not.toContain(`/tep/${name}`);
    const again = await askFor('Một lần nữa.');
    expect([again.status, again.text.includes(text.faults.gone)]).toEqual([422, true]);

    const next = await upload(office.editor, pdfOf('<</Type/Catalog/Pages 1 0 R>>'), '', 'b.pdf', OWN);
    await office.publish(amendmentIn(next));
    const listed = filesOf(office.textOf(DOCUMENT));
    expect([listed.length, listed.includes(name)]).toEqual([1, false]);
  });
});
