/** `npm run doctor`: looks over the installation and says, one line each, what is well and what to mend. */
import { checkDataFolder } from '../export/check-data-folder.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import { lookOver } from './look-over.ts';

const WORDS = { fine: 'ok     ', warning: 'warning', fault: 'FAULT  ' };

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  checkDataFolder(dataPaths(settings));
  const { findings } = await lookOver(settings, new Date());
  for (const { check, state, sentence } of findings)
    process.stdout.write(`${WORDS[state]} ${check.padEnd(12)} ${sentence}\n`);
  if (findings.some(({ state }) => state === 'fault')) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
