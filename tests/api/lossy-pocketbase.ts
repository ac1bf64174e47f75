import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testBin } from './pocketbase-process.ts';

const PROXY = join(import.meta.dirname, 'lossy-pocketbase.mjs');

export interface LossyPocketbase {
  /** To be used as `POCKETBASE_BIN`. */
  bin: string;
  /** SIGKILL for the real PocketBase. */
  kill(): void;
}

/** A PocketBase program that loses a share (0…1) of its confirmations on the way. */
export async function lossyPocketbase(folder: string, share: number): Promise<LossyPocketbase> {
  const pidFile = join(folder, 'pocketbase.pid');
  const bin = join(folder, 'pocketbase');
  const words = [process.execPath, PROXY, await testBin(), pidFile, String(share)];
  writeFileSync(bin, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 });
  return {
    bin,
    kill() {
      try {
        process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
      } catch {
        // It is not up just now: a kill at the wrong moment is a kill all the same.
      }
    },
  };
}
