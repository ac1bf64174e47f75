import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Workbook } from './open-workbook.ts';

/** A filled file of a lot takes a tenth of a second. */
const PATIENCE_IN_MS = 15_000;
const MAX_MEMORY_IN_MB = 256;

/**
 * Reads a file as `openWorkbook` does, in a thread of its own: others are served meanwhile, and a file that was made to
 * take long or much ends with its thread. Never rejects.
 */
export async function openApart(bytes: Buffer): Promise<Workbook> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_IN_MB },
  });
  try {
    const signal = AbortSignal.timeout(PATIENCE_IN_MS);
    const [workbook] = (await once(worker, 'message', { signal })) as [Workbook];
    return workbook;
  } catch {
    return { fault: 'too-big-inside' };
  } finally {
    await worker.terminate();
  }
}
