import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { site } from './site.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const BYTE_ORDER_MARK = '\uFEFF';

/** One cell of a CSV file and what ends it: another cell, a line, or the file. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;

/** Reads CSV as RFC 4180 describes it. Throws on anything else. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const place = CELL.lastIndex;
    const match = CELL.exec(text);
    if (match === null) throw new Error(`not CSV at ${text.slice(place, place + 80)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows of an exported file, by the words in the head of each column. */
async function readTable(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(file, 'utf8');
  if (!text.startsWith(BYTE_ORDER_MARK)) throw new Error('Excel would take the file for another encoding');
  const [heads = [], ...rows] = parseCsv(text.slice(1));
  return rows.map((cells) => Object.fromEntries(heads.map((head, place) => [head, cells[place] ?? ''])));
}

/** Does what `npm run answers:export -- --out FILE` does, for the shared site. */
export async function exportAnswers(
  file: string,
): Promise<Record<'answers' | 'ratings', Record<string, string>[]>> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [program, ...args] = (scripts['answers:export'] ?? '').split(' ');
  if (program !== 'node') throw new Error('answers:export is no longer run by node');
  const settings = { DATA_DIR: site.dataDir, POCKETBASE_PORT: String(site.pocketbasePort) };
  await promisify(execFile)(process.execPath, [...args, '--out', file], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ...settings },
  });
  const ratings = file.replace(/\.csv$/, '-danh-gia-trang.csv');
  return { answers: await readTable(file), ratings: await readTable(ratings) };
}
