import { readInThread } from '../lib/read-in-thread.ts';
import type { Inspected } from './inspect-form-file.ts';

/** Looks into a file as `inspectFormFile` does, in a thread of its own. Never rejects. */
export async function inspectApart(bytes: Buffer, name: string): Promise<Inspected> {
  const url = new URL('./inspect-worker.ts', import.meta.url);
  return (await readInThread<Inspected>(url, { bytes, name })) ?? { fault: 'too-big-inside' };
}
