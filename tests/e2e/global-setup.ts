import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRounds } from '../api/support/rounds-content.ts';
import { startSite } from '../support/running-site.ts';
import { publishResults } from './support/published-results.ts';

/** Beside the shipped content a round of invited people, and one of a form of its own for posters and the tablet. */
function makeContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  writeRounds(folder, ['dai-bieu-2026', 'khi-tra-2026']);
  cpSync(join(folder, 'khao-sat/theo-ho-so'), join(folder, 'khao-sat/khi-tra-ket-qua'), { recursive: true });
  return folder;
}

/**
 * Starts one site for all browser tests; the returned function stops it. Tests find its address as the
 * base of relative ones. `X-Forwarded-For` makes a test a client of its own for the limits.
 */
export default async function startSiteForAll(): Promise<() => Promise<void>> {
  const content = makeContent();
  const site = await startSite({ env: { TRUSTED_PROXIES: '127.0.0.1', CONTENT_DIR: content } });
  await publishResults(site.dataDir);
  process.env['SITE_URL'] = site.url;
  process.env['SITE_DATA_DIR'] = site.dataDir;
  process.env['SITE_POCKETBASE_PORT'] = String(site.pocketbasePort);
  return async () => {
    await site.stop();
    rmSync(content, { recursive: true });
  };
}
