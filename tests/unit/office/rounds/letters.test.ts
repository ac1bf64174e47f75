import { buffer } from 'node:stream/consumers';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Department } from '#src/domain/site.ts';
import { letterOf } from '#src/office/rounds/letter.ts';
import { lettersFileAddress } from '#src/office/rounds/letters-file.ts';
import { newLinks } from '#src/office/rounds/new-links.ts';
import { questionnaire } from '../../survey/fixture.ts';

const department = {
  name: 'Sở Ngoại vụ',
  parent: 'Ủy ban nhân dân tỉnh',
  province: 'Biển Xanh',
} as Department;
const words = { round: 'Đợt <lấy ý kiến> & góp ý', lastDay: '31/12/2026' };
const INVITATION = 'Sở Ngoại vụ trân trọng mời ông, bà trả lời phiếu khảo sát: “Đợt <lấy ý kiến> & góp ý”.';
const form = { ...questionnaire, notice: ['Không ghi tên.', 'Tự nguyện.'] };
const letter = letterOf(department, form, words);

/** Files in an Office document, by name. */
async function unpacked(file: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(file, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}

async function readQr(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

test('a letter has the head of the department and the promises of its form, and names nobody', () => {
  expect(letter).toEqual({
    parent: 'ỦY BAN NHÂN DÂN TỈNH BIỂN XANH',
    agency: 'SỞ NGOẠI VỤ',
    paragraphs: [INVITATION, 'Không ghi tên.', 'Tự nguyện.'],
    lastDay: 'Dùng được một lần, đến hết ngày 31/12/2026.',
  });
  expect(letterOf(department, undefined, words).paragraphs).toEqual([INVITATION]);
});

test('the file for Word has one A4 page for each link, with its address and its code, and no other', async () => {
  const { addresses } = newLinks('https://ngoaivu.example.gov.vn', 3);
  const [head, body = ''] = (await lettersFileAddress({ letter, addresses })).split(',');
  expect(head).toBe('data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64');
  const files = await unpacked(Buffer.from(body, 'base64'));
  const document = files.get('word/document.xml')?.toString('utf8') ?? '';

  const sections = document.split('</w:sectPr>').slice(0, -1);
  expect(sections).toHaveLength(3);
  sections.forEach((section, index) => {
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(section).toMatch(/<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/);
    expect(section).toContain('<w:type w:val="nextPage"/>');
    const lines = [...section.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(lines.filter((line) => line?.startsWith('http'))).toEqual([addresses[index]]);
    expect(lines.slice(0, 4)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH BIỂN XANH',
      'SỞ NGOẠI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(lines).toContain(INVITATION.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'));
    expect(lines).toContain('Dùng được một lần, đến hết ngày 31/12/2026.');
  });
  expect(files.get('word/styles.xml')?.toString('utf8')).toContain('Times New Roman');

  const pictures = [...files].filter(([name]) => /^word\/media\/.+\.png$/.test(name));
  const codes = await Promise.all(pictures.map(([, picture]) => readQr(picture)));
  expect(codes.sort()).toEqual(addresses.map((address) => address.toUpperCase()).sort());
});

test('what goes wrong in the thread is told, not waited for', async () => {
  const broken = { letter: { ...letter, paragraphs: 5 as unknown as string[] }, addresses: ['https://a/1'] };
  await expect(lettersFileAddress({ ...broken })).rejects.toThrow('iterable');
});
