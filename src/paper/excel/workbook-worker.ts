import { parentPort, workerData } from 'node:worker_threads';
import { openWorkbook } from './open-workbook.ts';

parentPort?.postMessage(await openWorkbook(Buffer.from(workerData as Uint8Array)));
