import { join } from 'node:path';
import { ProgramCache } from './cache.ts';
import { ARCHIVE_SHA256 } from './checksums.ts';
import { demandPinnedVersion } from './demand-version.ts';
import { buildWithGo } from './go-build.ts';
import { InstallError } from './install-error.ts';
import { OFFICIAL_RELEASES_URL, archiveUrl, fetchOfficial } from './official-archive.ts';
import { targetName } from './target.ts';
import { POCKETBASE_VERSION } from './version.ts';

export interface InstallOptions {
  /** Value of `POCKETBASE_BIN`, null when unset. */
  bin: string | null;
  /** Value of `POCKETBASE_RELEASES_URL`, null for the project's own. */
  releasesUrl: string | null;
  cacheFolder: string;
  /** Gets one line for each thing that is tried or has failed. */
  say: (line: string) => void;
  target?: string;
  checksums?: Readonly<Record<string, string>>;
}

/** What a reader whose machine has no way at all can do. */
function wayOut(url: string, target: string): string {
  return (
    `PocketBase ${POCKETBASE_VERSION} (${target}) could not be got. Do one of these, then run the same command again: ` +
    `let this machine reach ${url}; or install Go 1.26 or newer (https://go.dev/dl); ` +
    'or unpack that archive by hand and set POCKETBASE_BIN to the path of the program in it.'
  );
}

/** One way to get the program into the cache. */
type Way = (temporary: string) => Promise<void>;

function waysOf(options: InstallOptions, releasesUrl: string, target: string): Way[] {
  const { say, checksums = ARCHIVE_SHA256 } = options;
  return [
    async (temporary) => {
      say(`PocketBase: fetching ${archiveUrl(releasesUrl, target)}`);
      await fetchOfficial(releasesUrl, target, temporary, checksums);
    },
    async (temporary) => {
      say('PocketBase: building it with Go from pocketbase/go.mod, which takes a minute or two');
      await buildWithGo(temporary);
    },
  ];
}

/** The program that one way brings; null, after saying why, when that way fails. */
async function tryWay(cache: ProgramCache, way: Way, say: InstallOptions['say']): Promise<string | null> {
  try {
    return await cache.keep(async (temporary) => {
      await way(temporary);
    });
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    say(error.message);
    return null;
  }
}

/**
 * Finds or gets PocketBase of the pinned version: `POCKETBASE_BIN`, a kept copy, the official archive,
 * a Go build. A `POCKETBASE_BIN` that does not fit is an error and not skipped: somebody chose it.
 *
 * @returns path of the program
 * @throws InstallError when none works; its message says what the reader can do
 */
export async function installPocketbase(options: InstallOptions): Promise<string> {
  const { bin, say } = options;
  if (bin !== null) {
    await demandPinnedVersion(bin, `POCKETBASE_BIN (${bin})`);
    return bin;
  }
  const target = options.target ?? targetName();
  const releasesUrl = options.releasesUrl ?? OFFICIAL_RELEASES_URL;
  const cache = new ProgramCache(join(options.cacheFolder, POCKETBASE_VERSION), target);
  const kept = await cache.find(say);
  if (kept !== null) return kept;
  for (const way of waysOf(options, releasesUrl, target)) {
    const path = await tryWay(cache, way, say);
    if (path !== null) return path;
  }
  throw new InstallError(wayOut(archiveUrl(releasesUrl, target), target));
}
