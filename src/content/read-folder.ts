import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentError } from './content-error.ts';
import { isLeftAside } from './left-aside.ts';

const MAX_BYTES = 200_000;

const NOT_UTF8 =
  'Đây không phải tệp chữ theo bảng mã UTF-8. Hãy mở tệp, chọn “Lưu thành” với bảng mã UTF-8 rồi lưu lại.';

/** Text of every content file by its path inside the folder, `/` between parts, sorted. */
export type Files = Map<string, string>;

/**
 * Read every file of the content folder, without what git and editors keep there.
 * Line ends, a byte order mark and decomposed letters are evened out: they look the same to everybody.
 */
export async function readFolder(dir: string): Promise<{ files: Files; errors: ContentError[] }> {
  const files: Files = new Map();
  const errors: ContentError[] = [];
  for (const path of await pathsIn(dir, '')) {
    const read = await readText(join(dir, path));
    if (read === null) continue;
    if ('text' in read) files.set(path, read.text);
    else errors.push({ file: path, field: null, message: read.fault });
  }
  return { files, errors };
}

async function pathsIn(dir: string, inside: string): Promise<string[]> {
  const entries = await readdir(join(dir, inside), { withFileTypes: true });
  const shown = entries
    .filter((entry) => !isLeftAside(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths: string[] = [];
  for (const entry of shown) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await pathsIn(dir, path)));
    else paths.push(path);
  }
  return paths;
}

/** null: the file is gone since the folder was listed, as editors do when they save. */
async function readText(path: string): Promise<{ text: string } | { fault: string } | null> {
  try {
    return await readRegularFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return {
      fault: `Máy không mở được tệp này (${code ?? 'không rõ lý do'}). Hãy xem lại quyền đọc của tệp.`,
    };
  }
}

async function readRegularFile(path: string): Promise<{ text: string } | { fault: string }> {
  const stats = await lstat(path);
  if (!stats.isFile()) return { fault: 'Đây không phải một tệp thường. Hãy thay bằng tệp chữ.' };
  if (stats.size > MAX_BYTES) {
    const size = Math.round(stats.size / 1000);
    return { fault: `Tệp nặng ${size} kB, quá giới hạn ${MAX_BYTES / 1000} kB. Hãy rút ngắn hoặc tách tệp.` };
  }
  return decode(await readFile(path));
}

function decode(bytes: Buffer): { text: string } | { fault: string } {
  if (bytes.includes(0)) return { fault: NOT_UTF8 };
  try {
    // The decoder drops a byte order mark by itself.
    return { text: evenOut(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { fault: NOT_UTF8 };
  }
}

function evenOut(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC');
}
