import { readInThread } from '../lib/read-in-thread.ts';
import type { FileWish, Workbook } from './open-workbook.ts';

/** Reads a file as `openWorkbook` does, in a thread of its own. Never rejects. */
export async function openApart(bytes: Buffer, wish: FileWish): Promise<Workbook> {
  const data = { bytes, wish };
  const read = await readInThread<Workbook>(new URL('./workbook-worker.ts', import.meta.url), data);
  return read ?? { fault: 'too-big-inside' };
}
