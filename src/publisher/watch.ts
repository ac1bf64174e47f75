import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isTrace } from '../content/left-aside.ts';
import { contentFiles } from './content-files.ts';

/** A save is several file events (temporary file, rename): wait until they have ended. */
const QUIET_IN_MS = 40;

/** The operating system may lose events (network drives, full queues): look ourselves now and then. */
const LOOK_AGAIN_IN_MS = 5_000;

async function stamp(contentDir: string): Promise<string> {
  const files = await contentFiles(contentDir);
  const stats = await Promise.all(files.map((file) => stat(join(contentDir, file)).catch(() => null)));
  return files.map((file, i) => `${file} ${stats[i]?.mtimeMs} ${stats[i]?.size}`).join('\n');
}

/**
 * Calls `onChange` after each change of a content file, once per burst of events.
 *
 * @returns a function that ends the watching.
 */
export function watchContent(contentDir: string, onChange: () => void): () => void {
  let quiet: NodeJS.Timeout | undefined;
  let seen: string | undefined;
  const changed = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(onChange, QUIET_IN_MS);
  };
  const watcher = watch(contentDir, { recursive: true }, (_event, file) => {
    if (file === null || !isTrace(file)) changed();
  });
  // A watcher that fails (too many watched folders) leaves the regular look, which is enough.
  watcher.on('error', () => watcher.close());
  const look = setInterval(() => {
    stamp(contentDir).then(
      (now) => {
        if (seen !== undefined && seen !== now) changed();
        seen = now;
      },
      () => undefined,
    );
  }, LOOK_AGAIN_IN_MS);
  look.unref();
  return () => {
    clearTimeout(quiet);
    clearInterval(look);
    watcher.close();
  };
}
