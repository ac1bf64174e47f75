import { expect, test } from 'vitest';
import { Document, Packer, Paragraph } from 'docx';
import writeXlsxFile from 'write-excel-file/node';
import { evidenceName, evidenceType } from '#src/assignments/evidence-file.ts';
import { zipOf } from '#tests/support/zip.ts';

test('a file is what its content says, whatever it is called', async () => {
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('a')] }] }));
  expect(evidenceType(docx)).toBe('docx');
  expect(evidenceType(await writeXlsxFile([['a']]).toBuffer())).toBe('xlsx');
  expect(evidenceType(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
  expect(evidenceType(Buffer.from('\xff\xd8\xff\xe0', 'latin1'))).toBe('jpg');
  expect(evidenceType(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('png');
  expect(evidenceType(Buffer.from('<html><script>'))).toBeNull();
  expect(evidenceType(Buffer.from('MZ\x90\x00', 'latin1'))).toBeNull();
  expect(evidenceType(Buffer.alloc(0))).toBeNull();
  expect(evidenceType(zipOf([{ name: 'a.txt', data: 'x' }]))).toBeNull();
});

test('its name is kept without folders, and ends as its content is', () => {
  expect(evidenceName('C:\\Tài liệu\\Báo cáo quý.PDF', 'pdf')).toBe('Báo cáo quý.pdf');
  expect(evidenceName('../../anh.exe', 'png')).toBe('anh.png');
  expect(evidenceName('bao-cao', 'docx')).toBe('bao-cao.docx');
  expect(evidenceName('\u202E.pdf', 'pdf')).toBe('tep.pdf');
  expect(evidenceName('a'.repeat(300), 'pdf')).toHaveLength(154);
});
