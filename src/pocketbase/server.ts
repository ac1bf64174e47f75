import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { bareEnvironment, commonFlags } from './program.ts';
import type { PocketbaseProgram } from './program.ts';

const HEALTH_TIMEOUT_IN_MS = 3_000;
const POLL_IN_MS = 25;

export function pocketbaseUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/**
 * Starts `serve` on loopback only; it is healthy some time later, see `waitUntilHealthy`.
 *
 * @param log gets each line PocketBase prints; none holds an address, a user agent or an answer.
 */
export function startServer(
  program: PocketbaseProgram,
  port: number,
  log: (line: string) => void,
): ChildProcess {
  const url = pocketbaseUrl(port);
  const args = ['serve', `--http=127.0.0.1:${port}`, `--origins=${url}`, ...commonFlags(program.dataDir)];
  // A group of its own: Ctrl-C goes to all of ours, and PocketBase has to take the last answers first.
  const child = spawn(program.bin, args, {
    env: bareEnvironment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.on('error', (error) => log(`It cannot be started: ${error.message}`));
  // One that the system could not start may have none.
  const streams: (Readable | undefined)[] = [child.stdout, child.stderr];
  for (const stream of streams) if (stream) createInterface(stream).on('line', log);
  return child;
}

/** Whether PocketBase answers; never throws. */
export async function isHealthy(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(HEALTH_TIMEOUT_IN_MS);
    const response = await fetch(`${pocketbaseUrl(port)}/api/health`, { signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits until PocketBase answers; false when it ended or the time (milliseconds) is over. */
export async function waitUntilHealthy(
  child: ChildProcess,
  port: number,
  timeoutInMs = 30_000,
): Promise<boolean> {
  const deadline = Date.now() + timeoutInMs;
  while (
    child.pid !== undefined &&
    child.exitCode === null &&
    child.signalCode === null &&
    Date.now() < deadline
  ) {
    if (await isHealthy(port)) return true;
    await wait(POLL_IN_MS);
  }
  return false;
}
