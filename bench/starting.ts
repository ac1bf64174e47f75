import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#tests/support/free-port.ts';
import { median, milliseconds, ratio } from './figures.ts';
import type { Figure } from './figures.ts';

const AGAIN = 3;
const START = join(import.meta.dirname, '..', 'scripts', 'start.mjs');

/** Milliseconds from the command to the line that names the address. */
function untilServing(child: ChildProcess): Promise<number> {
  const start = performance.now();
  let printed = '';
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(`The site did not start:\n${printed}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('The site is running at')) resolve(performance.now() - start);
    });
  });
}

/** The start command on an empty data folder, and again. Dependencies and program are there in both cases. */
export async function benchStarting(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [port, pocketbasePort] = [await freePort(), await freePort()];
  const settings = {
    DATA_DIR: folder,
    CONTENT_DIR: join(folder, 'content'),
    PORT: String(port),
    POCKETBASE_PORT: String(pocketbasePort),
  };
  const startOnce = async (): Promise<number> => {
    const child = spawn(process.execPath, [START], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      return await untilServing(child);
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
  };
  try {
    const first = await startOnce();
    const again: number[] = [];
    for (let round = 0; round < AGAIN; round += 1) again.push(await startOnce());
    return [
      { what: 'start on an empty data folder', value: milliseconds(first) },
      { what: 'start again', value: milliseconds(median(again)) },
      { what: 'again to first', value: ratio(median(again) / first) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
