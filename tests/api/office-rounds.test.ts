import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linkHashOf } from '#src/survey/evaluator-link.ts';
import type { OfficePerson } from './support/office-person.ts';
import { asking, deciding, DOCX, fileIn, linksIn, ROUND, RoundsSite, words } from './support/rounds-site.ts';
import type { SiteProcess } from './support/site-process.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';

let rounds: RoundsSite;
let site: SiteProcess;
let people: Record<'viewer' | 'editor' | 'approver' | 'admin', OfficePerson>;

beforeAll(async () => {
  rounds = await RoundsSite.start();
  ({ site, people } = rounds);
});
afterAll(() => rounds.end());
beforeEach(async () => {
  for (const person of Object.values(people)) await person.confirmedBefore(0);
});

const said = async (page: Response) => [page.status, await words(page)];

const made = () => rounds.links.count('dai-bieu-2026').made;

describe('who sees rounds', () => {
  test.each([
    ['viewer', 200],
    ['editor', 200],
    ['approver', 200],
    ['admin', 403],
  ] as const)('%s: %i', async (who, status) => {
    expect((await people[who].get('/van-phong/dot-khao-sat')).status).toBe(status);
    expect((await people[who].get(ROUND)).status).toBe(status);
    expect((await people[who].get('/van-phong/xem-phieu/dai-bieu/1')).status).toBe(status);
  });

  test('a guest is led to the sign-in page; a round that is not there is not found', async () => {
    const guest = await fetch(site.url + ROUND, { redirect: 'manual' });
    expect(guest.headers.get('location')).toMatch(/^\/van-phong\/dang-nhap/);
    expect((await people.viewer.get('/van-phong/dot-khao-sat/khong-co')).status).toBe(404);
    expect((await people.viewer.get('/van-phong/xem-phieu/dai-bieu/99')).status).toBe(404);
  });

  test('a round says its target with N and e, and what it takes', async () => {
    const text = await words(await people.viewer.get(ROUND));
    expect(text).toContain('n = N / (1 + N·e²) = 240 / (1 + 240 × 0,0025) = 150');
    expect(text).toContain('N = 240 người, sai số e = 5 %');
    expect(text).toContain('0 phiếu, cần 150.');
    expect(text).toContain('Còn thiếu 150 phiếu.');
    expect(text).not.toContain('Gửi đề nghị');
  });
});

describe('asking for links', () => {
  test.each([
    ['no number', '', 'Lý do', 'Ghi một số từ 1 đến 2.000.'],
    ['none', '0', 'Lý do', 'Ghi một số từ 1 đến 2.000.'],
    ['too many', '2001', 'Lý do', 'Ghi một số từ 1 đến 2.000.'],
    ['no note', '5', '  ', 'Ghi lý do.'],
    ['a note that is too long', '5', 'x'.repeat(1001), 'Lý do dài quá 1.000 ký tự'],
  ])('needs a number and a note: %s', async (_, count, note, sentence) => {
    const before = await rounds.requests();
    const answer = await people.editor.send(ROUND, asking(count, note));
    expect(await said(answer)).toEqual([422, expect.stringContaining(sentence)]);
    expect(await rounds.requests()).toEqual(before);
  });

  test('is not for who may only see, nor for a round that is over, nor for a form without links', async () => {
    expect((await people.viewer.send(ROUND, asking('5', 'x'))).status).toBe(403);
    const over = await people.editor.send('/van-phong/dot-khao-sat/dai-bieu-cu', asking('5', 'x'));
    expect([over.status, await words(over)]).toEqual([422, expect.stringContaining('Đợt đã đóng')]);
    expect((await people.editor.send('/van-phong/dot-khao-sat/chi-ma-qr', asking('5', 'x'))).status).toBe(
      404,
    );
    expect(await rounds.requests()).toEqual([]);
  });

  test('needs the session’s own form, from our own page, and password and code given lately', async () => {
    const { editor, approver } = people;
    const foreign = await editor.send(ROUND, asking('5', 'x'), { token: await approver.formToken() });
    expect(foreign.status).toBe(403);
    expect((await editor.send(ROUND, asking('5', 'x'), { origin: 'https://example.org' })).status).toBe(403);
    await editor.confirmedBefore(11);
    const late = await editor.send(ROUND, asking('5', 'Một lý do dài'));
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('Một lý do dài');
    expect(await rounds.requests()).toEqual([]);
  });

  test('makes nothing yet, and is in the audit trail', async () => {
    const id = await rounds.ask(7, 'Gửi đại biểu');
    expect(await rounds.requests()).toMatchObject([
      { id, round: 'dai-bieu-2026', count: 7, state: 'asked', note: 'Gửi đại biểu', decidedBy: '' },
    ]);
    expect(await rounds.trail('links-asked')).toMatchObject([
      { username: 'nguoi-soan', object: `dai-bieu-2026 7 ${id}`, note: 'Gửi đại biểu' },
    ]);
    expect(made()).toBe(0);
    const overview = await words(await people.approver.get('/van-phong/dot-khao-sat'));
    expect(overview).toContain('1 đề nghị chờ duyệt');
  });

  test('can be taken back, by who asked only', async () => {
    const id = await rounds.ask(3);
    const other = await people.approver.send(ROUND, deciding('withdraw', id));
    expect(other.status).toBe(422);
    expect((await people.editor.send(ROUND, deciding('withdraw', id))).status).toBe(303);
    expect((await rounds.requests()).at(-1)).toMatchObject({
      state: 'withdrawn',
      decidedBy: people.editor.id,
    });
    const late = await people.approver.send(ROUND, deciding('approve', id));
    expect([late.status, await words(late)]).toEqual([422, expect.stringContaining('đã được rút lại')]);
    expect(made()).toBe(0);
  });
});

describe('approving', () => {
  test('is for another person: who asked is refused though the role would do', async () => {
    const id = await rounds.ask(3);
    const own = await people.editor.send(ROUND, deciding('approve', id));
    expect(await said(own)).toEqual([422, expect.stringContaining('không tự duyệt được')]);
    expect((await people.viewer.send(ROUND, deciding('approve', id))).status).toBe(403);
    expect((await people.admin.send(ROUND, deciding('approve', id))).status).toBe(403);
    await people.approver.confirmedBefore(11);
    expect((await people.approver.send(ROUND, deciding('approve', id))).status).toBe(403);
    const token = await people.editor.formToken();
    await people.approver.confirmedBefore(0);
    expect((await people.approver.send(ROUND, deciding('approve', id), { token })).status).toBe(403);
    expect((await rounds.requests()).at(-1)).toMatchObject({ state: 'asked' });
    expect(made()).toBe(0);
  });

  test('by the page of another round makes nothing, and nothing can be written past the two', async () => {
    const id = await rounds.ask(3);
    const wrong = await people.approver.send('/van-phong/dot-khao-sat/dai-bieu-cu', deciding('approve', id));
    expect(wrong.status).toBe(422);
    const { superuser } = rounds;
    await superuser.collection('link_requests').update(id, { round: 'da-bo' });
    const elsewhere = await people.approver.send(ROUND, deciding('approve', id));
    expect([elsewhere.status, await words(elsewhere)]).toEqual([422, expect.stringContaining('không còn')]);
    await superuser.collection('link_requests').update(id, { round: 'dai-bieu-2026' });
    expect((await rounds.requests()).at(-1)).toMatchObject({ state: 'asked' });
    expect(made()).toBe(0);
  });

  test('can be refused, with words', async () => {
    const id = await rounds.ask(4);
    expect((await people.approver.send(ROUND, deciding('refuse', id))).status).toBe(422);
    expect((await people.approver.send(ROUND, deciding('refuse', id, 'Nhiều quá'))).status).toBe(303);
    expect((await rounds.requests()).at(-1)).toMatchObject({
      state: 'refused',
      decidedBy: people.approver.id,
      decision: 'Nhiều quá',
    });
    expect(await rounds.trail('links-refused')).toMatchObject([
      { username: 'nguoi-duyet', note: 'Nhiều quá' },
    ]);
    expect(made()).toBe(0);
  });

  test('makes none, and never will, when the queue cannot be written just then', async () => {
    const id = await rounds.ask(5);
    const answer = await rounds.whileQueueIsLocked(() =>
      people.approver.send(ROUND, deciding('approve', id)),
    );
    expect(await said(answer)).toEqual([503, expect.stringContaining('máy chưa làm được liên kết')]);
    expect((await people.approver.send(ROUND, deciding('approve', id))).status).toBe(422);
    expect(made()).toBe(0);
  });

  test('shows the links once, keeps only their hashes, and happens once', async () => {
    const id = await rounds.ask(12);
    // Twice in one breath, as by an impatient hand.
    const both = await Promise.all([1, 2].map(() => people.approver.send(ROUND, deciding('approve', id))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const page = both.find(({ status }) => status === 200);
    expect(page?.headers.get('cache-control')).toBe('no-store');
    const html = (await page?.text()) ?? '';
    const tokens = linksIn(html);
    expect(new Set(tokens).size).toBe(12);
    expect(html).toContain('Rời trang, tải lại hay đóng trình duyệt là mất');
    expect(html).toContain('đến hết ngày 31/12/2098');

    const csv = fileIn(html, 'text/csv;charset=utf-8').toString('utf8');
    expect(csv.startsWith('\uFEFF"Liên kết","Đợt","Ngày cuối"\r\n')).toBe(true);
    expect(linksIn(csv).toSorted()).toEqual(tokens.toSorted());
    expect(fileIn(html, DOCX).subarray(0, 2).toString()).toBe('PK');
    expect(html.split('Kính gửi: Ông, bà')).toHaveLength(13);

    expect(rounds.links.count('dai-bieu-2026')).toEqual({ made: 12, spent: 0, expired: 0 });
    expect(tokens.map((token) => rounds.links.state(linkHashOf(token)))).toEqual(
      tokens.map(() => ({ state: 'open', round: 'dai-bieu-2026' })),
    );
    expect((await rounds.trail('links-approved')).slice(1)).toMatchObject([
      { username: 'nguoi-duyet', object: `dai-bieu-2026 12 ${id}` },
    ]);
    const again = await people.approver.send(ROUND, deciding('approve', id));
    const later = await people.approver.get(ROUND);
    expect(again.status).toBe(422);
    expect(linksIn((await again.text()) + (await later.text()))).toEqual([]);
    expect(made()).toBe(12);

    const [token = ''] = tokens;
    const sent = await rounds.answer(`/khao-sat/moi/${token}`, ['dai-bieu', 1], {
      'cau-chung': '4',
      'cau-tu_cach': 'dai-bieu',
    });
    expect(sent.status).toBe(303);
    await untilDelivered(site);
    expect((await storedRecords(site)).answers).toMatchObject([{ round: 'dai-bieu-2026', source: 'link' }]);
    const round = await words(await people.viewer.get(ROUND));
    expect(round).toMatch(/Đã dùng \(đã gửi phiếu\) 1 Chưa dùng, còn hạn 11 /);
    expect(round).toContain('1 phiếu, cần 150.');
    // Opened, spent and refused by now: none of it has left a trace.
    await fetch(`${site.url}/khao-sat/moi/${tokens[1]}`);
    expect(tokens.filter((each) => site.output.includes(each))).toEqual([]);
    expect(rounds.onDisk([...tokens, linkHashOf(token)])).toEqual([linkHashOf(token)]);
  });
});

test('a form from where the round takes none is counted and not stored', async () => {
  const answer = await rounds.answer('/khao-sat/hai-long', ['hai-long', 2], {
    'cau-da_nhan_ket_qua': 'da-nhan',
    'cau-chung': '4',
  });
  expect(await said(answer)).toEqual([403, expect.stringContaining('Phiếu vừa gửi không được lưu')]);
  const round = await words(await people.viewer.get('/van-phong/dot-khao-sat/chi-ma-qr'));
  expect(round).toContain('Gửi trước khi mở 0 Gửi sau khi đóng 0 Gửi từ nguồn đợt không nhận 1');
  expect(round).toContain('0 phiếu, cần 150.');
});

describe('looking at a form', () => {
  test('walks every way in both languages, and what is sent there goes nowhere', async () => {
    const path = '/van-phong/xem-phieu/dai-bieu/1?duong=3';
    const html = await (await people.viewer.get(path)).text();
    expect(html).toContain('Phiếu có 3 đường');
    expect(html).toContain('name="cau-tu_cach" value="lanh-dao" checked');
    const before = await storedRecords(site);
    const empty = await people.viewer.send(path, {});
    expect([empty.status, await words(empty)]).toEqual([422, expect.stringContaining('Còn 1 chỗ cần sửa')]);
    const fine = await people.viewer.send(path, { 'cau-chung': '5' });
    expect(await said(fine)).toEqual([200, expect.stringContaining('nên không có gì được lưu.')]);
    const english = await (await people.viewer.get('/van-phong/xem-phieu/theo-ho-so/1?ngon-ngu=en')).text();
    expect(english).toContain('How was your application handled?');
    await untilDelivered(site);
    expect(await storedRecords(site)).toEqual(before);
  });
});

describe('codes of dossiers', () => {
  const EXPORT = '/van-phong/ma-ho-so';

  test('are exported by who edits or approves, after password and code, and it is noted', async () => {
    const code = { id: 'a'.repeat(26), form: 'theo-ho-so', round: '', month: '2026-11', code: '=H48-12' };
    await rounds.superuser.collection('dossier_codes').create(code);
    for (const who of ['viewer', 'admin'] as const) {
      expect((await people[who].send(EXPORT, {})).status).toBe(403);
    }
    await people.editor.confirmedBefore(11);
    const late = await people.editor.send(EXPORT, {});
    expect([late.status, await late.text()]).toEqual([403, expect.not.stringContaining('H48-12')]);
    expect(await rounds.trail('answers-exported')).toEqual([]);
    await people.editor.confirmedBefore(0);
    const file = await people.editor.send(EXPORT, {});
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="ma-ho-so-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const bytes = Buffer.from(await file.arrayBuffer()).toString('utf8');
    expect(bytes).toBe('\uFEFF"Phiếu","Đợt","Tháng","Mã hồ sơ"\r\n"KS-02","","2026-11","\'=H48-12"\r\n');
    expect(await rounds.trail('answers-exported')).toMatchObject([
      { username: 'nguoi-soan', object: 'dossier_codes', note: '1' },
    ]);
  });
});
