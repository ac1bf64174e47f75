/** `npm run search:misses`: what people search for in vain, and where to mend it. */
import type { Content } from '#src/domain/content.ts';
import { openForExport } from '#src/export/pocketbase-for-export.ts';
import { outliveTheConsole } from '#src/lib/outlive-the-console.ts';
import { readRecords } from '#src/pocketbase/records.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { findsIn } from '#src/search-counts/finds-in.ts';
import { missesReport } from '#src/search-counts/misses-report.ts';
import { missesOf } from '#src/search-counts/misses.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import type { Settings } from '#src/settings/settings.ts';

async function releasedContent(settings: Settings): Promise<Content> {
  const store = new ReleaseStore(dataPaths(settings).releases);
  const manifest = await store.current();
  if (manifest === null) throw new Error('The site has no release yet. Start it once: npm start');
  return (await store.data(manifest)).content;
}

async function main(): Promise<void> {
  outliveTheConsole();
  const settings = readSettings();
  const source = await openForExport(settings);
  try {
    const records = await Array.fromAsync(readRecords(source.client, 'search_counts'));
    const content = await releasedContent(settings);
    const misses = missesOf(records, findsIn(content));
    process.stdout.write(`${missesReport(misses, content.dictionary, settings.contentDir).join('\n')}\n`);
  } finally {
    await source.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
