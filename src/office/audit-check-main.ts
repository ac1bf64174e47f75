/**
 * `npm run check:audit [-- --from-here]`, also run by the site each night: follows the audit trail through the row at
 * which it ended the last time. `--from-here`: after a backup was put back, which takes rows away, this is its end.
 */
import { openForExport } from '../export/pocketbase-for-export.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { auditTrail } from '../pocketbase/staff.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import { checkChain } from './audit-chain.ts';
import { auditSentence, readAuditReport, writeAuditReport } from './audit-report.ts';

const FROM_HERE = '--from-here';

/** Whether what was noted the last time is left aside; throws on words that nobody knows. */
function readWish(words: readonly string[]): boolean {
  const unknown = words.filter((word) => word !== FROM_HERE);
  if (unknown.length === 0) return words.length > 0;
  throw new Error(`${unknown.join(' ')}: the only word that is known here is ${FROM_HERE}.`);
}

async function main(): Promise<void> {
  outliveTheConsole();
  const isFromHere = readWish(process.argv.slice(2));
  const settings = readSettings();
  const file = dataPaths(settings).auditCheckFile;
  const { client, close } = await openForExport(settings);
  try {
    const known = isFromHere ? null : (readAuditReport(file)?.head ?? null);
    const { count, head, fault } = await checkChain(auditTrail(client), known);
    const report = { at: new Date().toISOString(), count, head: fault === null ? head : known, fault };
    await writeAuditReport(file, report);
    process.stdout.write(`${auditSentence(report)}\n`);
    if (fault !== null) process.exitCode = 1;
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
