import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { unzip } from '../lib/unzip.ts';
import { cellPlace } from './cell-name.ts';

const MAX_COLUMNS = 200;

/** What a file must be. */
export interface FileWish {
  /** How the first cell of our worksheet begins. */
  mark: string;
  maxBytes: number;
  maxRows: number;
}

/** Why a file cannot be read at all. */
export type FileFault =
  | ('no-file' | 'too-large' | 'not-excel' | 'old-excel' | 'password')
  | ('damaged' | 'too-big-inside' | 'too-many-rows' | 'not-template');

/** Cells as text, '' for empty ones, by row and column; or why they cannot be read. `formula`: name of a cell with one. */
export type Workbook = { rows: string[][] } | { fault: FileFault } | { formula: string };

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** Of Excel before 2007, and of whatever Office encrypts. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** null: it may be one. */
function faultOfKind(bytes: Buffer, maxBytes: number): FileFault | null {
  if (bytes.length === 0) return 'no-file';
  if (bytes.length > maxBytes) return 'too-large';
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    return bytes.includes(ENCRYPTED_PART) ? 'password' : 'old-excel';
  return bytes.subarray(0, ZIP.length).equals(ZIP) ? null : 'not-excel';
}

/** Places of all cells, without making rows for them: one cell in the last row makes a million. */
function isTooLong(sheet: string, maxRows: number): boolean {
  const names = sheet.matchAll(/<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3}\d{1,7})"/g);
  return [...names].some(([, name = '']) => {
    const place = cellPlace(name);
    return place !== null && (place.row >= maxRows || place.column >= MAX_COLUMNS);
  });
}

/** The first cell that holds a formula; null: none does. */
function formulaIn(sheet: string): string | null {
  const cell = /<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3}\d{1,7})"(?:[^>]*[^/>])?>\s*<(?:\w+:)?f\b/.exec(sheet);
  return cell?.[1] ?? null;
}

function textOf(value: CellValue<string> | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}

/**
 * Reads the cells of a file made from one of our templates: of its worksheet that bears the mark, wherever it stands by
 * now. Never rejects.
 */
export async function openWorkbook(bytes: Buffer, wish: FileWish): Promise<Workbook> {
  const kind = faultOfKind(bytes, wish.maxBytes);
  if (kind !== null) return { fault: kind };
  const unpacked = await unzip(bytes);
  if ('fault' in unpacked) return unpacked;
  if (!unpacked.parts.has('xl/workbook.xml')) return { fault: 'not-excel' };
  const sheets = [...unpacked.parts]
    .filter(([path]) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    .map(([, part]) => part.toString());
  if (sheets.some((sheet) => isTooLong(sheet, wish.maxRows))) return { fault: 'too-many-rows' };
  const formula = sheets.map(formulaIn).find((cell) => cell !== null);
  if (formula !== undefined) return { formula };
  return cellsOf(bytes, wish.mark);
}

async function cellsOf(bytes: Buffer, mark: string): Promise<Workbook> {
  try {
    const file = new Uint8Array(bytes).buffer;
    // Numbers as they were written: a procedure's code is no number.
    const sheets = await readXlsxFile(file, { parseNumber: (digits) => digits });
    const all = sheets.map(({ data }) => data.map((row) => row.map(textOf)));
    const rows = all.find(([head]) => head?.[0]?.startsWith(mark));
    return rows === undefined ? { fault: 'not-template' } : { rows };
  } catch {
    return { fault: 'damaged' };
  }
}
