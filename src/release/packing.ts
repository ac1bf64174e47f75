import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { StoredObject } from './sealed-object.ts';

const brotli = promisify(brotliCompress);
const gzipBytes = promisify(gzip);

/** Settings of the two packings. */
export interface Effort {
  brotli: number;
  gzip: number;
}

/** Brotli at its best costs 24 ms a page of 40 kB and saves 7 % of what it takes at 7. */
const BEST: Effort = { brotli: 11, gzip: 9 };
/** The open data of thousands of procedures, 20 MB, would take half a minute at the very best. */
const BEST_OF_LONG: Effort = { brotli: 9, gzip: 9 };
const MAX_BYTES_AT_BEST = 2_000_000;

/** Until there is time: a page takes a millisecond. Gzip must be below 9, by which `isAtBest` knows. */
const QUICK: Effort = { brotli: 5, gzip: 5 };
const QUICK_OF_LONG: Effort = { brotli: 1, gzip: 1 };
const MAX_BYTES_AT_QUICK = 400_000;

/** What is packed at its best before a release is shown. */
interface AtOnce {
  /** Bytes of an object; longer ones are not waited for. */
  longest: number;
  /** Bytes of all of them. */
  sum: number;
}

/** Some two seconds of one processor. */
const AT_ONCE: AtOnce = { longest: 200_000, sum: 3_000_000 };
/** Of a release with more pages than `MANY_PAGES`: the changed sheets, not the feeds. */
const AT_ONCE_OF_MANY: AtOnce = { longest: 60_000, sum: 300_000 };

/** From here on what is new is packed quickly first, and at its best once it is live. */
export const MANY_PAGES = 400;

/** The best that an object is ever packed at. */
export function bestFor(bytes: number): Effort {
  return bytes > MAX_BYTES_AT_BEST ? BEST_OF_LONG : BEST;
}

/**
 * Shares out the time for what one release adds: tells the effort for the next object, in their order. A release has its
 * program's files first.
 */
export function effortInTurn(isLarge: boolean): (bytes: number) => Effort {
  const { longest, sum } = isLarge ? AT_ONCE_OF_MANY : AT_ONCE;
  let left = sum;
  return (bytes) => {
    if (bytes > MAX_BYTES_AT_QUICK) return QUICK_OF_LONG;
    if (bytes > longest || bytes > left) return QUICK;
    left -= bytes;
    return BEST;
  };
}

const CHUNK = 16_384;

/** What comes out in one piece is handed over once: each piece costs the thread that makes pages a turn. */
function chunkFor(bytes: number): number {
  return Math.max(CHUNK, Math.ceil(bytes / 3));
}

/** Packs bytes both ways, in threads of their own. */
export async function pack(bytes: Uint8Array, effort: Effort): Promise<StoredObject> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const chunkSize = chunkFor(bytes.length);
  const [br, zipped] = await Promise.all([
    brotli(bytes, { params, chunkSize }),
    gzipBytes(bytes, { level: effort.gzip, chunkSize }),
  ]);
  return { br, gzip: zipped };
}

/** Place and value by which gzip itself says that it was at its best (XFL, RFC 1952 §2.3.1). */
const XFL = 8;
const AT_BEST = 2;

/** Whether an object is packed as well as can be: it says so itself, so that a start after a kill knows what is left. */
export function isAtBest({ gzip: zipped }: StoredObject): boolean {
  return zipped[XFL] === AT_BEST;
}
