import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { escapeXml } from '../lib/escape-xml.ts';
import { columnName } from '../excel/cell-name.ts';
import { safeText, type Cell } from './csv.ts';

/** Excel opens no more in one worksheet. */
const MOST_ROWS = 1_048_576;
/** Rows are handed on in pieces of about that many letters: one by one, the streams would be most of the work. */
const PIECE = 64 * 1024;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** XML 1.0 knows no other control characters, and no halves of pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string => escapeXml(text.toWellFormed().replace(NOT_XML, ''));

function cellXml(value: Cell, place: string): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(value))}</t></is></c>`;
}

/** Of a whole worksheet, so that names of columns are made once. */
function rowWriter(columns: number): (cells: readonly Cell[], row: number) => string {
  const names = Array.from({ length: columns }, (_, index) => columnName(index));
  return (cells, row) =>
    `<row r="${row}">${cells.map((value, index) => cellXml(value, `${names[index] ?? ''}${row}`)).join('')}</row>`;
}

/** One worksheet; takes rows until it is full. */
async function* sheetXml(
  heads: readonly string[],
  rows: AsyncIterator<readonly Cell[]>,
  state: { isOver: boolean },
): AsyncGenerator<string> {
  const rowXml = rowWriter(heads.length);
  let piece = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(heads, 1)}`;
  for (let row = 2; row <= MOST_ROWS; row += 1) {
    const next = await rows.next();
    if (next.done) {
      state.isOver = true;
      break;
    }
    piece += rowXml(next.value, row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** The files that name the worksheets to Excel. */
function packageFiles(names: readonly string[]): [path: string, xml: string][] {
  const each = (line: (number: number, name: string) => string): string =>
    names.map((name, index) => line(index + 1, name)).join('');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const types = each(
    (number) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((number, name) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))}</Relationships>`,
    ],
  ];
}

/** Fills the archive: one worksheet after the other, then what names them. */
async function fill(
  zip: ZipFile,
  heads: readonly string[],
  rows: AsyncIterator<readonly Cell[]>,
  sheetName: (number: number) => string,
): Promise<void> {
  const state = { isOver: false };
  const names: string[] = [];
  while (!state.isOver) {
    names.push(sheetName(names.length + 1));
    const sheet = Readable.from(sheetXml(heads, rows, state), { objectMode: true });
    const ended = new Promise<void>((resolve, reject) => sheet.on('end', resolve).on('error', reject));
    zip.addReadStream(sheet, `xl/worksheets/sheet${names.length}.xml`, { compressionLevel: 1 });
    await ended;
  }
  for (const [path, xml] of packageFiles(names)) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
}

/**
 * A table as an Excel file that is written while it is read: a million rows never stand in memory. What does not fit into
 * one worksheet goes on in the next. No cell acts as a formula.
 *
 * @param sheetName of the worksheet with that number, from 1
 * @returns ends with the error of `rows` when these throw
 */
export function xlsxStream(
  heads: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  sheetName: (number: number) => string,
): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (error: Error): unknown => out.destroy(error);
  zip.on('error', fail);
  fill(zip, heads, rows[Symbol.asyncIterator](), sheetName).catch(fail);
  return out;
}
