import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LotSheet, SheetEntry } from '#src/domain/lot.ts';
import { FILE_FIELD } from '#src/office/paper/excel-view.ts';
import { LOT_TASK, PAPER_FIELD } from '#src/office/paper/paths.ts';
import { MAX_FILE_BYTES } from '#src/paper/excel/open-workbook.ts';
import { questionField } from '#src/survey/field-names.ts';
import { officeExcel as text } from '#src/texts/office-excel.ts';
import { filledLot, type TypedRow } from '#tests/support/filled-lot.ts';
import { RoundsSite, words } from './support/rounds-site.ts';

const PAGE = '/van-phong/dot-khao-sat/giay/phieu-giay';
const OVERALL = questionField('chung');
const COMMENT = questionField('y_kien');
const good = { [questionField('da_nhan_ket_qua')]: '1', [OVERALL]: '4' };

let rounds: RoundsSite;
let people: RoundsSite['people'];

beforeAll(async () => {
  rounds = await RoundsSite.start(['giay']);
  ({ people } = rounds);
});
afterAll(() => rounds.end());

async function openLot(sheets: number): Promise<string> {
  const fields = { [PAPER_FIELD.task]: LOT_TASK.open, [PAPER_FIELD.sheets]: String(sheets) };
  const answer = await people.editor.send(PAGE, fields);
  return (answer.headers.get('location') ?? '').split('?')[0] ?? '';
}

async function templateOf(lot: string): Promise<Buffer> {
  const answer = await people.editor.get(`${lot}/excel/mau.xlsx`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="giay-lo-\d+\.xlsx"$/);
  return Buffer.from(await answer.arrayBuffer());
}

type Who = keyof RoundsSite['people'];

/** Status and words of the answer to a file. */
async function send(lot: string, file: Buffer, who: Who = 'editor', token?: string) {
  const answer = await people[who].upload(`${lot}/excel`, FILE_FIELD, file, token);
  return { status: answer.status, said: await words(answer) };
}

const fill = async (lot: string, sheets: Record<number, TypedRow>) =>
  filledLot(await templateOf(lot), sheets);

/** First entries as the database holds them, by number. */
async function typed(lot: string): Promise<Record<number, SheetEntry | null>> {
  const filter = `lot = "${lot.slice(lot.lastIndexOf('/') + 1)}"`;
  const sheets = await rounds.superuser
    .collection('lot_sheets')
    .getFullList<LotSheet & { first: SheetEntry | null }>({ filter });
  return Object.fromEntries(sheets.map(({ number, first }) => [number, first]));
}

describe('an Excel file of a lot', () => {
  test('fills its first entries, tells what came before, and goes on as if it had been typed', async () => {
    const lot = await openLot(3);
    const file = await fill(lot, { 1: good, 3: { ...good, [COMMENT]: 'Gọi tôi: 0912 345 678' } });
    expect(await send(lot, file)).toMatchObject({
      status: 200,
      said: expect.stringContaining(text.done.all(2)) as string,
    });
    const kept = await typed(lot);
    expect(Object.keys(kept)).toEqual(['1', '3']);
    expect(kept[1]).toMatchObject({ values: { [OVERALL]: '4' }, aside: '' });
    expect(kept[3]?.comment).not.toContain('0912 345 678');
    const again = await send(lot, file);
    expect(again.said).toContain(text.done.same);
    expect(again.said).toContain(text.done.missing(1));
    const changed = await send(lot, await fill(lot, { 1: good, 2: good, 3: { ...good, [OVERALL]: '2' } }));
    expect(changed.said).toContain(text.done.replaced('3'));
    expect((await typed(lot))[3]?.values[OVERALL]).toBe('2');
    await people.editor.send(lot, { [PAPER_FIELD.task]: LOT_TASK.finish });
    expect(await send(lot, file)).toMatchObject({
      status: 422,
      said: expect.stringContaining(text.notFirst) as string,
    });
  });

  test('with one wrong cell keeps nothing and names the cell', async () => {
    const lot = await openLot(2);
    const { status, said } = await send(lot, await fill(lot, { 1: good, 2: { ...good, [OVERALL]: '9' } }));
    expect(status).toBe(422);
    expect(said).toContain(text.wrong(1));
    expect(said).toMatch(/Ô [A-Z]+4: “9” không phải câu trả lời/);
    expect(await typed(lot)).toEqual({});
  });

  test('is refused for another lot, from another clerk, session or role, and when it is none', async () => {
    const [lot, other] = [await openLot(2), await openLot(2)];
    const file = await fill(lot, { 1: good });
    expect((await send(other, file)).said).toContain(text.faults['other-lot']);
    expect((await send(lot, file, 'editor', 'x'.repeat(43))).said).toContain(text.faults['other-session']);
    expect((await send(lot, file, 'viewer')).status).toBe(403);
    expect((await send(lot, Buffer.from('1,2,3'))).said).toContain(text.faults['not-excel']);
    expect((await send(lot, Buffer.alloc(0))).said).toContain(text.faults['no-file']);
    expect((await send(lot, Buffer.alloc(MAX_FILE_BYTES * 2))).said).toContain(text.faults['too-large']);
    expect(await typed(lot)).toEqual({});
    expect((await send(lot, file)).status).toBe(200);
    const second = await send(lot, file, 'approver');
    expect(second).toMatchObject({
      status: 422,
      said: expect.stringContaining('người khác đã nhập') as string,
    });
    const signedOut = await fetch(`${rounds.site.url}${lot}/excel`, {
      method: 'POST',
      headers: { origin: rounds.site.url },
      body: new FormData(),
      redirect: 'manual',
    });
    expect(signedOut.headers.get('location')).toContain('/van-phong/dang-nhap?ve=');
  });
});
