import { deflateSync } from 'node:zlib';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inspectApart } from '#src/form-files/inspect-apart.ts';
import { inspectFormFile } from '#src/form-files/inspect-form-file.ts';
import { forgetUploads } from '#src/office/files/forget-uploads.ts';
import { newFileName } from '#src/office/files/file-name.ts';
import { statedForm, withRecall, withVersion, withWithdrawal } from '#src/office/files/form-now.ts';
import { storeUpload } from '#src/office/files/store-upload.ts';
import { withOtherForm } from '#src/office/files/with-other-form.ts';
import { type ZipPart, zipOf } from '#tests/support/zip.ts';
import { pdfOf, wordOf, WORD_PARTS } from '#tests/support/form-files.ts';

const faultOf = async (bytes: Buffer, name = 'mau'): Promise<string> => {
  const found = await inspectFormFile(bytes, name);
  return 'fault' in found ? found.fault : found.type;
};
const withParts = (...more: ZipPart[]): Buffer => zipOf([...WORD_PARTS, ...more]);
const part = (name: string, data = 'x'): ZipPart => ({ name, data });
const typesOf = (type: string) =>
  part('[Content_Types].xml', `<Types><Override ContentType="application/vnd.${type}"/></Types>`);
const TEMPLATE = (target: string) =>
  part(
    'word/_rels/settings.xml.rels',
    `<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`,
  );
const packed = (objects: string): string =>
  `5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 9>>\nstream\n${deflateSync(objects).toString('latin1')}\nendstream endobj`;

describe('a file is told by what is in it', () => {
  test.each<[string, Buffer, string, string]>([
    ['a document of Word', wordOf('a'), 'don.docx', 'docx'],
    ['the same, whatever folder its name is in', wordOf('a'), '../../etc/don.DOCX', 'docx'],
    ['one with a picture of a workbook', withParts(part('word/embeddings/bang.xlsx')), 'a.docx', 'docx'],
    ['one with a template on its own disk', withParts(TEMPLATE('file:///C:/a.dotm')), 'a.docx', 'docx'],
    [
      'a workbook',
      zipOf([typesOf('openxmlformats-officedocument.spreadsheetml.sheet.main+xml')]),
      'a.xlsx',
      'xlsx',
    ],
    [
      'a document of LibreOffice',
      zipOf([part('mimetype', 'application/vnd.oasis.opendocument.text')]),
      'a.odt',
      'odt',
    ],
    ['a PDF', pdfOf('1 0 obj <</Type/Catalog>> endobj'), 'a.pdf', 'pdf'],
    ['a PDF whose objects are packed', pdfOf(packed('1 0 <</Type/Catalog>>')), 'a.pdf', 'pdf'],
  ])('%s', async (_what, bytes, name, type) => {
    expect(await faultOf(bytes, name)).toBe(type);
  });

  test.each<[string, Buffer, string]>([
    ['an empty one', Buffer.alloc(0), 'empty'],
    ['one of more than 10 MB', Buffer.alloc(10_000_001, 0x25), 'too-large'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'unknown-type'],
    ['a web page', Buffer.from('<html><script>1</script></html>'), 'unknown-type'],
    ['an archive of something else', zipOf([part('a.exe')]), 'unknown-type'],
    [
      'slides',
      zipOf([typesOf('openxmlformats-officedocument.presentationml.presentation.main+xml')]),
      'unknown-type',
    ],
    ['an old document of Word', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), 'old-office'],
    [
      'a document with a password',
      Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['a docm by its type', zipOf([typesOf('ms-word.document.macroEnabled.main+xml')]), 'macros'],
    ['a docm by its macros', withParts(part('word/vbaProject.bin')), 'macros'],
    ['one with ActiveX', withParts(part('word/activeX/activeX1.xml')), 'macros'],
    ['one with an object of another program', withParts(part('word/embeddings/oleObject1.bin')), 'macros'],
    [
      'an odt with macros',
      zipOf([part('mimetype', 'application/vnd.oasis.opendocument.text'), part('Basic/a.xml')]),
      'macros',
    ],
    ['one that fetches a template', withParts(TEMPLATE('https://evil.example/a.dotm')), 'remote-template'],
    ['one that was cut off', wordOf('a'.repeat(5_000)).subarray(0, 300), 'damaged'],
    [
      'one that unpacks to gigabytes',
      withParts({ name: 'a', data: 'x', claims: 3_000_000_000 }),
      'too-big-inside',
    ],
    ['one of 70 MB of spaces', withParts(part('word/media/a', ' '.repeat(70 << 20))), 'too-big-inside'],
    ['a PDF that was cut off', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged'],
    ['a PDF with a password', pdfOf('trailer <</Encrypt 5 0 R>>'), 'password'],
    ['a PDF with a script', pdfOf('<</S/JavaScript/JS(app.alert(1))>>'), 'active-pdf'],
    ['one that hides it by numbers', pdfOf('<</S/J#61vaScr#69pt/JS(1)>>'), 'active-pdf'],
    ['one that starts a program', pdfOf('<</S/Launch/F(cmd.exe)>>'), 'active-pdf'],
    ['one that holds other files', pdfOf('<</Names<</EmbeddedFiles 3 0 R>>>>'), 'active-pdf'],
    ['one whose packed objects hold a script', pdfOf(packed('1 0 <</S/JavaScript/JS(1)>>')), 'active-pdf'],
    [
      'one whose packed objects cannot be read',
      pdfOf(packed('a').replace('FlateDecode', 'LZWDecode')),
      'damaged',
    ],
    ['one whose packed objects are a bomb', pdfOf(packed(' '.repeat(20 << 20))), 'damaged'],
  ])('%s is refused', async (_what, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  test('a name that says another type is refused', async () => {
    expect(await faultOf(wordOf('a'), 'mau.pdf')).toBe('other-name');
  });

  test('in a thread of its own it is the same', async () => {
    expect(await inspectApart(wordOf('a'), 'a.docx')).toEqual({ type: 'docx' });
    expect(await inspectApart(Buffer.alloc(0), 'a.docx')).toEqual({ fault: 'empty' });
  });
});

test('a name is made of the form and the day, and no file gets the name of another', () => {
  const wanted = { slug: 'mau-01', day: '2026-06-09', type: 'docx' } as const;
  expect(newFileName(wanted, new Set())).toBe('mau-01-2026-06-09.docx');
  const taken = new Set(['mau-01-2026-06-09.docx', 'mau-01-2026-06-09-2.docx']);
  expect(newFileName(wanted, taken)).toBe('mau-01-2026-06-09-3.docx');
});

describe('keeping an upload', () => {
  const dir = mkdtempSync(join(tmpdir(), 'uploads-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  test('the same file is kept once, and nothing half is left beside it', async () => {
    const uploads = join(dir, 'uploads');
    const first = await storeUpload(uploads, Buffer.from('a'), 'pdf');
    expect(await storeUpload(uploads, Buffer.from('a'), 'pdf')).toEqual(first);
    expect(readdirSync(uploads)).toEqual([(first as { upload: string }).upload]);
  });
});

test('uploads that no open amendment brings are forgotten after a day', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'uploads-'));
  try {
    for (const name of ['a.pdf', 'b.pdf']) writeFileSync(join(dir, name), name);
    await forgetUploads(dir, new Set(['a.pdf']), new Date());
    expect(readdirSync(dir)).toEqual(['a.pdf', 'b.pdf']);
    await forgetUploads(dir, new Set(['a.pdf']), new Date(Date.now() + 90_000_000));
    expect(readdirSync(dir)).toEqual(['a.pdf']);
    await forgetUploads(join(dir, 'none'), new Set(), new Date());
  } finally {
    rmSync(dir, { recursive: true });
  }
});

const FORM = 'bieu-mau/mau-01.yaml';
const NEW_FORM =
  'so: Mẫu số 01\nten: Đơn # đề nghị\nvan_ban: 1/2026/QĐ-TTg\ntrang_goc: Không\ncac_ban: chưa có\n';

describe('the file of a form', () => {
  const first = withVersion(FORM, NEW_FORM, { file: 'a.docx', day: '2026-01-01' });
  const second = withVersion(FORM, first, { file: 'b.docx', day: '2026-06-09' });

  test('gets its versions, the newest first, and keeps all else', () => {
    expect(statedForm(FORM, second)?.versions.map(({ file }) => file)).toEqual(['b.docx', 'a.docx']);
    expect(second.startsWith(NEW_FORM.slice(0, NEW_FORM.indexOf('cac_ban')))).toBe(true);
  });

  test('says of one version that it is recalled, of itself that it is no longer in use', () => {
    const recalled = withRecall(FORM, second, { file: 'a.docx', day: '2026-07-01', reason: 'Nhầm.' });
    expect(statedForm(FORM, recalled ?? '')?.versions.map(({ isRecalled }) => isRecalled)).toEqual([
      false,
      true,
    ]);
    expect(withRecall(FORM, second, { file: 'c.docx', day: '2026-07-01', reason: 'Nhầm.' })).toBeNull();
    const ended = withWithdrawal(FORM, second, { from: '2026-08-01', reason: 'Hết.', successor: 'mau-02' });
    expect(statedForm(FORM, ended)?.isWithdrawn).toBe(true);
    expect(ended).toContain('thay_bang: mau-02');
  });

  test('sheets name its successor, or none', () => {
    const sheet =
      '---\nma: x\nho_so:\n  - giay_to:\n      - ten: Đơn\n        bieu_mau: mau-01\n      - ten: Ảnh\n---\n';
    const change = { slug: 'mau-01', successor: 'mau-02' };
    expect(withOtherForm('thu-tuc/a.md', sheet, change)).toBe(sheet.replace('mau-01', 'mau-02'));
    expect(withOtherForm('thu-tuc/a.md', sheet, { ...change, successor: '' })).not.toContain('bieu_mau');
    expect(withOtherForm('thu-tuc/a.md', sheet, { ...change, slug: 'mau-03' })).toBe(sheet);
  });
});
