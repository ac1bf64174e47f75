import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD as F, AMENDMENT_TASK as T, amendmentPath } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { officeAmendments as text } from '#src/texts/office-amendments.ts';
import { press } from './support/press-amendment.ts';
import { PublishingOffice } from './support/publishing-office.ts';

const SHEET = 'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md';
const PUBLIC = '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu';
const OTHER = 'thu-tuc/cap-the-abtc.md';

let office: PublishingOffice;

const git = (...args: string[]): string =>
  execFileSync('git', ['-C', join(office.site.dataDir, 'content'), ...args], { encoding: 'utf8' });

beforeAll(async () => {
  office = await PublishingOffice.start();
});
afterAll(() => office.site.stop());

describe('from draft to live', () => {
  test('a change of the law names its document, is approved by somebody else, and is public at once', async () => {
    const id = await office.written(SHEET, 'muc: 05 ngày làm việc', 'muc: 04 ngày làm việc');
    const seen = await office.editor.get(amendmentPath(id));
    expect(seen.text).toMatch(/<del>[^<]*05 ngày làm việc[^<]*<\/del>[^]*?<ins>[^<]*04 ngày làm việc/);
    expect(seen.text).toContain(text.difference.noBasis);
    const refused = await press(office.editor, id, T.submit);
    expect([refused.status, refused.text.includes(text.faults['no-basis']!)]).toEqual([409, true]);
    const basis = {
      [F.title]: 'Rút ngắn thời hạn',
      [F.document]: '12/2026/NQ-HĐND',
      [F.issuedOn]: '2026-11-02',
    };
    const script = await press(office.editor, id, T.describe, {
      ...basis,
      [F.source]: 'javascript:alert(1)',
    });
    expect([script.status >= 400, script.text.includes(text.basisFaults.source)]).toEqual([true, true]);
    expect((await office.editor.get(amendmentPath(id))).text).toContain(text.difference.noBasis);
    await press(office.editor, id, T.describe, basis);
    const waiting = await press(office.editor, id, T.submit, { [F.note]: 'Gấp cho ngày 1/12' });
    expect(waiting.text).toContain(text.done[T.submit]);
    expect(waiting.text).not.toContain(`value="${T.approve}"`);
    const own = await press(office.editor, id, T.approve);
    expect([own.status, own.text.includes(text.faults['not-allowed']!)]).toEqual([409, true]);
    expect((await office.viewer.get(amendmentPath(id))).text).not.toContain(`value="${T.approve}"`);

    const live = await press(office.approver, id, T.approveAndPublish);
    expect(live.text).toContain(text.done[T.approveAndPublish]);
    await expect.poll(() => office.publicPage(PUBLIC)).toContain('04 ngày làm việc');
    expect(git('log', '-1', '--format=%an|%s|%(trailers:key=Amendment-Id,valueonly)').trim()).toBe(
      `${office.writer.name}|Rút ngắn thời hạn|${id}`,
    );
    expect(live.text).toContain('theo 12/2026/NQ-HĐND ngày 02/11/2026');
  });

  test('what was changed after the page was seen is not decided', async () => {
    const id = await office.written(OTHER, 'Bưu chính chỉ dùng để', 'Bưu chính chỉ để');
    await press(office.editor, id, T.submit);
    const old = await office.approver.get(amendmentPath(id));
    await press(office.editor, id, T.takeBack);
    await press(office.editor, id, T.submit);
    const late = await press(office.approver, id, T.approve, { [F.decision]: 'Được' }, old);
    expect([late.status, late.text.includes(text.faults['changed-since']!)]).toEqual([409, true]);
    expect(late.text).toContain('Được</textarea>');
    const without = await press(office.approver, id, T.sendBack);
    expect([without.status, without.text.includes(text.faults['no-note']!)]).toEqual([409, true]);
    await press(office.approver, id, T.sendBack, { [F.decision]: 'Giữ chữ cũ' });
    expect((await office.editor.get(amendmentPath(id))).text).toContain('<q>Giữ chữ cũ</q>');
    await press(office.editor, id, T.abandon);
  });

  test('faults keep the public page as it was and are told at the amendment, which stays approved', async () => {
    const id = await office.written(OTHER, 'linh_vuc:', 'linh-vuc:');
    await press(office.editor, id, T.submit);
    await press(office.approver, id, T.approve);
    const before = git('rev-parse', 'HEAD');
    const refused = await press(office.approver, id, T.publish);
    expect(refused.text).toContain(text.trouble.refused);
    expect(refused.text).toContain(OTHER);
    expect(refused.text).toContain(text.states.approved);
    expect(git('rev-parse', 'HEAD')).toBe(before);
    await press(office.editor, id, T.abandon);
  });

  test('a file that somebody changed since is not written over', async () => {
    const id = await office.written(OTHER, 'Bưu chính chỉ dùng để', 'Bưu chính chỉ để');
    await press(office.editor, id, T.submit);
    const byHand = office.textOf(OTHER).replace('Bưu chính chỉ dùng để', 'Bưu điện chỉ dùng để');
    writeFileSync(office.fileOf(OTHER), byHand);
    const conflict = await press(office.approver, id, T.approveAndPublish);
    expect(conflict.text).toContain(text.trouble.conflict);
    expect(office.textOf(OTHER)).toBe(byHand);
    await press(office.editor, id, T.abandon);
  });

  test('a sheet’s draft is made its coming version, which leaves the present one as it is', async () => {
    const path = 'thu-tuc/cap-the-tro-ly-bao-chi.md';
    const id = await office.written(path, 'ten: ', 'ten: ');
    const coming = (more: Record<string, string>) =>
      press(office.editor, id, T.coming, { [F.place]: path, [F.changes]: 'Thời hạn còn 04 ngày.', ...more });
    const undated = await coming({});
    expect([undated.status, undated.text.includes(text.coming.fault)]).toEqual([422, true]);
    expect(undated.text).toContain('Thời hạn còn 04 ngày.</textarea>');
    const made = await coming({ [F.comingFrom]: '2027-01-01' });
    expect(made.text).toContain('sap-toi/cap-the-tro-ly-bao-chi.md');
    expect(made.text).not.toContain(`<h3>${path}`);
    await press(office.editor, id, T.abandon);
  });

  test('the list names each by what has to be done with it', async () => {
    const id = await office.written(OTHER, 'Bưu điện chỉ dùng để', 'Bưu điện dùng để');
    await press(office.editor, id, T.submit);
    const { text: list } = await office.viewer.get('/van-phong/noi-dung/lan-sua');
    const group = (key: keyof typeof text.groups) =>
      new RegExp(`id="muc-${key}"[^]*?</section>`).exec(list)?.[0] ?? '';
    expect(group('waiting')).toContain(amendmentPath(id));
    expect(group('published')).toContain('Rút ngắn thời hạn');
    expect(group('published')).not.toContain(amendmentPath(id));
  });
});

describe('releases', () => {
  test('come back by who decides, as a new commit; an edit by hand waits until somebody has looked', async () => {
    const path = '/van-phong/noi-dung/ban-da-dang';
    const list = await office.approver.get(path);
    expect(list.text).toContain('Rút ngắn thời hạn');
    expect((await office.editor.get(path)).text).not.toContain('value="dua-tro-lai"');
    const [, commit = ''] = /name="ban" value="([0-9a-f]{40})"/.exec(list.text) ?? [];
    expect(git('show', '--stat', commit)).toContain(OTHER);
    await office.editor.postForm(path, [
      ['ban', commit],
      [FIELD.task, 'da-xem'],
    ]);
    const row = list.text.split('<li>').find((part) => part.includes('Rút ngắn thời hạn')) ?? '';
    expect(row).toMatch(/aria-label="Đưa trở lại: Rút ngắn thời hạn[^"]*, Đăng lúc [^"]+"/);
    const names = [...list.text.matchAll(/value="(?:dua-tro-lai|da-xem)" aria-label="([^"]*)"/g)];
    expect(new Set(names.map(([, name]) => name)).size).toBe(list.text.match(/name="ban"/g)?.length);
    const [, release = ''] = /name="ban" value="([^"]+)"/.exec(row) ?? [];
    const forbidden = await office.editor.postForm(path, [
      ['ban', release],
      [FIELD.task, 'dua-tro-lai'],
    ]);
    expect(forbidden.status).toBe(409);
    const back = await office.approver.postForm(path, [
      ['ban', release],
      [FIELD.task, 'dua-tro-lai'],
    ]);
    expect(back.status, back.text).toBe(303);
    expect(office.textOf(OTHER)).toContain('Bưu chính chỉ dùng để');
    const after = await office.approver.get(path);
    expect(after.text).not.toContain(`value="${commit}"`);
    expect(after.text).toContain('Trở lại nội dung của bản');
  });
});
