/** Looks into a file in a thread of its own, see `inspectApart`. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectFormFile } from './inspect-form-file.ts';

const { bytes, name } = workerData as { bytes: Uint8Array; name: string };
parentPort?.postMessage(await inspectFormFile(Buffer.from(bytes), name));
