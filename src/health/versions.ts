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

/** What the site is made of, as each program says itself; null: it does not run. */
export interface Versions {
  program: string;
  node: string;
  pocketbase: string | null;
  git: string | null;
}

/** @param pocketbase path of the PocketBase program; null: there is none */
export async function versionsOf(pocketbase: string | null): Promise<Versions> {
  const [git, said] = await Promise.all([
    saidBy('git', '--version'),
    pocketbase === null ? null : saidBy(pocketbase, '--version'),
  ]);
  return { program: programVersion(), node: process.versions.node, pocketbase: said, git };
}

/** Whether the versions of all that the site is made of are those it needs. */
export function versionsFinding({ program, node, pocketbase: said, git }: Versions): Finding {
  if (git === null)
    return fault('versions', 'git does not run here. Install git: the content is kept by it.');
  if (said?.includes(POCKETBASE_VERSION) !== true)
    return fault(
      'versions',
      `PocketBase ${POCKETBASE_VERSION} is not at hand${said === null ? '' : ` (found: ${said})`}. Run "npm start", which fetches it.`,
    );
  return fine('versions', `Program ${program}, Node ${node}, ${said}, ${git}.`);
}
