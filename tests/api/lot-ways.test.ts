import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SheetEntry } from '#src/domain/lot.ts';
import { FILE_FIELD } from '#src/office/paper/excel-view.ts';
import { LOT_TASK, PAPER_FIELD } from '#src/office/paper/paths.ts';
import { LOT_FILE } from '#src/paper/excel/lot-mark.ts';
import { ASIDE_FIELD } from '#src/paper/read-entry.ts';
import { questionField } from '#src/survey/field-names.ts';
import { officeExcel as text } from '#src/texts/office-excel.ts';
import { filledLot, type TypedRow } from '#tests/support/filled-lot.ts';
import { OVERALL, PaperSite, sheet, type Who } from './support/paper-site.ts';
import { words } from './support/rounds-site.ts';

const COMMENT = questionField('y_kien');
const good = { [questionField('da_nhan_ket_qua')]: '1', [OVERALL]: '4' };

let paper: PaperSite;
let people: PaperSite['rounds']['people'];

beforeAll(async () => {
  paper = await PaperSite.start();
  ({ people } = paper.rounds);
});
afterAll(() => paper.rounds.end());

async function templateOf(lot: string): Promise<Buffer> {
  const answer = await people.editor.get(`${lot}/excel/mau.xlsx`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="giay-lo-\d+\.xlsx"$/);
  return Buffer.from(await answer.arrayBuffer());
}

/** Status and words of the answer to a file. */
async function upload(lot: string, file: Buffer, who: Who = 'editor', token?: string) {
  const answer = await people[who].upload(`${lot}/excel`, FILE_FIELD, file, token);
  return { status: answer.status, said: await words(answer) };
}

const fill = async (lot: string, sheets: Record<number, TypedRow>) =>
  filledLot(await templateOf(lot), sheets);

/** First entries as the database holds them, by number. */
async function typed(lot: string): Promise<Record<number, SheetEntry | null>> {
  return Object.fromEntries((await paper.sheets(lot)).map(({ number, first }) => [number, first]));
}

describe('an Excel file of a lot', () => {
  test('fills its first entries, tells what came before, and goes on as if it had been typed', async () => {
    const lot = await paper.openLot(3);
    const file = await fill(lot, { 1: good, 3: { ...good, [COMMENT]: 'Gọi tôi: 0912 345 678' } });
    expect(await upload(lot, file)).toMatchObject({
      status: 200,
      said: expect.stringContaining(text.done.all(2)) as string,
    });
    const kept = await typed(lot);
    expect(Object.keys(kept)).toEqual(['1', '3']);
    expect(kept[1]).toMatchObject({ values: { [OVERALL]: '4' }, aside: '' });
    expect(kept[3]?.comment).not.toContain('0912 345 678');
    const again = await upload(lot, file);
    expect(again.said).toContain(text.done.same);
    expect(again.said).toContain(text.done.missing(1));
    const changed = await upload(lot, await fill(lot, { 1: good, 2: good, 3: { ...good, [OVERALL]: '2' } }));
    expect(changed.said).toContain(text.done.replaced('3'));
    expect((await typed(lot))[3]?.values[OVERALL]).toBe('2');
    await paper.press('editor', lot, LOT_TASK.finish);
    expect(await upload(lot, file)).toMatchObject({
      status: 422,
      said: expect.stringContaining(text.notFirst) as string,
    });
  });

  test('with one wrong cell keeps nothing and names the cell', async () => {
    const lot = await paper.openLot(2);
    const { status, said } = await upload(lot, await fill(lot, { 1: good, 2: { ...good, [OVERALL]: '9' } }));
    expect(status).toBe(422);
    expect(said).toContain(text.wrong(1));
    expect(said).toMatch(/Ô [A-Z]+4: “9” không phải câu trả lời/);
    expect(await typed(lot)).toEqual({});
  });

  test('is refused for another lot, from another clerk, session or role, and when it is none', async () => {
    const [lot, other] = [await paper.openLot(2), await paper.openLot(2)];
    const file = await fill(lot, { 1: good });
    expect((await upload(other, file)).said).toContain(text.faults['other-lot']);
    expect((await upload(lot, file, 'editor', 'x'.repeat(43))).said).toContain(text.faults['other-session']);
    expect((await upload(lot, file, 'viewer')).status).toBe(403);
    expect((await upload(lot, Buffer.from('1,2,3'))).said).toContain(text.faults['not-excel']);
    expect((await upload(lot, Buffer.alloc(0))).said).toContain(text.faults['no-file']);
    expect((await upload(lot, Buffer.alloc(LOT_FILE.maxBytes * 2))).said).toContain(text.faults['too-large']);
    expect(await typed(lot)).toEqual({});
    expect((await upload(lot, file)).status).toBe(200);
    const second = await upload(lot, file, 'approver');
    expect(second).toMatchObject({
      status: 422,
      said: expect.stringContaining('người khác đã nhập') as string,
    });
    const signedOut = await fetch(`${paper.rounds.site.url}${lot}/excel`, {
      method: 'POST',
      headers: { origin: paper.rounds.site.url },
      body: new FormData(),
      redirect: 'manual',
    });
    expect(signedOut.headers.get('location')).toContain('/van-phong/dang-nhap?ve=');
  });
});

test('a lot with sheets is cancelled by an approver who is not its clerk, and nothing of it stays', async () => {
  const lot = await paper.openLot(2);
  await paper.send('editor', `${lot}/1`, sheet('2'));
  const note = { [PAPER_FIELD.note]: 'Nhập nhầm đợt' };
  expect(await paper.press('editor', lot, LOT_TASK.cancel, note)).toContain('do người khác làm');
  expect(await paper.press('approver', lot, LOT_TASK.cancel, note)).toMatch(/xong=bo$/);
  expect(await paper.sheets(lot)).toEqual([]);
  expect(await paper.lot(lot)).toMatchObject({ state: 'cancelled', note: 'Nhập nhầm đợt' });
  expect((await people.editor.get(`${lot}/1`)).status).toBe(404);
});

test('after the last day a lot goes no further, but one that is half closed is closed', async () => {
  const lots = paper.rounds.superuser.collection('lots');
  const lot = await paper.openLot(1);
  await paper.send('editor', `${lot}/1`, { [ASIDE_FIELD]: 'blank' });
  await paper.press('editor', lot, LOT_TASK.finish);
  const { id } = await paper.lot(lot);
  await lots.update(id, { round: 'giay-cu', form: 'theo-ho-so', version: 1 });
  const late = lot.replace('/giay/', '/giay-cu/');
  expect(await paper.press('approver', late, LOT_TASK.close)).toContain('hết ngày 15/01/2021');
  expect(await paper.read('viewer', '/van-phong/dot-khao-sat')).toContain('1 lô phiếu giấy chưa đóng');
  expect(await paper.read('viewer', '/van-phong/ket-qua')).toContain('hạn hết ngày 15/01/2021');
  await lots.update(id, { state: 'closing', day: '2020-12-31' });
  expect(await paper.read('editor', late)).toContain('Đóng tiếp lô này');
  expect(await paper.press('editor', late, LOT_TASK.close)).toMatch(/xong=dong$/);
  expect(await paper.lot(lot)).toMatchObject({ state: 'closed', day: '2020-12-31' });
});

test('the sample has the size that the lot says, and differs from lot to lot', async () => {
  const samples: number[][] = [];
  for (let n = 0; n < 6; n += 1) {
    const lot = await paper.openLot(21);
    const entries = Array.from({ length: 21 }, (_, index) => index + 1);
    await Promise.all(entries.map((number) => paper.send('editor', `${lot}/${number}`, sheet('3'))));
    expect(await paper.press('editor', lot, LOT_TASK.finish)).toMatch(/xong=xong$/);
    samples.push((await paper.lot(lot)).sample);
  }
  expect(samples.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 3]);
  expect(new Set(samples.map((sample) => sample.join())).size).toBeGreaterThan(1);
});
