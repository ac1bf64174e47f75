import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DOCX } from '../file-types.ts';
import { fileAddress } from './file-address.ts';
import type { LettersWork } from './letters-worker.ts';

/**
 * The letters for Word within the page itself, as an address. They are made in a thread of their own: five hundred
 * take a second, in which others are served.
 *
 * @throws what went wrong in the thread
 */
export async function lettersFileAddress(work: LettersWork): Promise<string> {
  const worker = new Worker(new URL('./letters-worker.ts', import.meta.url), { workerData: work });
  try {
    const [file] = (await once(worker, 'message')) as [Uint8Array];
    return fileAddress(DOCX, file);
  } finally {
    await worker.terminate();
  }
}
