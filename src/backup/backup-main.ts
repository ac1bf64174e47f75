/** `npm run backup`, also run by the site each night: a backup of everything that people have made. */
import { checkDataFolder } from '../export/check-data-folder.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { step } from '../lib/progress.mjs';
import { dataPaths } from '../settings/data-paths.ts';
import { programVersion } from '../settings/program-version.ts';
import { readSettings } from '../settings/settings.ts';
import { makeBackup } from './make-backup.ts';

/** The backup was made, but did not come to the second place. */
const SECOND_PLACE_FAILED = 1;

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  const paths = dataPaths(settings);
  checkDataFolder(paths);
  const backup = () => makeBackup({ settings, now: new Date(), program: programVersion() });
  const { name, bytes, secondPlaceFault } = await step('Backing up', backup);
  process.stdout.write(`${paths.backups}/${name} (${(bytes / 1_000_000).toFixed(1)} MB)\n`);
  if (secondPlaceFault === null) return;
  process.stderr.write(`${secondPlaceFault}\n`);
  process.exitCode = SECOND_PLACE_FAILED;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
