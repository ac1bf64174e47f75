import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4096;

const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/**
 * Random bytes as the system gives them, asked of it a few thousand at a time: to ask takes longer than to use a dozen
 * of them. None is given twice.
 *
 * @param length at most 4,096
 */
export function randomPiece(length: number): Buffer {
  if (used + length > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const piece = Buffer.from(pool.subarray(used, used + length));
  pool.fill(0, used, used + length);
  used += length;
  return piece;
}
