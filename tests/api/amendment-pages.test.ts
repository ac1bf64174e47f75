import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD as F, AMENDMENT_TASK as T, amendmentPath } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { officeAmendments as text } from '#src/texts/office-amendments.ts';
import { OfficePeople, type Owner } from '../support/office-people.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { plantAmendment } from './support/amendment-records.ts';
import { Clerk } from './support/clerk.ts';
import { press } from './support/press-amendment.ts';

const SHEET = 'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md';
const PUBLIC = '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu';
const OTHER = 'thu-tuc/cap-the-abtc.md';

let site: RunningSite;
let people: OfficePeople;
let writer: Owner;
let editor: Clerk;
let approver: Clerk;
let viewer: Clerk;

const fileOf = (path: string): string => join(site.dataDir, 'content', path);
const textOf = (path: string): string => readFileSync(fileOf(path), 'utf8');
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', join(site.dataDir, 'content'), ...args], { encoding: 'utf8' });
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

describe('from draft to live', () => {
  test('a change of the law names its document, is approved by somebody else, and is public at once', async () => {
    const id = await written(SHEET, 'muc: 05 ngày làm việc', 'muc: 04 ngày làm việc');
    const seen = await editor.get(amendmentPath(id));
    expect(seen.text).toMatch(/<del>[^<]*05 ngày làm việc[^<]*<\/del>[^]*?<ins>[^<]*04 ngày làm việc/);
    expect(seen.text).toContain(text.difference.noBasis);
    const refused = await press(editor, id, T.submit);
    expect([refused.status, refused.text.includes(text.faults['no-basis']!)]).toEqual([409, true]);
    const basis = {
      [F.title]: 'Rút ngắn thời hạn',
      [F.document]: '12/2026/NQ-HĐND',
      [F.issuedOn]: '2026-11-02',
    };
    await press(editor, id, T.describe, basis);
    const waiting = await press(editor, id, T.submit, { [F.note]: 'Gấp cho ngày 1/12' });
    expect(waiting.text).toContain(text.done[T.submit]);
    expect(waiting.text).not.toContain(`value="${T.approve}"`);
    const own = await press(editor, id, T.approve);
    expect([own.status, own.text.includes(text.faults['not-allowed']!)]).toEqual([409, true]);
    expect((await viewer.get(amendmentPath(id))).text).not.toContain(`value="${T.approve}"`);

    const live = await press(approver, id, T.approveAndPublish);
    expect(live.text).toContain(text.done[T.approveAndPublish]);
    await expect.poll(() => publicPage(PUBLIC)).toContain('04 ngày làm việc');
    expect(git('log', '-1', '--format=%an|%s|%(trailers:key=Amendment-Id,valueonly)').trim()).toBe(
      `${writer.name}|Rút ngắn thời hạn|${id}`,
    );
    expect(live.text).toContain('theo 12/2026/NQ-HĐND ngày 02/11/2026');
  });

  test('what was changed after the page was seen is not decided', async () => {
    const id = await written(OTHER, 'Bưu chính chỉ dùng để', 'Bưu chính chỉ để');
    await press(editor, id, T.submit);
    const old = await approver.get(amendmentPath(id));
    await press(editor, id, T.takeBack);
    await press(editor, id, T.submit);
    const late = await press(approver, id, T.approve, { [F.decision]: 'Được' }, old);
    expect([late.status, late.text.includes(text.faults['changed-since']!)]).toEqual([409, true]);
    expect(late.text).toContain('Được</textarea>');
    const without = await press(approver, id, T.sendBack);
    expect([without.status, without.text.includes(text.faults['no-note']!)]).toEqual([409, true]);
    await press(approver, id, T.sendBack, { [F.decision]: 'Giữ chữ cũ' });
    expect((await editor.get(amendmentPath(id))).text).toContain('<q>Giữ chữ cũ</q>');
    await press(editor, id, T.abandon);
  });

  test('faults keep the public page as it was and are told at the amendment, which stays approved', async () => {
    const id = await written(OTHER, 'linh_vuc:', 'linh-vuc:');
    await press(editor, id, T.submit);
    await press(approver, id, T.approve);
    const before = git('rev-parse', 'HEAD');
    const refused = await press(approver, id, T.publish);
    expect(refused.text).toContain(text.trouble.refused);
    expect(refused.text).toContain(OTHER);
    expect(refused.text).toContain(text.states.approved);
    expect(git('rev-parse', 'HEAD')).toBe(before);
    await press(editor, id, T.abandon);
  });

  test('a file that somebody changed since is not written over', async () => {
    const id = await written(OTHER, 'Bưu chính chỉ dùng để', 'Bưu chính chỉ để');
    await press(editor, id, T.submit);
    const byHand = textOf(OTHER).replace('Bưu chính chỉ dùng để', 'Bưu điện chỉ dùng để');
    writeFileSync(fileOf(OTHER), byHand);
    const conflict = await press(approver, id, T.approveAndPublish);
    expect(conflict.text).toContain(text.trouble.conflict);
    expect(textOf(OTHER)).toBe(byHand);
    await press(editor, id, T.abandon);
  });

  test('a sheet’s draft is made its coming version, which leaves the present one as it is', async () => {
    const path = 'thu-tuc/cap-the-tro-ly-bao-chi.md';
    const id = await written(path, 'ten: ', 'ten: ');
    const coming = (more: Record<string, string>) =>
      press(editor, id, T.coming, { [F.place]: path, [F.changes]: 'Thời hạn còn 04 ngày.', ...more });
    const undated = await coming({});
    expect([undated.status, undated.text.includes(text.coming.fault)]).toEqual([422, true]);
    expect(undated.text).toContain('Thời hạn còn 04 ngày.</textarea>');
    const made = await coming({ [F.comingFrom]: '2027-01-01' });
    expect(made.text).toContain('sap-toi/cap-the-tro-ly-bao-chi.md');
    expect(made.text).not.toContain(`<h3>${path}`);
    await press(editor, id, T.abandon);
  });

  test('the list names each by what has to be done with it', async () => {
    const id = await written(OTHER, 'Bưu điện chỉ dùng để', 'Bưu điện dùng để');
    await press(editor, id, T.submit);
    const { text: list } = await viewer.get('/van-phong/noi-dung/lan-sua');
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
    const list = await approver.get(path);
    expect(list.text).toContain('Rút ngắn thời hạn');
    expect((await editor.get(path)).text).not.toContain('value="dua-tro-lai"');
    const [, commit = ''] = /name="ban" value="([0-9a-f]{40})"/.exec(list.text) ?? [];
    expect(git('show', '--stat', commit)).toContain(OTHER);
    await editor.postForm(path, [
      ['ban', commit],
      [FIELD.task, 'da-xem'],
    ]);
    const row = list.text.split('<li>').find((part) => part.includes('Rút ngắn thời hạn')) ?? '';
    const [, release = ''] = /name="ban" value="([^"]+)"/.exec(row) ?? [];
    const forbidden = await editor.postForm(path, [
      ['ban', release],
      [FIELD.task, 'dua-tro-lai'],
    ]);
    expect(forbidden.status).toBe(409);
    const back = await approver.postForm(path, [
      ['ban', release],
      [FIELD.task, 'dua-tro-lai'],
    ]);
    expect(back.status, back.text).toBe(303);
    expect(textOf(OTHER)).toContain('Bưu chính chỉ dùng để');
    const after = await approver.get(path);
    expect(after.text).not.toContain(`value="${commit}"`);
    expect(after.text).toContain('Trở lại nội dung của bản');
  });
});
