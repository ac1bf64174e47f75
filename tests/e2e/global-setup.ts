import { startSite } from '../support/running-site.ts';

/**
 * Starts one site for all browser tests; the returned function stops it. Tests find its address as the
 * base of relative ones. `X-Forwarded-For` makes a test a client of its own for the limits.
 */
export default async function startSiteForAll(): Promise<() => Promise<void>> {
  const site = await startSite({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  process.env['SITE_URL'] = site.url;
  process.env['SITE_DATA_DIR'] = site.dataDir;
  process.env['SITE_POCKETBASE_PORT'] = String(site.pocketbasePort);
  return () => site.stop();
}
