import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SiteProcess } from '#tests/api/support/site-process.ts';

/** Runs a site on a folder of its own, with the shipped content, while `work` is done. */
export async function withSite<T>(work: (site: SiteProcess) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // Each answer of a bench comes from a client of its own, as the header says.
  const env = { CONTENT_DIR: join(folder, 'content'), TRUSTED_PROXIES: '127.0.0.1,::1' };
  const site = await SiteProcess.on(folder, env);
  try {
    await site.start();
    return await work(site);
  } finally {
    await site.end('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}
