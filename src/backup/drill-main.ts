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

/** As much of a fault as a person reads at the console: each of ten thousand records may be named. */
const MOST_LINES = 20;

function beginningOf(fault: string): string {
  const lines = fault.split('\n');
  const left = lines.length - MOST_LINES;
  return left <= 0 ? fault : [...lines.slice(0, MOST_LINES), `… and ${left} more.`].join('\n');
}

/** Tries the newest backup. */
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
  const { backup, compared, fault } = report;
  // Alerts, mails and the page of the system show it as one sentence.
  await writeDrillReport(drillFile, { ...report, fault: fault && (fault.split('\n')[0] ?? fault) });
  if (fault === null) {
    process.stdout.write(`${backup}: can be put back; ${compared} records are as they were.\n`);
    return;
  }
  process.stderr.write(`${backup ?? 'Backup'}: ${beginningOf(fault)}\n`);
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
