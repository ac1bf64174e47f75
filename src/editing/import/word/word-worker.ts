import { parentPort, workerData } from 'node:worker_threads';
import { readWord } from './read-word.ts';

parentPort?.postMessage(await readWord(Buffer.from(workerData as Uint8Array)));
