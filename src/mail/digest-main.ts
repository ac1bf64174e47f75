/** Makes the digest of the day; run by the site in the morning, beside it. */
import { readSettings } from '../settings/settings.ts';
import { makeDigest } from './make-digest.ts';

makeDigest(readSettings(), new Date()).catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
