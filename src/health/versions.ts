import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { POCKETBASE_VERSION } from '../pocketbase/install/version.ts';
import { programVersion } from '../settings/program-version.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

/** First line of what a program says of its version; null: it does not run. */
async function saidBy(file: string, flag: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(file, [flag], { timeout: 10_000 });
    return stdout.trim().split('\n')[0] ?? '';
  } catch {
    return null;
  }
}

/**
 * The versions of all that the site is made of.
 *
 * @param pocketbase path of the PocketBase program; null: there is none
 */
export async function versionsFinding(pocketbase: string | null): Promise<Finding> {
  const git = await saidBy('git', '--version');
  if (git === null)
    return fault('versions', 'git does not run here. Install git: the content is kept by it.');
  const said = pocketbase === null ? null : await saidBy(pocketbase, '--version');
  if (said?.includes(POCKETBASE_VERSION) !== true)
    return fault(
      'versions',
      `PocketBase ${POCKETBASE_VERSION} is not at hand${said === null ? '' : ` (found: ${said})`}. Run "npm start", which fetches it.`,
    );
  return fine('versions', `Program ${programVersion()}, Node ${process.versions.node}, ${said}, ${git}.`);
}
