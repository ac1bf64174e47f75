import { fromBufferPromise } from 'yauzl';

/** How much a zip file may hold: bytes unpacked, and parts. */
export interface ZipLimits {
  bytes: number;
  parts: number;
}

/** What a filled file of a lot, or a table in Word, holds unpacked is a tenth of this. */
const LIMITS: ZipLimits = { bytes: 24 << 20, parts: 200 };

/** What is in a zip file, by its path. `password` and `too-big-inside` cannot be read, `damaged` are none. */
export type Unpacked =
  { parts: ReadonlyMap<string, Buffer> } | { fault: 'too-big-inside' | 'damaged' | 'password' };

/** General purpose flag of a part with a password of its own. */
const ENCRYPTED = 1;

/**
 * Unpacks a zip file. Sizes are looked at before anything is unpacked, and what turns out longer than it claims is damaged: a
 * small file that unpacks to gigabytes costs nothing.
 */
export async function unzip(bytes: Buffer, limits: ZipLimits = LIMITS): Promise<Unpacked> {
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > limits.parts) return { fault: 'too-big-inside' };
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      size += entry.uncompressedSize;
      if (size > limits.bytes) return { fault: 'too-big-inside' };
      if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) return { fault: 'password' };
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName, Buffer.concat(chunks));
    }
  } catch {
    return { fault: 'damaged' };
  }
  return { parts };
}
