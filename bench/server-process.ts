import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

const START_TIMEOUT_IN_MS = 60_000;
const POLL_IN_MS = 20;

/** A server under measurement. */
export interface ServerProcess {
  port: number;
  /** Of its workers, without what stands over them. */
  bytes(): number;
  stop(): Promise<void>;
}

/** Resident memory of the processes that a process has started. */
function bytesOfChildren(pid: number): number {
  const lines = execFileSync('ps', ['-axo', 'ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const rows = lines.map((line) => line.trim().split(/\s+/).map(Number));
  return rows.reduce((sum, [parent, kilobytes = 0]) => (parent === pid ? sum + kilobytes * 1024 : sum), 0);
}

/** Whether something answers there, whatever it says. */
async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/**
 * Starts a server and waits until it answers on its port.
 *
 * @throws Error with what it printed when it does not
 */
export async function startServer(
  port: number,
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<ServerProcess> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.once('error', (error) => (printed += error.message));
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => (printed += String(bytes)));
  const deadline = Date.now() + START_TIMEOUT_IN_MS;
  while (!(await answers(port))) {
    if (child.pid === undefined || child.exitCode !== null || Date.now() > deadline) {
      await end(child);
      throw new Error(`${program} does not serve: ${printed}`);
    }
    await wait(POLL_IN_MS);
  }
  return { port, bytes: () => bytesOfChildren(child.pid ?? 0), stop: () => end(child) };
}
