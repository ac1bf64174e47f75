import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { testBin } from './pocketbase-process.ts';
import { killRecorded } from './recorded-process.ts';

const PROXY = join(import.meta.dirname, 'pocketbase-proxy.mjs');

export interface WatchedPocketbase {
  /** To be used as the PocketBase program. */
  bin: string;
  /** SIGKILL for the real PocketBase, if it is up just now. */
  kill(): void;
  /**
   * Resolves at the moment between delivery and acknowledgement: PocketBase has stored new answers, and
   * its confirmation is held back for good.
   */
  untilConfirmationIsHeld(port: number): Promise<void>;
}

/** A PocketBase program whose confirmations can be held back. */
export async function watchedPocketbase(folder: string): Promise<WatchedPocketbase> {
  const processFile = join(folder, 'pocketbase.json');
  const bin = join(folder, 'pocketbase');
  const words = [process.execPath, PROXY, await testBin(), processFile];
  writeFileSync(bin, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o755 });
  return {
    bin,
    kill: () => killRecorded(processFile),
    async untilConfirmationIsHeld(port) {
      const response = await fetch(`${pocketbaseUrl(port)}/test/hold`, { method: 'POST' });
      await response.text();
    },
  };
}
