import { readInThread } from '../../lib/read-in-thread.ts';
import type { Workbook } from './open-workbook.ts';

/** Reads a file as `openWorkbook` does, in a thread of its own. Never rejects. */
export async function openApart(bytes: Buffer): Promise<Workbook> {
  const read = await readInThread<Workbook>(new URL('./workbook-worker.ts', import.meta.url), bytes);
  return read ?? { fault: 'too-big-inside' };
}
