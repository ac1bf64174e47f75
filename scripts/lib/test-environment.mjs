import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Seeds are shown and typed in by people: not longer than needed. */
const SEEDS = 1_000_000;

/** What a real site on this machine may have set; some of it would send mail or write to its data. */
const SETTINGS = [
  ...['HOST', 'PORT', 'PUBLIC_URL', 'DATA_DIR', 'CONTENT_DIR', 'POCKETBASE_PORT', 'TRUSTED_PROXIES'],
  ...[
    'STAFF_NETWORKS',
    'SMTP_URL',
    'MAIL_FROM',
    'BACKUP_DIR',
    'BACKUP_PUBLIC_KEY',
    'LINK_CHECK',
    'LOG_LEVEL',
    'CORPUS_DIR',
  ],
];

/**
 * Where the national corpus is looked for: `CORPUS_DIR`, else beside the checkout.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} outer
 */
export function corpusFolder(root, outer) {
  return resolve(root, outer['CORPUS_DIR'] || join('..', 'shared', 'corpus'));
}

/** @param {string} folder */
export function holdsCorpus(folder) {
  try {
    return readdirSync(folder).some((name) => /^national-.*\.jsonl\.gz$/.test(name));
  } catch {
    return false;
  }
}

/**
 * The environment all tests run in: `SEED` decides what is sampled, `FULL=1` samples nothing,
 * `CORPUS_DIR` is set only where the corpus is, and settings of a real site do not reach them.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} outer
 * @param {{ pocketbase?: string | undefined, chromium?: string | undefined }} programs
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(root, outer, { pocketbase, chromium }) {
  const env = Object.fromEntries(Object.entries(outer).filter(([name]) => !SETTINGS.includes(name)));
  const corpus = corpusFolder(root, outer);
  return {
    ...env,
    SEED: outer['SEED'] || String(randomInt(SEEDS)),
    ...(holdsCorpus(corpus) ? { CORPUS_DIR: corpus } : {}),
    ...(pocketbase === undefined ? {} : { POCKETBASE_BIN_RESOLVED: pocketbase }),
    ...(chromium === undefined ? {} : { CHROMIUM: chromium }),
    // A settings file in the checkout does not count either.
    SETTINGS_FILE: '/dev/null',
    ASTRO_TELEMETRY_DISABLED: '1',
    // Sites are started again and again: what Node made of our programs the first time halves each later start.
    NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
  };
}
