import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Card } from './card.ts';
import type { DrawRequest, DrawResult } from './draw-process.ts';

const PROCESS = join(import.meta.dirname, 'draw-process.ts');

/** One picture takes part of a second, and a few on a busy machine. */
const STALLED_AFTER_IN_MS = 60_000;

/** Its own memory, and that of the libraries beside it. */
const HEAP_IN_MB = 96;
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };

/** Kills a child from which nothing has been heard for so long; to be called whenever something is. */
function watchdog(child: ChildProcess): { heard(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), STALLED_AFTER_IN_MS);
  };
  heard();
  return { heard, stop: () => clearTimeout(timer) };
}

/**
 * Draws cards in a child process. What it says nothing about, because it ended before, is not in the result.
 *
 * @param entry program of the child; replaced in tests
 */
export function drawInChild(
  folder: string,
  cards: [name: string, card: Card][],
  entry: string = PROCESS,
): Promise<DrawResult[]> {
  const child = fork(entry, {
    execArgv: [`--max-old-space-size=${HEAP_IN_MB}`, '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...FEW_ARENAS },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // It would go on for a moment, and write into a folder that may be taken away after us.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  return new Promise((resolve) => {
    const results: DrawResult[] = [];
    const dog = watchdog(child);
    const end = (): void => {
      dog.stop();
      process.off('exit', kill);
      resolve(results);
    };
    child.on('message', (result: DrawResult) => {
      dog.heard();
      results.push(result);
    });
    child.once('error', end);
    child.once('exit', end);
    child.send({ folder, cards } satisfies DrawRequest, () => undefined);
  });
}
