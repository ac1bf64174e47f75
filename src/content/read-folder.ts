import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Attachment, type Attachments, isAttachment, toAttachment } from './attachments.ts';
import { conflictFault, conflictLine } from './conflict-marks.ts';
import type { ContentError } from './content-error.ts';
import { isLeftAside } from './left-aside.ts';

const MAX_BYTES = 200_000;
/** The department's file has an entry for every procedure: room for some 5,000. */
const MAX_DEPARTMENT_BYTES = 1_000_000;
/** Longest file to download. */
export const MAX_ATTACHMENT_BYTES = 10_000_000;

const NOT_UTF8 =
  'Đây không phải tệp chữ theo bảng mã UTF-8. Hãy mở tệp, chọn “Lưu thành” với bảng mã UTF-8 rồi lưu lại.';

/** Text of every content file by its path inside the folder, `/` between parts, sorted. */
export type Files = Map<string, string>;

/** Hash of each file's bytes by its path, of those too that cannot be used. */
export type Digests = Map<string, string>;

/** A content folder in memory: its texts, its files to download, and what could not be read. */
export interface ReadFolder {
  files: Files;
  attachments: Attachments;
  errors: ContentError[];
  digests: Digests;
}

/** What one file says, or a sentence that says why it cannot be used. */
type Reading = { text: string } | { attachment: Attachment } | { fault: string };

interface Known {
  /** Another one after each change of the file. */
  stamp: string;
  reading: Reading;
  digest: string;
}

/** What was read before, by path. A file that has not changed since is not read again. */
export type KnownFiles = Map<string, Known>;

/** Clocks of file systems may stand still so long: a file changed so shortly ago may change unseen. */
const UNSETTLED_IN_NS = 2_000_000_000n;

/**
 * Read every file of the content folder, without what git and editors keep there.
 * Line ends, a byte order mark, decomposed letters and spaces that do not break are evened out: they look
 * the same to everybody.
 *
 * @param known of the last time, brought up to date
 * @throws when the folder itself cannot be read
 */
export function readFolder(dir: string, known: KnownFiles = new Map()): ReadFolder {
  const folder: ReadFolder = { files: new Map(), attachments: new Map(), errors: [], digests: new Map() };
  const before = new Map(known);
  known.clear();
  for (const path of pathsIn(dir, '', before)) {
    const read = guarded(() => readKnown(dir, path, before.get(path)));
    if (read === null) continue;
    if ('stamp' in read) {
      folder.digests.set(path, read.digest);
      if (read.stamp !== '') known.set(path, read);
    }
    addTo(folder, path, 'stamp' in read ? read.reading : read);
  }
  return folder;
}

function addTo(folder: ReadFolder, path: string, reading: Reading): void {
  if ('text' in reading) folder.files.set(path, reading.text);
  else if ('attachment' in reading) folder.attachments.set(reading.attachment.name, reading.attachment);
  else folder.errors.push({ file: path, field: null, message: reading.fault });
}

function readKnown(dir: string, path: string, before: Known | undefined): Known | { fault: string } {
  const stats = lstatSync(join(dir, path), { bigint: true });
  if (!stats.isFile()) return { fault: 'Đây không phải một tệp thường. Hãy thay bằng tệp chữ.' };
  const isSettled = BigInt(Date.now()) * 1_000_000n - stats.ctimeNs > UNSETTLED_IN_NS;
  const stamp = isSettled ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : '';
  if (before !== undefined && stamp !== '' && before.stamp === stamp) return before;
  const bytes = readFileSync(join(dir, path));
  return { stamp, reading: readingOf(path, bytes), digest: digestOf(bytes) };
}

/** Name of bytes by what they are. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

function readingOf(path: string, bytes: Buffer): Reading {
  if (!isAttachment(path)) return textOf(path, bytes);
  const attachment = tooBig(path, bytes.length) ?? toAttachment(path, bytes);
  return 'fault' in attachment ? attachment : { attachment };
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

/** @param known what was read before, which is not left aside */
function pathsIn(dir: string, inside: string, known: ReadonlyMap<string, Known>): string[] {
  const entries = readdirSync(join(dir, inside), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (!known.has(path) && isLeftAside(path)) continue;
    if (entry.isDirectory()) paths.push(...pathsIn(dir, path, known));
    else paths.push(path);
  }
  return paths;
}

/** What the system says of a file it cannot open; null where the file is gone, as editors do when they save. */
function guarded<Read>(read: () => Read): Read | { fault: string } | null {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    return {
      fault: `Máy không mở được tệp này (${code ?? 'không rõ lý do'}). Hãy xem lại quyền đọc của tệp.`,
    };
  }
}

function decode(bytes: Buffer): { text: string } | { fault: string } {
  if (bytes.includes(0)) return { fault: NOT_UTF8 };
  try {
    // The decoder drops a byte order mark by itself.
    const text = evenOut(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const line = conflictLine(text);
    return line === null ? { text } : { fault: conflictFault(line) };
  } catch {
    return { fault: NOT_UTF8 };
  }
}

/** The spaces of word processors that do not break, the narrow one too. */
const UNBREAKABLE_SPACES = /[\u00a0\u202f]/g;

function evenOut(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNBREAKABLE_SPACES, ' ').normalize('NFC');
}
