/** `npm run recount`: counts all answers anew, as a refresh counts the days that changed. */
import { openForExport } from '../export/pocketbase-for-export.ts';
import { releasedContent } from '../export/released-content.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import { refreshTallies } from './refresh.ts';
import { TallyFile } from './tally-file.ts';

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  const { client, close } = await openForExport(settings);
  const file = new TallyFile(dataPaths(settings).tallyFile);
  try {
    const { questionnaires } = await releasedContent(settings);
    const { days, answers } = await refreshTallies({ client, file, questionnaires }, 'all');
    process.stdout.write(`Counted anew: ${answers} answers of ${days} days.\n`);
  } finally {
    file.close();
    await close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
