import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';

/** Whose name stands on commits that nobody signed in made. */
const MACHINE_NAME = 'Trang thu tuc';
const MACHINE_EMAIL = 'trang-thu-tuc@localhost';

/** Of the machine's environment only what git needs: an editor or pager set there must not change anything. */
function cleanEnvironment(extra: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '/',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
    ...extra,
  };
}

/** Git on one folder, independent of the machine's own git settings. */
export function gitAt(folder: string, environment: Record<string, string> = {}): SimpleGit {
  return simpleGit(folder, {
    config: [
      `user.name=${MACHINE_NAME}`,
      `user.email=${MACHINE_EMAIL}`,
      'commit.gpgsign=false',
      'core.autocrlf=false',
      'core.quotepath=false',
      'gc.auto=0',
    ],
    allowEnvironment: [
      'GIT_CONFIG_GLOBAL',
      'GIT_CONFIG_NOSYSTEM',
      'GIT_INDEX_FILE',
      'GIT_AUTHOR_DATE',
      'GIT_COMMITTER_DATE',
    ],
    // We name our own folders: a scratch index, and the shipped content as work tree.
    unsafe: { allowUnsafeConfigPaths: true },
  }).env(cleanEnvironment(environment));
}

/** Runs `use` with a git whose index is a throw-away file, so that the work tree's own stays untouched. */
export async function withScratchIndex<T>(folder: string, use: (git: SimpleGit) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'content-index-'));
  try {
    return await use(gitAt(folder, { GIT_INDEX_FILE: join(scratch, 'index') }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
