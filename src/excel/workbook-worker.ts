import { parentPort, workerData } from 'node:worker_threads';
import { type FileWish, openWorkbook } from './open-workbook.ts';

const { bytes, wish } = workerData as { bytes: Uint8Array; wish: FileWish };
parentPort?.postMessage(await openWorkbook(Buffer.from(bytes), wish));
