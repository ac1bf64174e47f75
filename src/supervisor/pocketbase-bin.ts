import { join } from 'node:path';
import { installPocketbase } from '../pocketbase/install/install.ts';
import { PROGRAM_ROOT } from '../settings/settings.ts';
import type { Settings } from '../settings/settings.ts';
import { StartError } from './start-error.ts';

/**
 * The PocketBase program to run: the one the start script has found, else what the settings name, a
 * kept copy, or a new one.
 *
 * @throws StartError when there is none; it says what to do.
 */
export async function pocketbaseBin(settings: Settings, env = process.env): Promise<string> {
  const found = env['POCKETBASE_BIN_RESOLVED'];
  if (found) return found;
  try {
    return await installPocketbase({
      bin: settings.pocketbaseBin,
      releasesUrl: settings.pocketbaseReleasesUrl,
      cacheFolder: join(PROGRAM_ROOT, '.cache', 'pocketbase'),
      say: (line) => process.stderr.write(`${line}\n`),
    });
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}
