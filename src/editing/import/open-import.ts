import { readInThread } from '../../lib/read-in-thread.ts';
import type { KnownToSite } from './import-procedure.ts';
import type { ReadImport } from './read-bytes.ts';

/** Reads what was sent as `readBytes` does, in a thread of its own. Never rejects. */
export async function openImport(bytes: Buffer, known: KnownToSite): Promise<ReadImport> {
  const file = new URL('./import-worker.ts', import.meta.url);
  return (await readInThread<ReadImport>(file, { bytes, known })) ?? { fault: 'too-big-inside' };
}
