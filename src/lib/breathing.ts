import { setImmediate as immediate } from 'node:timers/promises';

const BREATH_IN_MS = 10;

/** For long work in pieces: to be called after each, it lets other work of the process have its turn now and then. */
export function breathing(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH_IN_MS) return;
    await immediate();
    last = performance.now();
  };
}
