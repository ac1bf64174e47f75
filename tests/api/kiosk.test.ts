import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fitting } from '#src/kiosk/deliver.ts';
import { MAX_ANSWERS_AT_ONCE } from '#src/kiosk/wire.ts';
import { KIOSK_TASK } from '#src/office/kiosks/kiosk-fields.ts';
import { RECEIPT_FIELDS, RECEIPT_PATH, RECEIPT_STEPS } from '#src/survey/field-names.ts';
import { kioskAnswer, KioskDevice, kioskReceipt, strangeId } from './support/kiosk-device.ts';
import { asking, ending, KioskSite, PAGE } from './support/kiosk-site.ts';
import { words } from './support/rounds-site.ts';
import type { SiteProcess } from './support/site-process.ts';

let kiosks: KioskSite;
let site: SiteProcess;
let people: KioskSite['people'];

beforeAll(async () => {
  kiosks = await KioskSite.start();
  ({ site, people } = kiosks);
});
afterAll(() => kiosks.end());
beforeEach(async () => {
  for (const person of Object.values(people)) await person.confirmedBefore(0);
});

describe('a code', () => {
  test('is made by who works with surveys, noted, and shown once', async () => {
    const before = (await kiosks.trail('kiosk-code-made')).length;
    const code = await kiosks.newCode('Quầy số 7');
    expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(await words(await people.editor.get(PAGE))).not.toContain(code);
    const rows = await kiosks.trail('kiosk-code-made');
    expect(rows.length).toBe(before + 1);
    expect(rows.at(-1)).toMatchObject({ username: 'nguoi-soan', object: 'tai-quay Quầy số 7' });
    expect(JSON.stringify(rows)).not.toContain(code.slice(0, 4));
  });

  test('is for nobody else, and not for a desk without a name or a round that takes none', async () => {
    expect((await people.viewer.send(PAGE, asking('Quầy 1'))).status).toBe(403);
    expect((await people.admin.get(PAGE)).status).toBe(403);
    expect((await people.viewer.get(PAGE)).status).toBe(200);
    for (const desk of ['', ' – ', 'x'.repeat(41)]) {
      const page = await people.editor.send(PAGE, asking(desk));
      expect([page.status, await words(page)]).toEqual([
        422,
        expect.stringContaining('Lỗi: Ghi tên quầy') as string,
      ]);
    }
    const shut: [string, string][] = [
      ['dai-bieu-2026', 'Đợt này không nhận phiếu từ máy tại quầy.'],
      ['tai-quay-cu', 'Đợt đã đóng: không mở thêm máy.'],
    ];
    for (const [round, why] of shut) {
      const page = await people.editor.send(`/van-phong/dot-khao-sat/${round}/may`, asking('Quầy 1'));
      expect([page.status, await words(page)]).toEqual([422, expect.stringContaining(why) as string]);
    }
    await people.editor.confirmedBefore(11);
    expect((await people.editor.send(PAGE, asking('Quầy 1'))).status).toBe(403);
  });

  test('starts one tablet, which hears what to ask', async () => {
    const code = await kiosks.newCode('Quầy số 2');
    const device = new KioskDevice(site.url);
    const { status, body } = await device.start(code.replaceAll(' ', '-'));
    expect(status).toBe(200);
    expect(body['programme']).toMatchObject({ desk: 'Quầy số 2', version: 2, round: { id: 'tai-quay' } });
    expect(Math.abs(Number(body['now']) - Date.now())).toBeLessThan(60_000);
    const other = await new KioskDevice(site.url).start(code);
    expect([other.status, other.body]).toEqual([410, { refusal: 'code-used' }]);
    const wrong = await new KioskDevice(site.url).start('1234 5678 9012');
    expect([wrong.status, wrong.body]).toEqual([404, { refusal: 'code-unknown' }]);
  });
});

test('guessing codes is slowed down, for the one who guesses', async () => {
  const [guesser, code] = [new KioskDevice(site.url), await kiosks.newCode()];
  for (let n = 0; n < 10; n += 1) expect((await guesser.start(`00000000000${n}`)).status).toBe(404);
  const { status, body } = await guesser.start(code);
  expect([status, body]).toEqual([
    429,
    { refusal: 'limited', retryAfterSeconds: expect.any(Number) as number },
  ]);
  expect((await new KioskDevice(site.url).start(code)).status).toBe(200);
});

describe('a delivery', () => {
  test('of an answer counts once by the day it was given, and its receipt finds it', async () => {
    const device = await kiosks.startedDevice('Quầy số 3');
    const next = 'a'.repeat(64);
    const kept = device.copy();
    const first = await device.contact([kioskAnswer(1)], next);
    expect(first.body).toMatchObject({ fates: { [kioskAnswer(1).id]: 'stored' }, programme: {} });
    // The answer to it was lost: the same again.
    const again = await kept.contact([kioskAnswer(1)], next);
    expect(again.body).toMatchObject({ fates: { [kioskAnswer(1).id]: 'stored' } });
    const mine = (await kiosks.stored()).filter(({ id }) => id === kioskAnswer(1).id);
    expect(mine).toEqual([
      expect.objectContaining({
        form: 'hai-long',
        version: 2,
        round: 'tai-quay',
        day: '2026-11-01',
        source: 'kiosk',
        sourceTag: 'quay-so-3',
        screening: 'da-nhan',
        scores: { chung: 4, tiep_can: 5, thu_tuc: 0 },
        procedure: '',
        comment: '',
        marks: [],
      }),
    ]);
    const found = await fetch(site.url + RECEIPT_PATH, {
      method: 'POST',
      headers: { origin: site.url },
      body: new URLSearchParams({
        [RECEIPT_FIELDS.receipt]: kioskReceipt(1),
        [RECEIPT_FIELDS.step]: RECEIPT_STEPS.look,
      }),
    });
    expect(found.status).toBe(200);
  });

  test('of 300 answers after eight hours without a line meets no limit and leaves no mark', async () => {
    const device = await kiosks.startedDevice('Quầy số 4');
    const numbers = Array.from({ length: 300 }, (_, index) => 1000 + index);
    const answers = numbers.map((n) => kioskAnswer(n));
    // One message: what a tablet would send, it sends whole.
    expect(fitting(answers, MAX_ANSWERS_AT_ONCE)).toHaveLength(300);
    const { status, body } = await device.contact(answers);
    expect(status).toBe(200);
    expect(Object.keys(body['fates'] as object)).toHaveLength(300);
    expect(new Set(Object.values(body['fates'] as object))).toEqual(new Set(['stored']));
    const ids = new Set(numbers.map((n) => kioskAnswer(n).id));
    const mine = (await kiosks.stored()).filter(({ id }) => ids.has(id));
    expect(mine.length).toBe(300);
    expect(mine.filter(({ marks, day }) => marks.length > 0 || day !== '2026-11-01')).toEqual([]);
    // Who answers by the web from the same address is not kept waiting for it.
    expect((await fetch(`${site.url}/khao-sat/hai-long`)).status).not.toBe(429);
  });

  test('carries marks that only the tablet can see', async () => {
    const device = await kiosks.startedDevice();
    await device.contact([
      kioskAnswer(2, { isBurst: true }),
      kioskAnswer(3, { seconds: 1 }),
      kioskAnswer(4, { language: 'en' }),
    ]);
    const marks = new Map(
      (await kiosks.stored()).map(({ id, marks, language }) => [id, [...marks, language]]),
    );
    expect([2, 3, 4].map((n) => marks.get(kioskAnswer(n).id))).toEqual([
      ['burst', 'vi'],
      ['too-fast', 'vi'],
      ['en'],
    ]);
  });

  test('of what does not fit is not stored, and keeps nothing else back', async () => {
    const device = await kiosks.startedDevice();
    const wrong = [
      kioskAnswer(10, { version: 1 }),
      kioskAnswer(11, { round: 'khong-co' }),
      kioskAnswer(12, { values: { chung: '4' } }),
      kioskAnswer(13, { values: { da_nhan_ket_qua: 'da-nhan', chung: '9' } }),
      kioskAnswer(14, { values: { da_nhan_ket_qua: 'da-nhan', chung: '4', khac: '1' } }),
      // Other content under an id that is known.
      kioskAnswer(1, { values: { da_nhan_ket_qua: 'chua-nhan', chung: '1' } }),
    ];
    const { status, body } = await device.contact([...wrong, kioskAnswer(15)]);
    expect(status).toBe(200);
    expect(body['fates']).toEqual({
      ...Object.fromEntries(wrong.map(({ id }) => [id, 'unfit'])),
      [kioskAnswer(15).id]: 'stored',
    });
    const ids = (await kiosks.stored()).map(({ id }) => id);
    expect([10, 11, 12, 13, 14].filter((n) => ids.includes(kioskAnswer(n).id))).toEqual([]);
    expect(ids).toContain(kioskAnswer(15).id);
  });

  test('for a round that has long ended, or takes none from tablets, is counted as sent in vain', async () => {
    const device = await kiosks.startedDevice();
    const late = kioskAnswer(20, { round: 'tai-quay-cu', version: 1, day: '2020-12-31' });
    const elsewhere = kioskAnswer(21, { round: 'dai-bieu-2026', version: 1 });
    const { body } = await device.contact([late, elsewhere]);
    expect(body['fates']).toEqual({ [late.id]: 'refused', [elsewhere.id]: 'refused' });
    expect(kiosks.attempts('tai-quay-cu')).toMatchObject({ late: 1 });
    expect(kiosks.attempts('dai-bieu-2026')).toMatchObject({ source: 1 });
  });

  test.each([
    ['no JSON', 'nothing', 400],
    ['an answer without a receipt’s hash', { ...kioskAnswer(30), receiptHash: '' }, 400],
    ['an answer with more in it than we send', { ...kioskAnswer(30), at: '09:41' }, 400],
    ['a day that is none', kioskAnswer(30, { day: '2026-02-30' }), 400],
  ])('with %s is refused whole', async (_, answer, status) => {
    const device = await kiosks.startedDevice('Quầy lạ');
    const reply = await device.contact([answer as never]);
    expect([reply.status, reply.body]).toEqual([status, { refusal: 'unreadable' }]);
    expect((await device.contact()).status).toBe(200);
  });

  test('from another site, without a credential, or by one that nobody gave, is refused', async () => {
    const device = await kiosks.startedDevice('Quầy lạ');
    const foreign = await device.send('/kiosk/lien-lac', {}, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    const stranger = await new KioskDevice(site.url).contact([kioskAnswer(31, { id: strangeId(1) })]);
    expect([stranger.status, stranger.body]).toEqual([403, { refusal: 'device-unknown' }]);
    expect((await kiosks.stored()).map(({ id }) => id)).not.toContain(strangeId(1));
  });
});

describe('the Office', () => {
  test('sees which tablets run and what waits on them', async () => {
    const device = await kiosks.startedDevice('Quầy đông');
    await device.send('/kiosk/lien-lac', {
      device: device.device,
      ticket: device.ticket,
      next: 'b'.repeat(64),
      answers: [],
      waiting: 12,
    });
    const text = await words(await people.viewer.get(PAGE));
    expect(text).toMatch(/Quầy đông Đang chạy \S.* 12 /);
    expect(text).not.toContain('Thu hồi</button>');
  });

  test('stops a tablet, which asks no more and still delivers', async () => {
    const device = await kiosks.startedDevice('Quầy dừng');
    const page = await people.editor.send(PAGE, ending(KIOSK_TASK.stop, await kiosks.idOnPage('Quầy dừng')));
    expect(page.headers.get('location')).toBe(`${PAGE}?xong=${KIOSK_TASK.stop}`);
    expect((await kiosks.trail('kiosk-stopped')).at(-1)).toMatchObject({ object: 'tai-quay Quầy dừng' });
    const { body } = await device.contact([kioskAnswer(40)]);
    expect(body).toMatchObject({ programme: null, fates: { [kioskAnswer(40).id]: 'stored' } });
  });

  test('revokes a tablet, from which nothing is taken; what it holds comes with a new code', async () => {
    const device = await kiosks.startedDevice('Quầy mất');
    await people.editor.send(PAGE, ending(KIOSK_TASK.revoke, await kiosks.idOnPage('Quầy mất')));
    expect((await kiosks.trail('kiosk-revoked')).at(-1)).toMatchObject({ object: 'tai-quay Quầy mất' });
    const refused = await device.contact([kioskAnswer(41)]);
    expect([refused.status, refused.body]).toEqual([403, { refusal: 'revoked' }]);
    expect((await kiosks.stored()).map(({ id }) => id)).not.toContain(kioskAnswer(41).id);
    const again = await kiosks.startedDevice('Quầy mất');
    expect((await again.contact([kioskAnswer(41)])).body).toMatchObject({
      fates: { [kioskAnswer(41).id]: 'stored' },
    });
  });

  test('hears that a credential was copied, and both tablets are shut', async () => {
    const device = await kiosks.startedDevice('Quầy chép');
    const copy = device.copy();
    await device.contact();
    for (const each of [copy, device])
      expect((await each.contact([kioskAnswer(42)])).body).toEqual({ refusal: 'copied' });
    expect((await kiosks.stored()).map(({ id }) => id)).not.toContain(kioskAnswer(42).id);
    expect(await words(await people.viewer.get(PAGE))).toMatch(/Quầy chép Đã khóa/);
  });

  test('cannot end a tablet that is not there, nor as somebody who only looks', async () => {
    const id = await kiosks.idOnPage('Quầy đông');
    expect((await people.viewer.send(PAGE, ending(KIOSK_TASK.revoke, id))).status).toBe(403);
    expect((await people.editor.send(PAGE, ending(KIOSK_TASK.revoke, 'khong-co'))).status).toBe(404);
    expect(await words(await people.viewer.get(PAGE))).toMatch(/Quầy đông Đang chạy/);
  });
});
