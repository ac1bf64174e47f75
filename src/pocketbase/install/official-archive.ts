import { createHash } from 'node:crypto';
import { ARCHIVE_SHA256 } from './checksums.ts';
import { download } from './download.ts';
import { InstallError } from './install-error.ts';
import { unpackProgram } from './unpack.ts';
import { POCKETBASE_VERSION } from './version.ts';

/** Where the project publishes its archives. */
export const OFFICIAL_RELEASES_URL = 'https://github.com/pocketbase/pocketbase/releases/download';

/** Address of the archive for one machine. */
export function archiveUrl(releasesUrl: string, target: string): string {
  const base = releasesUrl.replace(/\/+$/, '');
  return `${base}/v${POCKETBASE_VERSION}/pocketbase_${POCKETBASE_VERSION}_${target}.zip`;
}

/** Nothing of an archive is looked at before its checksum is right. */
async function fetchAndUnpack(url: string, expected: string, path: string): Promise<void> {
  const archive = await download(url);
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== expected) {
    throw new InstallError(`its SHA-256 is ${actual} and not ${expected}, so it is not used`);
  }
  await unpackProgram(archive, path);
}

/**
 * Writes the program of the official archive to `path`.
 *
 * @param checksums SHA-256 of the archive by target
 * @throws InstallError with one line when there is no archive for this machine, it cannot be fetched,
 *   or it is not the expected one
 */
export async function fetchOfficial(
  releasesUrl: string,
  target: string,
  path: string,
  checksums: Readonly<Record<string, string>> = ARCHIVE_SHA256,
): Promise<void> {
  const expected = checksums[target];
  if (expected === undefined) throw new InstallError(`PocketBase: no archive is published for ${target}.`);
  const url = archiveUrl(releasesUrl, target);
  try {
    await fetchAndUnpack(url, expected, path);
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    throw new InstallError(`PocketBase: the archive ${url} could not be had: ${error.message}.`);
  }
}
