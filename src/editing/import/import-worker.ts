import { parentPort, workerData } from 'node:worker_threads';
import type { KnownToSite } from './import-procedure.ts';
import { readBytes } from './read-bytes.ts';

const { bytes, known } = workerData as { bytes: Uint8Array; known: KnownToSite };
parentPort?.postMessage(await readBytes(Buffer.from(bytes), known));
