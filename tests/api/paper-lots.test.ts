import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LOT_TASK, PAPER_FIELD } from '#src/office/paper/paths.ts';
import { REQUEST_TASK } from '#src/office/two-people-form.ts';
import { ASIDE_FIELD } from '#src/paper/read-entry.ts';
import { questionField, SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { OVERALL, PAGE, PaperSite, sheet, type Who } from './support/paper-site.ts';
import { runCheck } from './support/run-check.ts';

const COMMENT = questionField('y_kien');

let paper: PaperSite;
let people: PaperSite['rounds']['people'];

beforeAll(async () => {
  paper = await PaperSite.start();
  ({ people } = paper.rounds);
});
afterAll(() => paper.rounds.end());
beforeEach(() => paper.confirmAll());

const send: PaperSite['send'] = (...sent) => paper.send(...sent);
const press: PaperSite['press'] = (...pressed) => paper.press(...pressed);
const answers = () => paper.answers();

describe('who may', () => {
  test.each([
    ['viewer', 200, 403],
    ['editor', 200, 303],
    ['approver', 200, 303],
    ['admin', 403, 403],
  ] as const)('%s: sees %i, opens a lot %i', async (who, seen, opened) => {
    expect((await people[who].get(PAGE)).status).toBe(seen);
    expect((await people[who].get(`${PAGE}/mau-in`)).status).toBe(seen);
    const fields = { [PAPER_FIELD.task]: LOT_TASK.open, [PAPER_FIELD.sheets]: '1' };
    const answer = await people[who].send(PAGE, fields);
    expect(answer.status).toBe(opened);
    const lot = answer.headers.get('location')?.split('?')[0];
    if (lot !== undefined)
      expect(await press(who, lot, LOT_TASK.cancel, { [PAPER_FIELD.note]: 'Mở thử' })).toMatch(/xong=bo$/);
  });

  test('a lot needs a count, a round that takes paper, and its time', async () => {
    for (const count of ['', '0', '501', '1,5', 'mười'])
      expect(await press('editor', PAGE, LOT_TASK.open, { [PAPER_FIELD.sheets]: count })).toContain('422 ');
    const one = { [PAPER_FIELD.sheets]: '1' };
    const late = PAGE.replace('/giay/', '/giay-cu/');
    expect(await press('editor', late, LOT_TASK.open, one)).toContain('hết ngày 15/01/2021');
    const other = PAGE.replace('/giay/', '/dai-bieu-2026/');
    expect(await press('editor', other, LOT_TASK.open, one)).toContain('không nhận phiếu giấy');
  });
});

describe('a lot from its opening to its closing', () => {
  let lot: string;
  /** The one sheet that the key of the lot has chosen, and one that it has not. */
  let chosen: number;

  test('is opened with its number, clerk and scan reference', async () => {
    lot = await paper.openLot(5, '  Cặp 3,  ngăn 2 ');
    expect(await paper.lot(lot)).toMatchObject({
      round: 'giay',
      form: 'hai-long',
      version: 2,
      clerk: people.editor.id,
      scan: 'Cặp 3, ngăn 2',
      sheets: 5,
      percent: 10,
      sample: [],
      state: 'first',
    });
  });

  test('takes sheets that fit the form, covers personal data, and makes no answer yet', async () => {
    expect(await send('editor', `${lot}/1`, sheet('5', { [COMMENT]: 'Gọi 0912 345 678' }))).toBe(
      `${lot}/2?da-luu=1`,
    );
    const bad = await send('editor', `${lot}/2`, { [SURVEY_FIELDS.channel]: 'online' });
    expect(bad).toContain('422 ');
    expect(bad).toContain('Chọn một trong năm mức');
    expect(await send('editor', `${lot}/2`, sheet('7'))).toContain('422 ');
    const wrongCode = sheet('4', { [SURVEY_FIELDS.procedure]: '9.99' });
    expect(await send('editor', `${lot}/2`, wrongCode)).toContain('422 ');
    for (const number of [2, 3, 4]) await send('editor', `${lot}/${number}`, sheet(String(number)));
    const [first] = await paper.sheets(lot);
    expect(first?.first?.comment).not.toContain('0912');
    expect((await paper.sheets(lot)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(await answers()).toEqual([]);
  });

  test('shows typed sheets to who typed them only, who alone may change them', async () => {
    expect(await paper.read('approver', `${lot}/1`)).toContain('do Tên của nguoi-soan nhập');
    expect(await (await people.editor.get(`${lot}/1`)).text()).toMatch(/value="5" checked/);
    expect(await send('approver', `${lot}/1`, sheet('1'))).toContain('người khác đã nhập');
    expect(await send('editor', `${lot}/1`, sheet('4', { [COMMENT]: 'Tốt' }))).toBe(`${lot}/5?da-luu=1`);
    expect((await paper.sheets(lot))[0]?.first).toMatchObject({ values: { [OVERALL]: '4' }, comment: 'Tốt' });
  });

  test('is not finished before all is typed; its sample is told only then', async () => {
    expect(await press('editor', lot, LOT_TASK.finish)).toContain('Còn tờ chưa nhập');
    expect(await send('editor', `${lot}/5`, { [ASIDE_FIELD]: 'blank' })).toBe(`${lot}?xong=het&da-luu=5`);
    expect((await paper.lot(lot)).sample).toEqual([]);
    expect(await press('editor', lot, LOT_TASK.close)).toContain('sang bước khác');
    expect(await press('editor', lot, LOT_TASK.finish)).toMatch(/xong=xong$/);
    const { sample, state } = await paper.lot(lot);
    // A tenth of five, rounded up, and what was set aside.
    expect([state, sample.includes(5), sample.length]).toEqual(['second', true, sample[0] === 5 ? 1 : 2]);
    expect(await send('editor', `${lot}/1`, sheet('1'))).toContain('422 ');
    chosen = sample[0] ?? 0;
  });

  test('is typed again by another person, who does not see the first entry', async () => {
    expect(await press('editor', lot, LOT_TASK.close)).toContain('Còn tờ chưa nhập');
    expect(await paper.read('editor', `${lot}/${chosen}`)).toContain('nên người khác nhập lại');
    expect(await send('editor', `${lot}/${chosen}`, sheet('1'))).toContain('do người khác làm');
    expect(await (await people.approver.get(`${lot}/${chosen}`)).text()).not.toContain('checked');
    for (const number of (await paper.lot(lot)).sample) {
      // The second person finds an answer where the first saw an empty sheet, and another level on the other one.
      expect(await send('approver', `${lot}/${number}`, sheet('1'))).toMatch(/da-luu=/);
    }
    const other = [1, 2, 3, 4].find((number) => number !== chosen) ?? 0;
    expect(await send('approver', `${lot}/${other}`, sheet('1'))).toContain('không phải nhập lại');
    expect(await send('approver', `${lot}/${chosen}`, sheet('2'))).toContain('đã được nhập lại');
  });

  test('differences are settled by another person than the first clerk, with a note', async () => {
    expect(await press('editor', lot, LOT_TASK.close)).toContain('chưa chọn');
    expect(await paper.read('editor', `${lot}/5/chon`)).toContain('Không có gì phải chọn');
    expect(await paper.read('approver', `${lot}/5/chon`)).toContain('Phiếu bỏ trống');
    const whole = { aside: 'second', [PAPER_FIELD.note]: 'Mặt sau có đánh dấu' };
    const silent = { ...whole, [PAPER_FIELD.note]: ' ' };
    expect(await send('approver', `${lot}/5/chon`, silent)).toContain('Ghi lý do');
    expect(await send('approver', `${lot}/5/chon`, { ...whole, aside: '' })).toContain('Chọn câu trả lời');
    expect(await send('approver', `${lot}/5/chon`, whole)).toMatch(/xong=chon$/);
    for (const each of await paper.sheets(lot)) {
      if (each.number === 5 || each.differences === 0) continue;
      const third = { [OVERALL]: '3', [PAPER_FIELD.note]: 'Cả hai nhìn nhầm dòng' };
      expect(await send('approver', `${lot}/${each.number}/chon`, third)).toMatch(/xong=chon$/);
    }
    const page = await paper.read('viewer', lot);
    expect(page).toContain('câu đã đối chiếu');
    expect(page).toContain('Mặt sau có đánh dấu');
  });

  test('a site killed before and after its answers are made loses nothing and makes nothing twice', async () => {
    await paper.rounds.whileQueueIsLocked(async () => {
      const closing = press('editor', lot, LOT_TASK.close).catch(() => 'killed');
      await expect.poll(async () => (await paper.lot(lot)).state).toBe('closing');
      await paper.rounds.site.killAll();
      await closing;
    });
    await paper.rounds.site.start();
    const [closing, typed] = [await paper.lot(lot), await paper.sheets(lot)];
    expect(closing).toMatchObject({ state: 'closing', day: vietnamDay(new Date()) });
    expect(typed.every(({ first }) => first !== null)).toBe(true);
    expect(await answers()).toEqual([]);
    expect(await press('approver', lot, LOT_TASK.close)).toMatch(/xong=dong$/);
    const made = await answers();
    expect(made).toHaveLength(5);

    await paper.putBack(lot, typed);
    expect(await press('editor', lot, LOT_TASK.close)).toMatch(/xong=dong$/);
    expect(await press('editor', lot, LOT_TASK.close)).toContain('sang bước khác');
    expect(await answers()).toEqual(made);
  });

  test('answers hold nothing of lot, clerk or place, and typed values are gone', async () => {
    const made = await answers();
    expect(made.map(({ scores }) => scores['chung'])).toContain(1);
    const shape = { source: 'paper', sourceTag: '', round: 'giay', day: vietnamDay(new Date()) };
    for (const answer of made) expect(answer).toMatchObject({ ...shape, screening: 'da-nhan' });
    const text = JSON.stringify(made);
    for (const secret of [lot.slice(-15), people.editor.id, people.approver.id, 'Cặp 3', 'nguoi-soan'])
      expect(text).not.toContain(secret);
    for (const { first, second, settled, aside } of await paper.sheets(lot))
      expect([first, second, settled, aside]).toEqual([null, null, null, '']);
    expect(await press('approver', lot, LOT_TASK.cancel, { [PAPER_FIELD.note]: 'x' })).toContain('422 ');
  });

  test('each step is in the audit trail, without what was typed', async () => {
    const { number } = await paper.lot(lot);
    const object = `giay ${number}`;
    expect(await paper.rounds.trail('lot-opened')).toContainEqual(
      expect.objectContaining({ username: 'nguoi-soan', object, note: 'Cặp 3, ngăn 2' }),
    );
    const settled = { username: 'nguoi-duyet', object: `${object} 5`, note: 'Mặt sau có đánh dấu' };
    expect(await paper.rounds.trail('lot-settled')).toContainEqual(expect.objectContaining(settled));
    for (const what of ['lot-entered', 'lot-closing', 'lot-closed'])
      expect(await paper.rounds.trail(what)).toContainEqual(expect.objectContaining({ object }));
    expect((await paper.rounds.trail('lot-closing')).filter((row) => row.object === object)).toHaveLength(1);
  });

  describe('a correction', () => {
    const asking = (overall: string, note = 'Nhập nhầm dòng') => sheet(overall, { [PAPER_FIELD.note]: note });
    const decide = async (who: Who, task: string, note = '') =>
      press(who, lot, task, {
        [PAPER_FIELD.id]: (await paper.lastCorrection()).id,
        [PAPER_FIELD.note]: note,
      });

    test('needs a note and another person; what is refused changes nothing', async () => {
      const before = await answers();
      expect(await send('editor', `${lot}/5`, asking('5', ''))).toContain('Ghi lý do');
      expect(await send('editor', `${lot}/5`, asking('5'))).toMatch(/xong=sua/);
      expect(await send('approver', `${lot}/5`, asking('4'))).toContain('đang có một đề nghị sửa');
      expect(await decide('editor', REQUEST_TASK.approve)).toContain('do người khác làm');
      expect(await paper.read('approver', lot)).toContain('“1. Rất không hài lòng” thành “5.');
      expect(await decide('approver', REQUEST_TASK.refuse, 'Trên giấy là 1')).toMatch(/xong=tu-choi$/);
      expect(await answers()).toEqual(before);
    });

    test('replaces the answer, on the same day, and the nightly check and the lists agree', async () => {
      const before = await answers();
      await send('editor', `${lot}/5`, asking('5'));
      // Approved, and then the queue cannot be written: the old answer stands until it goes on.
      await paper.rounds.whileQueueIsLocked(async () => {
        expect(await decide('approver', REQUEST_TASK.approve)).toContain('hàng đợi đang không ghi được');
      });
      expect(await paper.lastCorrection()).toMatchObject({ state: 'approved', done: false });
      expect(await answers()).toEqual(before);
      expect(await decide('approver', LOT_TASK.goOn)).toMatch(/xong=da-sua$/);
      await expect.poll(async () => (await answers()).length).toBe(5);
      const after = await answers();
      const kept = after.filter(({ id }) => before.some((each) => each.id === id));
      const [replacement] = after.filter(({ id }) => !before.some((each) => each.id === id));
      expect(kept).toHaveLength(4);
      expect(replacement).toMatchObject({ source: 'paper', day: before[0]?.day, scores: { chung: 5 } });
      expect(await decide('approver', LOT_TASK.goOn)).toMatch(/xong=da-sua$/);
      expect(await answers()).toEqual(after);
      const checked = await runCheck(paper.rounds.site);
      expect([checked.code, checked.records, checked.lists, checked.decisions]).toEqual([0, [], [], []]);
      expect((await paper.sheets(lot))[4]).toMatchObject({ revision: 1 });
    });

    test('of a corrected sheet replaces the replacement; one set aside then counts no more', async () => {
      const fields = { [ASIDE_FIELD]: 'unreadable', [PAPER_FIELD.note]: 'Không phải phiếu của đợt' };
      expect(await send('editor', `${lot}/5`, fields)).toMatch(/xong=sua/);
      expect(await decide('approver', REQUEST_TASK.approve)).toMatch(/xong=da-sua$/);
      await expect.poll(async () => (await answers()).length).toBe(4);
      expect((await answers()).map(({ scores }) => scores['chung'])).not.toContain(5);
      expect((await runCheck(paper.rounds.site)).code).toBe(0);
      expect((await paper.sheets(lot))[4]).toMatchObject({ revision: 2, aside: 'unreadable' });
    });
  });
});
