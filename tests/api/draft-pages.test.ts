import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD as F, AMENDMENT_TASK as T, amendmentPath } from '#src/office/amendments/paths.ts';
import { EDIT_FIELD, EDIT_TASK, editAddress, editPath } from '#src/office/editing/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { officeAmendments as text } from '#src/texts/office-amendments.ts';
import { officeEditing as editing } from '#src/texts/office-editing.ts';
import { press } from './support/press-amendment.ts';
import { PublishingOffice } from './support/publishing-office.ts';

const SHEET = 'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md';
const PUBLIC = '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu';

let office: PublishingOffice;

beforeAll(async () => {
  office = await PublishingOffice.start();
});
afterAll(() => office.site.stop());

describe('a preview', () => {
  test('is the page as it would be, for a frame of ours and with nothing to be sent from it', async () => {
    const id = await office.written(SHEET, 'Nơi nhận tại tỉnh cần đối chiếu', 'Nơi nhận là quầy số 9');
    const around = await office.viewer.get(`${amendmentPath(id)}/xem?trang=${PUBLIC}`);
    expect(around.headers['content-security-policy']).toContain("frame-src 'self'");
    const [, frame = ''] = /<iframe[^>]* src="([^"]+)"/.exec(around.text) ?? [];
    const page = await office.viewer.get(frame.replaceAll('&amp;', '&'));
    expect(page.text).toContain('quầy số 9');
    expect(page.headers['content-security-policy']).toMatch(/form-action 'none'.*frame-ancestors 'self'/);
    expect(page.text).toContain(`href="${amendmentPath(id)}/trang?trang=%2Fthu-tuc"`);
    expect(await office.publicPage(PUBLIC)).not.toContain('quầy số 9');
    const guest = await fetch(`${office.site.url}${amendmentPath(id)}/trang`, { redirect: 'manual' });
    expect(guest.status).toBe(303);
  });

  test('is of a form too that nobody has been asked by yet, in both languages', async () => {
    const path = 'khao-sat/hai-long/2.yaml';
    const id = await office.written(path, 'ten: Khảo sát', 'ten: Bản sẽ hỏi, Khảo sát');
    const around = await office.viewer.get(`${amendmentPath(id)}/xem`);
    const [, frame = ''] = /<iframe[^>]* src="([^"]+)"/.exec(around.text) ?? [];
    expect(frame).toContain('%2Fkhao-sat%2Fhai-long%2F2');
    const form = await office.viewer.get(frame.replaceAll('&amp;', '&'));
    expect(form.text).toContain('Bản sẽ hỏi, ');
    expect(form.headers['content-security-policy']).toContain("form-action 'none'");
    const [, english = ''] = /href="([^"]+%2Fen)"/.exec(form.text) ?? [];
    expect((await office.viewer.get(english)).text).toContain('<html lang="en"');
    expect(await office.publicPage('/khao-sat/hai-long')).not.toContain('Bản sẽ hỏi');
    await press(office.editor, id, T.abandon);
  });

  test('tells what is wrong where no page can be made', async () => {
    const id = await office.written('thu-tuc/cap-the-tro-ly-bao-chi.md', 'linh_vuc:', 'linh-vuc:');
    const page = await office.viewer.get(`${amendmentPath(id)}/trang?trang=/thu-tuc/cap-the-abtc`);
    expect([page.status, page.text.includes(text.previewPage.faulty)]).toEqual([200, true]);
    await press(office.editor, id, T.abandon);
  });
});

describe('a preview link', () => {
  const remark = (link: string, fields: Record<string, string>) =>
    fetch(link, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: office.site.url } });

  test('shows the page and its facts to somebody without an account, whose remarks stand at the amendment', async () => {
    const id = await office.written(
      'thu-tuc/cap-lai-the-abtc.md',
      'Bưu chính chỉ dùng để',
      'Bưu tá chỉ dùng để',
    );
    const made = await press(office.editor, id, T.link);
    const [, path = ''] = /(\/xem-thu\/[a-z2-7]{52})/.exec(made.text) ?? [];
    const link = `${office.site.url}${path}`;
    const opened = await fetch(link);
    const html = await opened.text();
    expect(opened.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const [, field = ''] = /name="(y-\d+-\d+)"/.exec(html) ?? [];
    expect(await (await fetch(`${link}/trang?trang=/thu-tuc/cap-lai-the-abtc`)).text()).toContain('Bưu tá');
    const nameless = await remark(link, { 'don-vi': '', [field]: 'Số này cũ' });
    expect([nameless.status, (await nameless.text()).includes('Số này cũ</textarea>')]).toEqual([422, true]);
    expect((await remark(link, { 'don-vi': 'Sở Tài chính', [field]: 'Số này <b>cũ</b>' })).status).toBe(200);
    const seen = await office.editor.get(amendmentPath(id));
    expect(seen.text).toContain('Sở Tài chính');
    expect(seen.text).toContain('Số này &lt;b&gt;cũ&lt;/b&gt;');
    // The address itself is not kept: the page shows it once.
    expect(seen.text).not.toContain(path);
    const [, linkId = ''] = new RegExp(`name="${F.link}" value="([a-z0-9]{15})"`).exec(seen.text) ?? [];
    await press(office.editor, id, T.endLink, { [F.link]: linkId });
    expect((await fetch(link)).status).toBe(404);
    expect((await remark(link, { 'don-vi': 'X', [field]: 'muộn' })).status).toBe(404);
    await press(office.editor, id, T.abandon);
  });
});

test('a file that is renamed or gone under an open draft takes nothing of it, and its page says how to go on', async () => {
  const path = 'thu-tuc/cap-the-tro-ly-bao-chi.md';
  const renamed = 'thu-tuc/the-tro-ly-bao-chi.md';
  const id = await office.written(path, 'ten: ', 'ten: Đổi ');
  const draftOf = (file: string) => editAddress(id, file);
  const send = (file: string, task: string) =>
    office.editor.postForm(editPath(id), [
      [EDIT_FIELD.path, file],
      [FIELD.task, task],
    ]);
  const before = office.textOf(path);
  try {
    renameSync(office.fileOf(path), office.fileOf(renamed));
    const seen = await office.editor.get(draftOf(path));
    expect(seen.text).toContain(editing.edit.renamedBase(renamed));
    expect(seen.text).toContain('Đổi Cấp phép làm');
    await press(office.editor, id, T.submit);
    const refused = await press(office.approver, id, T.approveAndPublish);
    expect(refused.text).toContain(text.trouble.conflict);
    expect(office.textOf(renamed)).toBe(before);
    await press(office.editor, id, T.takeBack);
    const moved = await send(path, EDIT_TASK.move);
    expect(moved.headers.location).toContain(encodeURIComponent(renamed));
    const there = await office.editor.get(draftOf(renamed));
    expect(there.text).toContain('Đổi Cấp phép làm');
    expect(there.text).not.toContain(EDIT_TASK.catchUp);
    expect((await office.editor.get(draftOf(path))).status).toBe(404);

    rmSync(office.fileOf(renamed));
    expect((await office.editor.get(draftOf(renamed))).text).toContain(editing.edit.goneBase);
    await send(renamed, EDIT_TASK.catchUp);
    const kept = await office.editor.get(draftOf(renamed));
    expect(kept.text).not.toContain(editing.edit.goneBase);
    expect(kept.text).toContain('Đổi Cấp phép làm');
  } finally {
    rmSync(office.fileOf(renamed), { force: true });
    writeFileSync(office.fileOf(path), before);
  }
  await press(office.editor, id, T.abandon);
});
