import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SiteProcess } from '#tests/api/support/site-process.ts';

/**
 * Runs a site on a folder of its own while `work` is done.
 *
 * @param fill writes another content than the shipped one into a folder that is not there yet
 */
export async function withSite<T>(
  work: (site: SiteProcess) => Promise<T>,
  fill: (contentDir: string) => void = () => undefined,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // Each answer of a bench comes from a client of its own, as the header says.
  const contentDir = join(folder, 'content');
  fill(contentDir);
  const env = { CONTENT_DIR: contentDir, TRUSTED_PROXIES: '127.0.0.1,::1' };
  const site = await SiteProcess.on(folder, env);
  try {
    await site.start();
    return await work(site);
  } finally {
    await site.end('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}
