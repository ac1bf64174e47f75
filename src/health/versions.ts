import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { POCKETBASE_VERSION } from '../pocketbase/install/version.ts';
import { programVersion } from '../settings/program-version.ts';
import { fault, fine } from './finding.ts';
import type { Finding } from './finding.ts';

/** Git and PocketBase say "NAME version X". */
const SAID = /\bversion (\S+)/;

/** The version of a program, as it says itself; null: it does not run. */
async function versionOf(file: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: 10_000 });
    return SAID.exec(stdout)?.[1] ?? stdout.trim();
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
  const [git, found] = await Promise.all([
    versionOf('git'),
    pocketbase === null ? null : versionOf(pocketbase),
  ]);
  return { program: programVersion(), node: process.versions.node, pocketbase: found, git };
}

/** Whether the versions of all that the site is made of are those it needs. */
export function versionsFinding({ program, node, pocketbase, git }: Versions): Finding {
  if (git === null)
    return fault('versions', 'git does not run here. Install git: the content is kept by it.');
  if (pocketbase !== POCKETBASE_VERSION)
    return fault(
      'versions',
      `PocketBase ${POCKETBASE_VERSION} is not at hand${pocketbase === null ? '' : ` (found: ${pocketbase})`}. Run "npm start", which fetches it.`,
    );
  return fine('versions', `Program ${program}, Node ${node}, PocketBase ${pocketbase}, git ${git}.`);
}
