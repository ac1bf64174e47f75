/** What evidence may be, by how such files begin (ISO 32000, ECMA-376 part 2, ISO/IEC 10918, ISO/IEC 15948). */
const BEGINNINGS = { pdf: '%PDF-', jpg: '\xff\xd8\xff', png: '\x89PNG\r\n\x1a\n' } as const;
/** A zip file is a Word or Excel file by what is in it; names of parts stand in it unpacked. */
const ZIP = 'PK\x03\x04';
const PARTS = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

export type EvidenceType = keyof typeof BEGINNINGS | keyof typeof PARTS;

export const MAX_EVIDENCE_BYTES = 10 << 20;

/** What a file is by its content, whatever it is called; null: nothing that is taken. */
export function evidenceType(bytes: Buffer): EvidenceType | null {
  const beginning = bytes.toString('latin1', 0, 8);
  const types = Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[];
  const found = types.find((type) => beginning.startsWith(BEGINNINGS[type]));
  if (found !== undefined || !beginning.startsWith(ZIP)) return found ?? null;
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  return parts.find((type) => bytes.includes(PARTS[type], 0, 'latin1')) ?? null;
}

const LONGEST_NAME = 150;

/** The name as it is kept: without folders and control characters, and ending as its content is. */
export function evidenceName(name: string, type: EvidenceType): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC')
    .trim()
    .slice(0, LONGEST_NAME);
  return `${stem === '' ? 'tep' : stem}.${type}`;
}
