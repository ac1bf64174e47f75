import { readInThread } from '../../../lib/read-in-thread.ts';
import type { WordText } from './read-word.ts';

/** Reads a Word file as `readWord` does, in a thread of its own. Never rejects. */
export async function openWord(bytes: Buffer): Promise<WordText> {
  const read = await readInThread<WordText>(new URL('./word-worker.ts', import.meta.url), bytes);
  return read ?? { fault: 'too-big-inside' };
}
