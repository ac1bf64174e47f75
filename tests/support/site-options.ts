import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const QUICK_PACKING = pathToFileURL(join(import.meta.dirname, 'quick-packing.mjs'));

/**
 * Environment of test programs whose sites start quicker than those that are shipped: see quick-packing.mjs, and with one web
 * worker, so that what one reader sees the next one does too, however busy the machine is.
 */
export const QUICK_SITES = { SITE_NODE_OPTIONS: `--import=${QUICK_PACKING.href}`, WEB_WORKERS: '1' };

/** Node's options for the processes of a site; those of the test program itself are none of its. */
export function siteNodeOptions(): string {
  return process.env['SITE_NODE_OPTIONS'] ?? '';
}
