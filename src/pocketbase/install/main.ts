import { join } from 'node:path';
import { PROGRAM_ROOT, SettingsError, readSettings } from '../../settings/settings.ts';
import { InstallError } from './install-error.ts';
import { installPocketbase } from './install.ts';

/** Prints the path of the PocketBase program; what is tried and what failed goes to the error output. */
async function main(): Promise<void> {
  const settings = readSettings();
  const path = await installPocketbase({
    bin: settings.pocketbaseBin,
    releasesUrl: settings.pocketbaseReleasesUrl,
    cacheFolder: join(PROGRAM_ROOT, '.cache', 'pocketbase'),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${path}\n`);
}

// So that a Go build that still runs is ended too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await main();
} catch (error) {
  if (!(error instanceof InstallError || error instanceof SettingsError)) throw error;
  // What the reader can do: for whoever started this to say last.
  process.stdout.write(`${error.message}\n`);
  process.exitCode = 1;
}
