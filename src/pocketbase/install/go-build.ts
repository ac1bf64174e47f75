import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { InstallError } from './install-error.ts';
import { POCKETBASE_VERSION } from './version.ts';

/** Holds `go.mod` and `go.sum`, which pin every source by its checksum. */
const MODULE_FOLDER = join(import.meta.dirname, '..', '..', '..', 'pocketbase');

/** The program the project itself releases. */
const PACKAGE = 'github.com/pocketbase/pocketbase/examples/base';

/** Fetching all modules over a slow line and building on one core stays below this. */
const TIMEOUT_IN_MS = 20 * 60_000;

function buildArguments(output: string): string[] {
  const flags = `-s -w -X github.com/pocketbase/pocketbase.Version=${POCKETBASE_VERSION}`;
  return [
    'build',
    '-C',
    MODULE_FOLDER,
    '-mod=readonly',
    '-trimpath',
    '-ldflags',
    flags,
    '-o',
    output,
    PACKAGE,
  ];
}

/** The last line Go printed says what went wrong. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function run(args: string[]): Promise<void> {
  // CGO would need a C compiler; a workspace file above us must not change what is built.
  const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' };
  // Not spawn's own timeout: where there is no Go, its timer would hold this process until it is over.
  const signal = AbortSignal.timeout(TIMEOUT_IN_MS);
  const child = spawn('go', args, { env, signal, stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = () => child.kill();
  process.once('exit', stop);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-10_000)));
  return new Promise<void>((resolve, reject) => {
    child.once('error', ({ name, message }) => {
      const isLate = name === 'AbortError';
      reject(new InstallError(isLate ? 'it took too long' : `no Go was found (${message})`));
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new InstallError(lastLine(errors) || `it ended with ${signal ?? code}`));
    });
  }).finally(() => process.off('exit', stop));
}

/**
 * Builds the program to `path` from the pinned sources.
 *
 * @throws InstallError with one line when there is no Go or the build fails
 */
export async function buildWithGo(path: string): Promise<void> {
  try {
    await run(buildArguments(path));
  } catch (error) {
    throw new InstallError(`PocketBase: it could not be built with Go: ${(error as Error).message}.`);
  }
}
