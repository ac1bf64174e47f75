import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentError } from './content-error.ts';

const MAX_BYTES = 200_000;

/** Text of every content file by its path inside the folder, `/` between parts, sorted. */
export type Files = Map<string, string>;

/**
 * Read every file of the content folder. Names that start with a dot belong to git and to editors.
 * Line ends, a byte order mark and decomposed letters are evened out: they look the same to everybody.
 */
export async function readFolder(dir: string): Promise<{ files: Files; errors: ContentError[] }> {
  const files: Files = new Map();
  const errors: ContentError[] = [];
  for (const path of await pathsIn(dir, '')) {
    const read = await readText(join(dir, path));
    if ('text' in read) files.set(path, read.text);
    else errors.push({ file: path, field: null, message: read.fault });
  }
  return { files, errors };
}

async function pathsIn(dir: string, inside: string): Promise<string[]> {
  const entries = await readdir(join(dir, inside), { withFileTypes: true });
  const shown = entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths: string[] = [];
  for (const entry of shown) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await pathsIn(dir, path)));
    else paths.push(path);
  }
  return paths;
}

async function readText(path: string): Promise<{ text: string } | { fault: string }> {
  const stats = await lstat(path);
  if (!stats.isFile()) return { fault: 'Đây không phải một tệp thường. Hãy thay bằng tệp chữ.' };
  if (stats.size > MAX_BYTES) {
    const size = Math.round(stats.size / 1000);
    return { fault: `Tệp nặng ${size} kB, quá giới hạn ${MAX_BYTES / 1000} kB. Hãy rút ngắn hoặc tách tệp.` };
  }
  return decode(await readFile(path));
}

function decode(bytes: Buffer): { text: string } | { fault: string } {
  const fault = 'Đây không phải tệp chữ UTF-8. Hãy lưu lại bằng bảng mã UTF-8.';
  if (bytes.includes(0)) return { fault };
  try {
    // The decoder drops a byte order mark by itself.
    return { text: evenOut(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { fault };
  }
}

function evenOut(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC');
}
