import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportPartId } from '#src/domain/report.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { FIELD } from '#src/office/field.ts';
import {
  OFFICE_REPORTS_PATH as PATH,
  REPORT_FIELD,
  REPORT_TASK,
  partField,
} from '#src/office/reports/paths.ts';
import { codeAt } from '#src/office/second-factor.ts';
import { officeReports as text } from '#src/texts/office-reports.ts';
import { vi } from '#src/texts/vi.ts';
import { officeResults } from '#src/texts/office-results.ts';
import { OfficePeople, PASSWORD, type Owner } from '../support/office-people.ts';
import { startSite, type RunningSite } from '../support/running-site.ts';
import { answer, idOf } from '../unit/queue/submissions.ts';
import { Clerk, type Page } from './support/clerk.ts';

const FORM = 'hai-long';
/** 60 online, 8 by post, 2 in person: of the latter nobody may be told. */
const PERIOD = '2025-q3';
const EMPTY = '2024-q1';

let site: RunningSite;
let people: OfficePeople;
let editor: Clerk;
let viewer: Clerk;
let owner: Owner;

function answerOf(n: number): Partial<AnswerRecord> {
  const isOnline = n < 60;
  return {
    ...{ version: 2, day: `2025-08-${String(1 + (n % 9)).padStart(2, '0')}`, screening: 'da-nhan' },
    channel: isOnline ? 'online' : n < 68 ? 'post' : 'in-person',
    scores: { chung: 4, tiep_can: n % 5 ? 5 : 2, thu_tuc: n % 2 ? 5 : 1, cong_chuc: 4, ket_qua: 5, gop_y: 4 },
    comment: n === 7 ? '=HYPERLINK("http://x.example")' : '',
    marks: n < 6 ? ['burst'] : [],
  };
}

async function store(numbers: readonly number[]): Promise<void> {
  const answers = (await people.superuser()).collection('answers');
  await Promise.all(numbers.map((n) => answers.create({ ...answer(n).record, ...answerOf(n), id: idOf(n) })));
}

beforeAll(async () => {
  site = await startSite();
  people = new OfficePeople(site);
  owner = await people.make(['editor']);
  editor = new Clerk(site.url, '', await people.enter(owner));
  viewer = new Clerk(site.url, '', await people.enter(await people.make(['viewer'])));
  await store(Array.from({ length: 70 }, (_, n) => n));
});
afterAll(() => site.stop());

const addressOf = (period: string): string => `${PATH}?mau=${FORM}&ky=${period}`;
const named = (period: string): [string, string][] => [
  [REPORT_FIELD.form, FORM],
  [REPORT_FIELD.period, period],
];

function take(clerk: Clerk, task: string, period = PERIOD): Promise<Page> {
  return clerk.postForm(PATH, [...named(period), [FIELD.task, task]]);
}

/** Saves a part as the page that was seen would; what the program writes stands in the others. */
function write(
  clerk: Clerk,
  seen: Page,
  words: string,
  part: ReportPartId = 'proposals',
  period = PERIOD,
): Promise<Page> {
  const [, revision = ''] =
    new RegExp(`name="${REPORT_FIELD.revision}" value="(\\d+)"`).exec(seen.text) ?? [];
  const fields = {
    [REPORT_FIELD.revision]: revision,
    [partField(part)]: words,
    [FIELD.task]: REPORT_TASK.save,
  };
  return clerk.postForm(PATH, [...named(period), ...Object.entries(fields)]);
}

async function wordText(page: Page): Promise<string> {
  return (await mammoth.extractRawText({ buffer: page.bytes })).value;
}

async function sheetsOf(page: Page): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsxFile(new Uint8Array(page.bytes).buffer);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]));
}

const trail = async (what: string) =>
  (await people.superuser()).collection('audit').getFullList({ filter: `what = "${what}"`, sort: 'number' });

describe('a report', () => {
  test('says in Word, Excel and CSV what the page of figures says, and tells of no fewer than five', async () => {
    const figures = (await editor.get(`/van-phong/ket-qua?mau=${FORM}&ky=${PERIOD}`)).text;
    const [, index = ''] =
      /Chỉ số hài lòng chung<\/dt>\s*<dd[^>]*>\s*(?:<[^>]*>\s*)*([\d,]+)/.exec(figures) ?? [];
    const [word, excel, csv] = await Promise.all(
      [REPORT_TASK.word, REPORT_TASK.excel, REPORT_TASK.csv].map((task) => take(editor, task)),
    );
    const said = await wordText(word!);
    expect(index).toMatch(/^\d+,\d$/);
    expect(said).toContain(`Chỉ số hài lòng chung là ${index}\u00a0% (n = 64)`);
    const sheets = await sheetsOf(excel!);
    const share = Number(index.replace(',', '.'));
    expect(sheets.get(text.sheets.summary)?.[1]?.slice(0, 3)).toEqual([text.sheets.whole, 64, share]);
    expect(csv!.text).toContain(`"${text.sheets.summary}","${text.sheets.whole}",64,${share},`);
    const channels = sheets.get(officeResults.tables.channel) ?? [];
    expect(channels.map(([name, n]) => [name, n])).toEqual([
      ['Dòng', 'n'],
      ['Trực tuyến', 54],
      ['khác', 10],
    ]);
    for (const told of [said, csv!.text]) expect(told).not.toContain('Trực tiếp');
    expect(said).toContain(text.appendix.marked('6'));
    expect(said).toContain(text.appendix.noHead);
    expect((await trail('report-exported')).map(({ note }) => note).sort()).toEqual(['csv', 'excel', 'word']);
  });

  test('over an empty period is whole, and says that it has no figures', async () => {
    const word = await take(editor, REPORT_TASK.word, EMPTY);
    const said = await wordText(word);
    expect(word.status).toBe(200);
    expect(said).toContain(text.sentences.tooFew);
    expect(said).not.toContain(text.document.appendix('II'));
    expect(said).toContain(text.document.methodTitle);
    const sheets = await sheetsOf(await take(editor, REPORT_TASK.excel, EMPTY));
    expect(sheets.get(text.sheets.summary)?.[1]?.slice(0, 2)).toEqual([
      text.sheets.whole,
      officeResults.tooFew,
    ]);
    const page = await editor.get(addressOf(EMPTY));
    expect([page.status, page.text.includes(text.sentences.noResult)]).toEqual([200, true]);
  });

  test('is filed by who takes its Word file and may write it, the first time; a viewer files nothing', async () => {
    const period = '2025-t9';
    expect((await take(viewer, REPORT_TASK.word, period)).status).toBe(200);
    const reports = (await people.superuser()).collection('reports');
    const find = () => reports.getFullList({ filter: `period = "${period}"` });
    expect(await find()).toEqual([]);
    expect((await take(viewer, REPORT_TASK.note, period)).status).toBe(403);
    expect(await find()).toEqual([]);
    expect((await take(editor, REPORT_TASK.note, period)).status).toBe(303);
    await take(editor, REPORT_TASK.word, period);
    expect(await find()).toMatchObject([{ filed: 'noted', filedName: owner.name, revision: 0 }]);
    expect((await editor.get(addressOf(period))).text).toContain('ghi là đã gửi lúc');
  });
});

describe('what the Office writes', () => {
  test('is kept, stands in the file, and follows nobody who saves over it without seeing it', async () => {
    const [mine, theirs] = await Promise.all([editor.get(addressOf(PERIOD)), editor.get(addressOf(PERIOD))]);
    const saved = await write(editor, mine, '  Mở thêm quầy.\r\nSửa mẫu đơn. ');
    expect([saved.status, saved.headers.location]).toEqual([303, `${addressOf(PERIOD)}&da-luu=1`]);
    const conflict = await write(editor, theirs, 'Thêm ghế.');
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('>Thêm ghế.</textarea>');
    expect(conflict.text).toMatch(
      /Lời người kia đã lưu:<\/p>\s*<p class="report-words">Mở thêm quầy\.\nSửa mẫu đơn\./,
    );
    const said = await wordText(await take(editor, REPORT_TASK.word));
    expect(said).toContain('Sửa mẫu đơn./.');
    expect(said).not.toContain('Thêm ghế');
    // Seen now, so it may be put in the other's place.
    expect((await write(editor, conflict, 'Thêm ghế.')).status).toBe(303);
    expect((await editor.get(addressOf(PERIOD))).text).toContain('>Thêm ghế.</textarea>');
    expect(await trail('report-saved')).toHaveLength(2);
  });

  test('too long is not kept, and comes back whole', async () => {
    const words = 'ý'.repeat(8_001);
    const refused = await write(
      editor,
      await editor.get(addressOf('2025-q2')),
      words,
      'proposals',
      '2025-q2',
    );
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
    expect(refused.text).toContain(text.tooLong('8.000'));
    expect((await editor.get(addressOf('2025-q2'))).text).not.toContain(words);
  });

  test('for other figures than those of now is not put beside them until somebody has looked', async () => {
    const page = await editor.get(addressOf(PERIOD));
    expect((await write(editor, page, 'Chỉ số rất cao.', 'result')).status).toBe(303);
    await store([100, 101, 102, 103, 104, 105]);
    const refused = await take(editor, REPORT_TASK.word);
    expect([refused.status, refused.text.includes(text.staleShort)]).toEqual([409, true]);
    expect(refused.text).toContain(text.stale);
    expect(refused.text).toContain('>Chỉ số rất cao.</textarea>');
    const looked = await write(editor, await editor.get(addressOf(PERIOD)), 'Chỉ số rất cao.', 'result');
    expect(looked.status).toBe(303);
    expect((await take(editor, REPORT_TASK.word)).headers['content-disposition']).toContain('.docx');
  });
});

describe('answers one by one', () => {
  test('are for who may write reports, after password and code, and the export is noted', async () => {
    expect((await take(viewer, REPORT_TASK.rawCsv)).status).toBe(403);
    await people.letPass(owner, 11 * 60_000);
    const asked = await take(editor, REPORT_TASK.rawCsv);
    expect([asked.status, asked.headers['content-disposition']]).toEqual([403, undefined]);
    const before = (await trail('answers-exported')).length;
    const factors = { [FIELD.password]: PASSWORD, [FIELD.code]: codeAt(owner.factor, new Date()) };
    const resend = await editor.fill(asked, '/van-phong/xac-nhan', factors);
    const file = await editor.fill(resend, PATH, {});
    expect(file.headers['content-disposition']).toContain(`tung-phieu-${FORM}-${PERIOD}.csv`);
    expect(file.text.trimEnd().split('\r\n')).toHaveLength(1 + 76);
    expect(await trail('answers-exported')).toHaveLength(before + 1);
  });

  test('are the same in Excel and CSV, with marks, and nothing in them acts as a formula', async () => {
    const csv = await take(editor, REPORT_TASK.rawCsv);
    const sheets = await sheetsOf(await take(editor, REPORT_TASK.rawExcel));
    const [heads = [], ...rows] = sheets.get(text.raw.sheet(1)) ?? [];
    expect(rows).toHaveLength(76);
    const column = (head: string) => heads.indexOf(head);
    const commented = rows.find((row) => String(row[column(vi.answersExport.comment)] ?? '') !== '');
    expect(commented?.[column(vi.answersExport.comment)]).toBe('\'=HYPERLINK("http://x.example")');
    expect(csv.text).toContain('"\'=HYPERLINK(""http://x.example"")"');
    expect(rows.filter((row) => String(row[column(vi.answersExport.marks)] ?? '') !== '')).toHaveLength(6);
    const unsafe = [...rows, heads].flat().filter((cell) => /^[=+\-@\t]/.test(String(cell ?? '')));
    expect(unsafe).toEqual([]);
  });
});

const hasLibreOffice = ((): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasLibreOffice)('LibreOffice opens the files and shows their words and figures', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  try {
    const convert = (to: string, file: string): string => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)],
        {
          stdio: 'ignore',
          timeout: 60_000,
        },
      );
      return readFileSync(join(folder, file.replace(/\.\w+$/, `.${to.split(':')[0]}`)), 'utf8');
    };
    writeFileSync(join(folder, 'report.docx'), (await take(editor, REPORT_TASK.word)).bytes);
    writeFileSync(join(folder, 'raw.xlsx'), (await take(editor, REPORT_TASK.rawExcel)).bytes);
    const words = convert('txt:Text (encoded):UTF8', 'report.docx');
    for (const each of ['BÁO CÁO', 'Số:        /BC-SNgV', 'Nơi nhận:', 'Phụ lục II', 'Trực tuyến'])
      expect(words).toContain(each);
    const rows = convert('csv:Text - txt - csv (StarCalc):44,34,76,1', 'raw.xlsx').trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 76);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
