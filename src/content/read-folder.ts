import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Attachments, isAttachment, toAttachment } from './attachments.ts';
import type { ContentError } from './content-error.ts';
import { isLeftAside } from './left-aside.ts';

const MAX_BYTES = 200_000;
/** The department's file has an entry for every procedure: room for some 5,000. */
const MAX_DEPARTMENT_BYTES = 1_000_000;
const MAX_ATTACHMENT_BYTES = 5_000_000;

const NOT_UTF8 =
  'Đây không phải tệp chữ theo bảng mã UTF-8. Hãy mở tệp, chọn “Lưu thành” với bảng mã UTF-8 rồi lưu lại.';

/** Text of every content file by its path inside the folder, `/` between parts, sorted. */
export type Files = Map<string, string>;

/** A content folder in memory: its texts, its files to download, and what could not be read. */
export interface ReadFolder {
  files: Files;
  attachments: Attachments;
  errors: ContentError[];
}

/**
 * Read every file of the content folder, without what git and editors keep there.
 * Line ends, a byte order mark, decomposed letters and spaces that do not break are evened out: they look
 * the same to everybody.
 */
export async function readFolder(dir: string): Promise<ReadFolder> {
  const folder: ReadFolder = { files: new Map(), attachments: new Map(), errors: [] };
  for (const path of await pathsIn(dir, '')) {
    const read = await guarded(() => readInto(folder, dir, path));
    if (read !== null) folder.errors.push({ file: path, field: null, message: read.fault });
  }
  return folder;
}

/** null: all is well. */
async function readInto(folder: ReadFolder, dir: string, path: string): Promise<{ fault: string } | null> {
  const isFile = isAttachment(path);
  const read = await readRegularFile(dir, path);
  if ('fault' in read) return read;
  if (isFile) {
    const attachment = toAttachment(path, read.bytes);
    if ('fault' in attachment) return attachment;
    folder.attachments.set(attachment.name, attachment);
    return null;
  }
  const decoded = decode(read.bytes);
  if ('fault' in decoded) return decoded;
  folder.files.set(path, decoded.text);
  return null;
}

/** The text that a file with these bytes would have, or a sentence that says why it cannot be read. */
export function textOf(path: string, bytes: Buffer): { text: string } | { fault: string } {
  return tooBig(path, bytes.length) ?? decode(bytes);
}

function tooBig(path: string, size: number): { fault: string } | null {
  const maxBytes = maxBytesOf(path);
  if (size <= maxBytes) return null;
  const kilobytes = Math.round(size / 1000);
  return {
    fault: `Tệp nặng ${kilobytes} kB, quá giới hạn ${maxBytes / 1000} kB. Hãy rút ngắn hoặc tách tệp.`,
  };
}

function maxBytesOf(path: string): number {
  if (isAttachment(path)) return MAX_ATTACHMENT_BYTES;
  return path === 'so.yaml' ? MAX_DEPARTMENT_BYTES : MAX_BYTES;
}

async function pathsIn(dir: string, inside: string): Promise<string[]> {
  const entries = await readdir(join(dir, inside), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (isLeftAside(path)) continue;
    if (entry.isDirectory()) paths.push(...(await pathsIn(dir, path)));
    else paths.push(path);
  }
  return paths;
}

/** What the system says of a file it cannot open; null also where the file is gone, as editors do when they save. */
async function guarded(read: () => Promise<{ fault: string } | null>): Promise<{ fault: string } | null> {
  try {
    return await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return {
      fault: `Máy không mở được tệp này (${code ?? 'không rõ lý do'}). Hãy xem lại quyền đọc của tệp.`,
    };
  }
}

async function readRegularFile(dir: string, path: string): Promise<{ bytes: Buffer } | { fault: string }> {
  const stats = await lstat(join(dir, path));
  if (!stats.isFile()) return { fault: 'Đây không phải một tệp thường. Hãy thay bằng tệp chữ.' };
  return tooBig(path, stats.size) ?? { bytes: await readFile(join(dir, path)) };
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

/** The spaces of word processors that do not break, the narrow one too. */
const UNBREAKABLE_SPACES = /[\u00a0\u202f]/g;

function evenOut(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNBREAKABLE_SPACES, ' ').normalize('NFC');
}
