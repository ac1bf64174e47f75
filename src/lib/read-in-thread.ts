import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What people send takes a tenth of a second to read. */
const PATIENCE_IN_MS = 15_000;
const MAX_MEMORY_IN_MB = 256;

/**
 * Lets a thread of its own read bytes that somebody has sent: others are served meanwhile, and a file that was made to take
 * long or much ends with its thread. Never rejects.
 *
 * @param file program that reads its `workerData`, which is `data`, and posts one message
 * @returns null: it took too long or too much
 */
export async function readInThread<Result>(file: URL, data: unknown): Promise<Result | null> {
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_IN_MB },
  });
  try {
    const [result] = (await once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE_IN_MS) })) as [
      Result,
    ];
    return result;
  } catch {
    return null;
  } finally {
    await worker.terminate();
  }
}
