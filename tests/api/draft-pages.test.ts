import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD as F, AMENDMENT_TASK as T, amendmentPath } from '#src/office/amendments/paths.ts';
import { EDIT_FIELD, EDIT_TASK, editAddress, editPath } from '#src/office/editing/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { officeAmendments as text } from '#src/texts/office-amendments.ts';
import { officeEditing as editing } from '#src/texts/office-editing.ts';
import { OfficePeople, type Owner } from '../support/office-people.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { plantAmendment } from './support/amendment-records.ts';
import { Clerk } from './support/clerk.ts';
import { press } from './support/press-amendment.ts';

const SHEET = 'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md';
const PUBLIC = '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu';

let site: RunningSite;
let people: OfficePeople;
let writer: Owner;
let editor: Clerk;
let approver: Clerk;
let viewer: Clerk;

const fileOf = (path: string): string => join(site.dataDir, 'content', path);
const textOf = (path: string): string => readFileSync(fileOf(path), 'utf8');
const publicPage = async (path: string): Promise<string> => (await fetch(`${site.url}${path}`)).text();

beforeAll(async () => {
  site = await startSite();
  people = new OfficePeople(site);
  writer = await people.make(['editor']);
  editor = new Clerk(site.url, '', await people.enter(writer));
  approver = new Clerk(site.url, '', await people.enter(await people.make(['approver'])));
  viewer = new Clerk(site.url, '', await people.enter(await people.make(['viewer'])));
});
afterAll(() => site.stop());

/** An amendment that changes a file by one replacement, as its writer left it. */
async function written(path: string, from: string, to: string): Promise<string> {
  const base = textOf(path);
  expect(base).toContain(from);
  const drafts = [{ path, base, text: base.replace(from, to) }];
  return plantAmendment(await people.superuser(), writer, { title: `Sửa ${path}`, drafts });
}

describe('a preview', () => {
  test('is the page as it would be, for a frame of ours and with nothing to be sent from it', async () => {
    const id = await written(SHEET, 'Nơi nhận tại tỉnh cần đối chiếu', 'Nơi nhận là quầy số 9');
    const around = await viewer.get(`${amendmentPath(id)}/xem?trang=${PUBLIC}`);
    expect(around.headers['content-security-policy']).toContain("frame-src 'self'");
    const [, frame = ''] = /<iframe[^>]* src="([^"]+)"/.exec(around.text) ?? [];
    const page = await viewer.get(frame.replaceAll('&amp;', '&'));
    expect(page.text).toContain('quầy số 9');
    expect(page.headers['content-security-policy']).toMatch(/form-action 'none'.*frame-ancestors 'self'/);
    expect(page.text).toContain(`href="${amendmentPath(id)}/trang?trang=%2Fthu-tuc"`);
    expect(await publicPage(PUBLIC)).not.toContain('quầy số 9');
    const guest = await fetch(`${site.url}${amendmentPath(id)}/trang`, { redirect: 'manual' });
    expect(guest.status).toBe(303);
  });

  test('is of a form too that nobody has been asked by yet, in both languages', async () => {
    const path = 'khao-sat/hai-long/2.yaml';
    const id = await written(path, 'ten: Khảo sát', 'ten: Bản sẽ hỏi, Khảo sát');
    const around = await viewer.get(`${amendmentPath(id)}/xem`);
    const [, frame = ''] = /<iframe[^>]* src="([^"]+)"/.exec(around.text) ?? [];
    expect(frame).toContain('%2Fkhao-sat%2Fhai-long%2F2');
    const form = await viewer.get(frame.replaceAll('&amp;', '&'));
    expect(form.text).toContain('Bản sẽ hỏi, ');
    expect(form.headers['content-security-policy']).toContain("form-action 'none'");
    const [, english = ''] = /href="([^"]+%2Fen)"/.exec(form.text) ?? [];
    expect((await viewer.get(english)).text).toContain('<html lang="en"');
    expect(await publicPage('/khao-sat/hai-long')).not.toContain('Bản sẽ hỏi');
    await press(editor, id, T.abandon);
  });

  test('tells what is wrong where no page can be made', async () => {
    const id = await written('thu-tuc/cap-the-tro-ly-bao-chi.md', 'linh_vuc:', 'linh-vuc:');
    const page = await viewer.get(`${amendmentPath(id)}/trang?trang=/thu-tuc/cap-the-abtc`);
    expect([page.status, page.text.includes(text.previewPage.faulty)]).toEqual([200, true]);
    await press(editor, id, T.abandon);
  });
});

describe('a preview link', () => {
  const remark = (link: string, fields: Record<string, string>) =>
    fetch(link, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: site.url } });

  test('shows the page and its facts to somebody without an account, whose remarks stand at the amendment', async () => {
    const id = await written('thu-tuc/cap-lai-the-abtc.md', 'Bưu chính chỉ dùng để', 'Bưu tá chỉ dùng để');
    const made = await press(editor, id, T.link);
    const [, path = ''] = /(\/xem-thu\/[a-z2-7]{52})/.exec(made.text) ?? [];
    const link = `${site.url}${path}`;
    const opened = await fetch(link);
    const html = await opened.text();
    expect(opened.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const [, field = ''] = /name="(y-\d+-\d+)"/.exec(html) ?? [];
    expect(await (await fetch(`${link}/trang?trang=/thu-tuc/cap-lai-the-abtc`)).text()).toContain('Bưu tá');
    const nameless = await remark(link, { 'don-vi': '', [field]: 'Số này cũ' });
    expect([nameless.status, (await nameless.text()).includes('Số này cũ</textarea>')]).toEqual([422, true]);
    expect((await remark(link, { 'don-vi': 'Sở Tài chính', [field]: 'Số này <b>cũ</b>' })).status).toBe(200);
    const seen = await editor.get(amendmentPath(id));
    expect(seen.text).toContain('Sở Tài chính');
    expect(seen.text).toContain('Số này &lt;b&gt;cũ&lt;/b&gt;');
    // The address itself is not kept: the page shows it once.
    expect(seen.text).not.toContain(path);
    const [, linkId = ''] = new RegExp(`name="${F.link}" value="([a-z0-9]{15})"`).exec(seen.text) ?? [];
    await press(editor, id, T.endLink, { [F.link]: linkId });
    expect((await fetch(link)).status).toBe(404);
    expect((await remark(link, { 'don-vi': 'X', [field]: 'muộn' })).status).toBe(404);
    await press(editor, id, T.abandon);
  });
});

test('a file that is renamed or gone under an open draft takes nothing of it, and its page says how to go on', async () => {
  const path = 'thu-tuc/cap-the-tro-ly-bao-chi.md';
  const renamed = 'thu-tuc/the-tro-ly-bao-chi.md';
  const id = await written(path, 'ten: ', 'ten: Đổi ');
  const draftOf = (file: string) => editAddress(id, file);
  const send = (file: string, task: string) =>
    editor.postForm(editPath(id), [
      [EDIT_FIELD.path, file],
      [FIELD.task, task],
    ]);
  const before = textOf(path);
  try {
    renameSync(fileOf(path), fileOf(renamed));
    const seen = await editor.get(draftOf(path));
    expect(seen.text).toContain(editing.edit.renamedBase(renamed));
    expect(seen.text).toContain('Đổi Cấp phép làm');
    await press(editor, id, T.submit);
    const refused = await press(approver, id, T.approveAndPublish);
    expect(refused.text).toContain(text.trouble.conflict);
    expect(textOf(renamed)).toBe(before);
    await press(editor, id, T.takeBack);
    const moved = await send(path, EDIT_TASK.move);
    expect(moved.headers.location).toContain(encodeURIComponent(renamed));
    const there = await editor.get(draftOf(renamed));
    expect(there.text).toContain('Đổi Cấp phép làm');
    expect(there.text).not.toContain(EDIT_TASK.catchUp);
    expect((await editor.get(draftOf(path))).status).toBe(404);

    rmSync(fileOf(renamed));
    expect((await editor.get(draftOf(renamed))).text).toContain(editing.edit.goneBase);
    await send(renamed, EDIT_TASK.catchUp);
    const kept = await editor.get(draftOf(renamed));
    expect(kept.text).not.toContain(editing.edit.goneBase);
    expect(kept.text).toContain('Đổi Cấp phép làm');
  } finally {
    rmSync(fileOf(renamed), { force: true });
    writeFileSync(fileOf(path), before);
  }
  await press(editor, id, T.abandon);
});
