import { parentPort, workerData } from 'node:worker_threads';
import type { Letter } from './letter.ts';
import { lettersDocx } from './letters-docx.ts';

/** What the thread is given. */
export interface LettersWork {
  letter: Letter;
  addresses: readonly string[];
}

const { letter, addresses } = workerData as LettersWork;
parentPort?.postMessage(await lettersDocx(letter, addresses));
