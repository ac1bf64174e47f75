import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isTrace } from '../content/left-aside.ts';
import { contentFiles } from './content-files.ts';

/** A save is several file events (temporary file, rename): wait until they have ended. */
const QUIET_IN_MS = 40;

/** The operating system may lose events (network drives, full queues): look ourselves now and then. */
const LOOK_AGAIN_IN_MS = 5_000;

const GONE = 'gone';

/** Another text after each change, and when another folder stands in the place. */
async function stamp(contentDir: string): Promise<string> {
  const { dev, ino } = await stat(contentDir);
  const files = await contentFiles(contentDir);
  const stats = await Promise.all(files.map((file) => stat(join(contentDir, file)).catch(() => null)));
  const lines = files.map((file, i) => `${file} ${stats[i]?.mtimeMs} ${stats[i]?.size}`);
  return [`${dev} ${ino}`, ...lines].join('\n');
}

/** null: there is nothing to watch. A watcher that fails (too many folders) leaves the regular look, which is enough. */
function watcherOf(contentDir: string, onEvent: () => void): FSWatcher | null {
  try {
    const watcher = watch(contentDir, { recursive: true }, (_event, file) => {
      if (file === null || !isTrace(file)) onEvent();
    });
    return watcher.on('error', () => watcher.close());
  } catch {
    return null;
  }
}

/**
 * Calls `onChange` after each change of a content file, once per burst of events; also when the folder
 * is moved away, and when it is back.
 *
 * @returns a function that ends the watching.
 */
export function watchContent(contentDir: string, onChange: () => void): () => void {
  let quiet: NodeJS.Timeout | undefined;
  let seen: string | undefined;
  let hadEvent = false;
  let isOver = false;
  const changed = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(onChange, QUIET_IN_MS);
  };
  const onEvent = (): void => {
    hadEvent = true;
    changed();
  };
  let watcher = watcherOf(contentDir, onEvent);
  const look = async (): Promise<void> => {
    const now = await stamp(contentDir).catch(() => GONE);
    if (isOver) return;
    const before = seen ?? now;
    const isUntold = before !== now && !hadEvent;
    const isOtherFolder = before.split('\n')[0] !== now.split('\n')[0];
    if (isUntold) changed();
    // It has not told of a change, or watches a folder that is no longer there: it hears nothing any more.
    if (isUntold || isOtherFolder) {
      watcher?.close();
      watcher = watcherOf(contentDir, onEvent);
    }
    [seen, hadEvent] = [now, false];
  };
  const looking = setInterval(() => void look(), LOOK_AGAIN_IN_MS);
  looking.unref();
  return () => {
    isOver = true;
    clearTimeout(quiet);
    clearInterval(looking);
    watcher?.close();
  };
}
