import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_FIELD as F, PROCEDURE_IMPORT_PATH } from '#src/office/import/paths.ts';
import { officeImport as text } from '#src/texts/office-import.ts';
import { OfficePeople } from '../support/office-people.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { zipOf } from '../support/zip.ts';
import { officeAssignments } from '#src/texts/office-assignments.ts';
import { IMPORT_FIELD as A, IMPORT_PATH } from '#src/office/assignments/paths.ts';
import { madeElsewhere, scanned, table, tracked, typed, wordFile } from '../support/word-files.ts';
import { Clerk, type Page } from './support/clerk.ts';

const SHEET = 'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md';

let site: RunningSite;
let people: OfficePeople;
let editor: Clerk;

beforeAll(async () => {
  site = await startSite();
  people = new OfficePeople(site);
  editor = new Clerk(site.url, '', await people.enter(await people.make(['editor'])));
});
afterAll(() => site.stop());

/** Uploads a file, or pastes text, as the page's form does. */
function upload(clerk: Clerk, sent: { file?: Buffer; pasted?: string }): Promise<Page> {
  const form = new FormData();
  form.append(F.file, new Blob([new Uint8Array(sent.file ?? Buffer.alloc(0))]), 'bang.docx');
  form.append(F.pasted, sent.pasted ?? '');
  return clerk.postFiles(PROCEDURE_IMPORT_PATH, form);
}

const drafts = async () => {
  const superuser = await people.superuser();
  return superuser.collection('amendment_drafts').getFullList<{ path: string; text: string; base: string }>();
};

const TABLE = `<table><tr><td>Mã thủ tục</td><td>2.002352</td></tr><tr><td>Tên thủ tục</td><td>Thủ tục cấp hộ chiếu</td></tr>
<tr><td>Số lượng hồ sơ</td><td>03 bộ</td></tr><tr><td>Lời lạ</td><td>điều chưa ai biết</td></tr>
<tr><td>Căn cứ pháp lý</td><td>Nghị định số 9999/2026/NĐ-CP ngày 01/02/2026 của Chính phủ</td></tr></table>`;
const CITED = 'van-ban/9999-2026-nd-cp.yaml';

/** What the page after a table carries along, to be sent with what was chosen. */
function carried(page: Page): [string, string][] {
  const [packed = '', seen = ''] = [F.packed, F.seen].map(
    (name) =>
      new RegExp(`name="${name}" value="([^"]*)"`)
        .exec(page.text)?.[1]
        ?.replaceAll('&quot;', '"')
        .replaceAll('&#34;', '"')
        .replaceAll('&amp;', '&') ?? '',
  );
  return [
    [F.packed, packed],
    [F.seen, seen],
    [F.amendment, ''],
  ];
}

test('a table of a sheet that is there proposes its fields, tells what is left over, and changes only what was chosen', async () => {
  const page = await upload(editor, { pasted: TABLE });
  expect(page.status).toBe(200);
  expect(page.text).toContain('điều chưa ai biết');
  expect(page.text).toContain(text.field);
  expect(page.text).toContain(text.documents);
  expect(await drafts()).toEqual([]);
  const wish = carried(page);
  const none = await editor.postForm(PROCEDURE_IMPORT_PATH, wish);
  expect([none.status, none.text.includes(text.faults.none)]).toEqual([422, true]);
  const made = await editor.postForm(PROCEDURE_IMPORT_PATH, [...wish, [F.chosen, 'so_bo']]);
  expect(made.status).toBe(303);
  const [draft, ...others] = await drafts();
  const before = readFileSync(join(site.dataDir, 'content', SHEET), 'utf8');
  // The document is cited by a field that was not chosen: no file comes of it.
  expect(others).toEqual([]);
  expect(draft).toMatchObject({
    path: SHEET,
    base: before,
    text: before.replace('so_bo: chưa kiểm tra', 'so_bo: 3'),
  });
  expect((await editor.get(made.headers.location ?? '')).status).toBe(200);
});

test('the legal basis that was chosen brings the files of its documents into the open draft', async () => {
  const wish = carried(await upload(editor, { pasted: TABLE }));
  const made = await editor.postForm(PROCEDURE_IMPORT_PATH, [...wish, [F.chosen, 'can_cu']]);
  expect(made.status, made.text).toBe(303);
  const held = await drafts();
  expect(held.map(({ path }) => path).sort()).toEqual([SHEET, CITED].sort());
  expect(held.find(({ path }) => path === SHEET)?.text).toMatch(/so_bo: 3\n[^]*9999\/2026\/NĐ-CP/);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['not-word', zipOf([{ name: 'xl/workbook.xml', data: '<x/>' }])],
  ['too-big-inside', zipOf([{ name: 'word/document.xml', data: '<x/>', claims: 2 ** 31 }])],
  ['old-word', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ['no-procedure', Buffer.from('<p>Kính gửi</p><script>alert(1)</script>')],
  ['not-text', Buffer.from([0xff, 0xfe, 0x00, 0x80])],
] as const)('a file that is %s is refused with a sentence, and nothing is begun', async (fault, file) => {
  const before = (await drafts()).length;
  const page = await upload(editor, { file });
  expect([page.status, page.text.includes(text.faults[fault].slice(0, 30))]).toEqual([422, true]);
  expect(page.text).not.toContain('<script>alert');
  expect((await drafts()).length).toBe(before);
});

describe('a document with assignments', () => {
  const { file: faults } = officeAssignments.faults;
  const TITLE = 'Kết luận giao ban';

  /** Sends the form as it lies in the page: the file comes last. */
  function bringIn(file: Buffer, typedIn: Partial<Record<keyof typeof A, string>> = {}): Promise<Page> {
    const form = new FormData();
    const fields = {
      kind: 'meeting',
      number: '9/TB',
      issuedOn: '2026-06-01',
      title: TITLE,
      lines: '',
      due: '30/6/2026',
    };
    for (const [name, value] of Object.entries({ ...fields, ...typedIn }))
      form.append(A[name as keyof typeof A], value);
    form.append(A.file, new Blob([new Uint8Array(file)]), 'ket-luan.docx');
    return editor.postFiles(IMPORT_PATH, form);
  }

  const kept = async () => {
    const superuser = await people.superuser();
    const [sources, rows] = await Promise.all(
      ['assignment_sources', 'assignments'].map((name) => superuser.collection(name).getFullList()),
    );
    return { sources: sources?.length, rows: rows?.map(({ place, text }) => [place, text]) };
  };

  test('is brought in with what was tracked in it, and says what was left out; sent again it changes nothing', async () => {
    const file = await wordFile([
      ...typed('KẾT LUẬN'),
      tracked('1. Số hóa ', ['mọi', 'một nửa'], ' hồ sơ'),
      ...typed('2. Họp với bưu điện', 'Nơi nhận: như trên'),
    ]);
    const { status, headers } = await bringIn(file);
    expect(status).toBe(303);
    const page = await editor.get(headers.location ?? '');
    const { added, skipped, tracked: trackedWords, same } = officeAssignments.import;
    for (const sentence of [added('2'), skipped('2'), trackedWords]) expect(page.text).toContain(sentence);
    const before = await kept();
    expect(before.rows).toEqual([
      ['1', 'Số hóa một nửa hồ sơ'],
      ['2', 'Họp với bưu điện'],
    ]);
    const again = await bringIn(file);
    expect((await editor.get(again.headers.location ?? '')).text).toContain(same('2'));
    expect(await kept()).toEqual(before);
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['not-word', () => madeElsewhere('ban-quet.pdf')],
    ['old-word', () => madeElsewhere('word-97.doc')],
    ['password', () => madeElsewhere('co-mat-khau.docx')],
    ['too-large', () => Buffer.alloc(20 << 20, 'PK\x03\x04', 'latin1')],
    ['too-big-inside', () => zipOf([{ name: 'word/document.xml', data: Buffer.alloc(30 << 20) }])],
    ['damaged', () => zipOf([{ name: 'word/document.xml', data: Buffer.alloc(1 << 20), claims: 10 }])],
    ['nothing', () => wordFile([scanned()])],
    ['nothing', () => wordFile([table([['', '']])])],
  ] as const)(
    'that is %s is refused with a sentence, keeps what was typed, and nothing of it',
    async (fault, file) => {
      const before = await kept();
      const page = await bringIn(await file());
      expect([page.status, page.text.includes(faults[fault])]).toEqual([422, true]);
      expect(page.text).toContain(`value="${TITLE}"`);
      expect(page.text).toContain('value="9/TB"');
      expect(await kept()).toEqual(before);
    },
  );

  test('is refused as a whole where a paragraph is too long, a word stands for a day, or words are pasted too', async () => {
    const before = await kept();
    const { tooLong, longRow, place, due } = officeAssignments.faults;
    const long = await bringIn(await wordFile(typed('1. Họp', `2. ${'a'.repeat(4001)}`)));
    expect(long.text).toContain(longRow(place('2'), '4.000'));
    const file = await wordFile(typed('1. Họp'));
    expect((await bringIn(file, { lines: '1. Khác' })).text).toContain(faults.both);
    const odd = await bringIn(file, { due: 'sớm', title: 'a'.repeat(501) });
    expect([odd.status, odd.text.includes(due), odd.text.includes(tooLong('500'))]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await kept()).toEqual(before);
  });
});

test('who may only read is not let in', async () => {
  const viewer = new Clerk(site.url, '', await people.enter(await people.make(['viewer'])));
  expect((await viewer.get(PROCEDURE_IMPORT_PATH)).status).toBe(403);
});
