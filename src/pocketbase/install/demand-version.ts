import { execFile } from 'node:child_process';
import { InstallError } from './install-error.ts';
import { POCKETBASE_VERSION } from './version.ts';

/** Longest time a program may take to say its version. */
const VERSION_TIMEOUT_IN_MS = 10_000;

/** What a program says after `--version`, or the reason why it says nothing. */
function askVersion(bin: string): Promise<{ version: string | undefined; problem: string }> {
  return new Promise((resolve) => {
    execFile(
      bin,
      ['--version'],
      { timeout: VERSION_TIMEOUT_IN_MS, killSignal: 'SIGKILL' },
      (error, stdout) => {
        const version = /^\S+ version v?(\S+)$/m.exec(stdout)?.[1];
        const problem = error?.code === 'ENOENT' ? 'there is no such file' : 'it is not a PocketBase program';
        resolve({ version, problem });
      },
    );
  });
}

/**
 * Makes sure that a program is PocketBase of the pinned version.
 *
 * @param name how the sentence calls it, e.g. `POCKETBASE_BIN (/opt/pocketbase)`
 * @throws InstallError with a sentence when it is not
 */
export async function demandPinnedVersion(bin: string, name: string): Promise<void> {
  const { version, problem } = await askVersion(bin);
  if (version === POCKETBASE_VERSION) return;
  if (version === undefined)
    throw new InstallError(
      `${name} cannot be used, ${problem}: give the path of PocketBase ${POCKETBASE_VERSION}, or leave it unset.`,
    );
  throw new InstallError(
    `${name} is PocketBase ${version}: give the path of PocketBase ${POCKETBASE_VERSION}, or leave it unset.`,
  );
}
