/** `npm run check:answers`, also run by the site each night: compares PocketBase with what was accepted. */
import { openForExport } from '../export/pocketbase-for-export.ts';
import { releasedContent } from '../export/released-content.ts';
import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { outliveTheConsole } from '../lib/outlive-the-console.ts';
import { listMarkDecisions } from '../pocketbase/mark-decisions.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { openSecrets } from '../settings/secrets.ts';
import { readSettings } from '../settings/settings.ts';
import { marksInForce } from '../survey/effective-marks.ts';
import { checkAnswers } from './check-answers.ts';
import { isFine, sentenceOf, writeReport } from './check-report.ts';
import type { CheckReport } from './check-report.ts';
import { writeSummary } from './summary.ts';

/** What the id of a fault names. */
const DECISION = { 'not-in-trail': 'mark_decisions', 'only-in-trail': 'audit, row' };

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function tell(report: CheckReport): void {
  say(sentenceOf(report));
  for (const { kind, collection, id } of report.records) say(`${kind}: ${collection} ${id}`);
  for (const { kind, id } of report.decisions) say(`${kind}: ${DECISION[kind]} ${id}`);
  if (report.notComparable > 0)
    say(`${report.notComparable} were accepted before there were lists and cannot be compared.`);
}

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  const paths = dataPaths(settings);
  const { client, close } = await openForExport(settings);
  try {
    const { keys } = openSecrets(paths.secrets);
    const marksOf = marksInForce(await listMarkDecisions(client));
    const { report, summary } = await checkAnswers({
      paths,
      client,
      macKey: keys.contentMac,
      now: new Date(),
      content: await releasedContent(settings),
      marksOf: ({ id, marks }) => marksOf({ id, marks: marks as string[] }),
    });
    await writeReport(paths.checkFile, report);
    makePrivateFolder(paths.lists);
    await writeSummary(paths.lists, summary);
    tell(report);
    if (!isFine(report)) process.exitCode = 1;
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
