/** `npm run backup:drill`, also run by the site each night: tries whether the newest backup can be put back. */
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { step } from '../lib/progress.mjs';
import { dataPaths } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import { anyFreePort } from '../supervisor/ports.ts';
import { listBackups } from './backup-files.ts';
import { drill } from './drill.ts';
import { writeDrillReport } from './drill-report.ts';
import type { DrillReport } from './drill-report.ts';
import { inScratch } from './scratch.ts';

/** Tries the newest backup; what went wrong stands in the report. */
async function tryNewest({ backups, tallyFile }: DataPaths, at: string): Promise<DrillReport> {
  const backup = listBackups(backups).at(-1);
  if (backup === undefined) return { at, backup: null, compared: 0, fault: 'There is no backup yet.' };
  try {
    const port = await anyFreePort();
    const compared = await inScratch(backups, (scratch) => drill({ backup, scratch, tallyFile, port }));
    return { at, backup: backup.name, compared, fault: null };
  } catch (error) {
    return { at, backup: backup.name, compared: 0, fault: (error as Error).message };
  }
}

async function main(): Promise<void> {
  outliveTheConsole();
  const paths = dataPaths(readSettings());
  const { drillFile } = paths;
  const report = await step('Trying the newest backup', () => tryNewest(paths, new Date().toISOString()));
  await writeDrillReport(drillFile, report);
  const { backup, compared, fault } = report;
  if (fault === null) {
    process.stdout.write(`${backup}: can be put back; ${compared} records are as they were.\n`);
    return;
  }
  process.stderr.write(`${backup ?? 'Backup'}: ${fault}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
