import { createHash } from 'node:crypto';

/** The same text twice, as browsers take it. */
export interface StoredObject {
  br: Buffer;
  gzip: Buffer;
}

const SUM_LENGTH = 32;
const HEAD_LENGTH = SUM_LENGTH + 4;

/** Of the name too: one object's file in the place of another's does not fit. */
function sumOf(name: string, rest: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(rest).digest();
}

/**
 * An object as one file, which tells by itself whether it is whole: the SHA-256 of its name and of all that
 * follows, the length of the brotli bytes (4 bytes, big-endian), the brotli bytes, the gzip bytes. So nothing has
 * to be unpacked to be checked.
 */
export function sealed(name: string, { br, gzip }: StoredObject): Buffer {
  const file = Buffer.alloc(HEAD_LENGTH + br.length + gzip.length);
  file.writeUInt32BE(br.length, SUM_LENGTH);
  file.set(br, HEAD_LENGTH);
  file.set(gzip, HEAD_LENGTH + br.length);
  file.set(sumOf(name, file.subarray(SUM_LENGTH)));
  return file;
}

/** Opens what `sealed` made, without copying; null: it is damaged, or another object's. */
export function unsealed(name: string, file: Buffer): StoredObject | null {
  if (!sumOf(name, file.subarray(SUM_LENGTH)).equals(file.subarray(0, SUM_LENGTH))) return null;
  const border = HEAD_LENGTH + file.readUInt32BE(SUM_LENGTH);
  return { br: file.subarray(HEAD_LENGTH, border), gzip: file.subarray(border) };
}
