/** Looks whether the portal's pages of our procedures are there; run by the site at night, beside it. */
import { ReleaseStore } from '../release/release-store.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import { checkLinks, linksOf } from './check-links.ts';
import { readLinkReport, writeLinkReport } from './link-report.ts';

async function main(): Promise<void> {
  const settings = readSettings();
  const paths = dataPaths(settings);
  const store = new ReleaseStore(paths.releases);
  const manifest = await store.current();
  if (manifest === null || settings.linkCheck === 'off') return;
  const { content, publicUrl } = await store.data(manifest);
  const report = await checkLinks(linksOf(content), {
    userAgent: `Mozilla/5.0 (compatible; LinkCheck/1.0; +${publicUrl}/gioi-thieu)`,
    mayBePrivate: settings.linkCheck === 'any',
    now: () => new Date(),
    last: readLinkReport(paths.linkFile),
  });
  await writeLinkReport(paths.linkFile, report);
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
