import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRounds } from '../api/support/rounds-content.ts';
import { startSite } from '../support/running-site.ts';
import { QUICK_SITES } from '../support/site-options.ts';
import { publishResults } from './support/published-results.ts';

/** The longest form under another name, reached by its address: the public list of surveys stays as it is shipped. */
function writePaperForm(folder: string): void {
  const form = readFileSync(join(folder, 'khao-sat/hai-long/2.yaml'), 'utf8');
  mkdirSync(join(folder, 'khao-sat/phieu-giay'));
  // Under a code of its own, too: heads of an export tell forms apart by it.
  const unlisted = form
    .replace('tra_loi_qua: trang web', 'tra_loi_qua: địa chỉ riêng')
    .replace('ma_phieu: KS-01', 'ma_phieu: KS-09');
  writeFileSync(join(folder, 'khao-sat/phieu-giay/1.yaml'), unlisted);
}

/** Beside the shipped content rounds of invited people, for posters and the tablet, and on paper, each with a form. */
function makeContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  writeRounds(folder, ['dai-bieu-2026', 'khi-tra-2026', 'giay-2026']);
  cpSync(join(folder, 'khao-sat/theo-ho-so'), join(folder, 'khao-sat/khi-tra-ket-qua'), { recursive: true });
  writePaperForm(folder);
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
  // That one is as it is shipped; those that some tests start for themselves are quicker.
  Object.assign(process.env, QUICK_SITES);
  process.env['SITE_URL'] = site.url;
  process.env['SITE_DATA_DIR'] = site.dataDir;
  process.env['SITE_CONTENT_DIR'] = content;
  process.env['SITE_POCKETBASE_PORT'] = String(site.pocketbasePort);
  return async () => {
    await site.stop();
    rmSync(content, { recursive: true });
  };
}
