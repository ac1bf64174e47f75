import { existsSync, realpathSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { simpleGit, type SimpleGit } from 'simple-git';

/** Whose name stands on commits that nobody signed in made. */
const MACHINE_NAME = 'Trang thu tuc';
const MACHINE_EMAIL = 'trang-thu-tuc@localhost';

/** Of the machine's environment only what git needs: an editor or pager set there must not change anything. */
function cleanEnvironment(folder: string, extra: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '/',
    // A folder without a repository must not be taken for a part of the one around it.
    GIT_CEILING_DIRECTORIES: dirname(realpathSync(folder)),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
    ...extra,
  };
}

interface GitEnd {
  exitCode: number | null;
  stdOut: Buffer[];
  stdErr: Buffer[];
}

/** By default a git that was killed, or failed without a word of error, would count as done. */
function failureOf(error: Buffer | Error | undefined, end: GitEnd): Buffer | Error | undefined {
  if (error !== undefined || end.exitCode === 0) return error;
  const words = [end.stdErr, end.stdOut].map((parts) => Buffer.concat(parts).toString('utf8').trim());
  return new Error(words.find((text) => text !== '') ?? 'git was ended before it was done');
}

/** Git on one folder, independent of the machine's own git settings. Throws with git's own words. */
export function gitAt(folder: string, environment: Record<string, string> = {}): SimpleGit {
  return simpleGit(folder, {
    config: [
      `user.name=${MACHINE_NAME}`,
      `user.email=${MACHINE_EMAIL}`,
      'commit.gpgsign=false',
      'core.autocrlf=false',
      'core.excludesFile=/dev/null',
      'core.quotepath=false',
      'gc.auto=0',
    ],
    allowEnvironment: [
      'GIT_CEILING_DIRECTORIES',
      'GIT_CONFIG_GLOBAL',
      'GIT_CONFIG_NOSYSTEM',
      'GIT_INDEX_FILE',
      'GIT_AUTHOR_NAME',
      'GIT_AUTHOR_EMAIL',
      'GIT_AUTHOR_DATE',
      'GIT_COMMITTER_DATE',
    ],
    errors: failureOf,
    // We name our own folders: a scratch index, and the shipped content as work tree.
    unsafe: { allowUnsafeConfigPaths: true },
  }).env(cleanEnvironment(folder, environment));
}

/** Where git keeps its own files of this folder. Git is asked only where that is not the usual place. */
export async function gitFolder(folder: string): Promise<string> {
  const usual = join(folder, '.git');
  if (existsSync(join(usual, 'HEAD')) && existsSync(join(usual, 'objects'))) return realpath(usual);
  return (await gitAt(folder).raw(['rev-parse', '--absolute-git-dir'])).trim();
}

/** Index of its own for steps beside the work tree. Only one process works there at a time. */
const SCRATCH_INDEX = 'site-index';

/** Runs `use` with a git whose index is a throw-away file, so that the work tree's own stays untouched. */
export async function withScratchIndex<T>(
  folder: string,
  use: (git: SimpleGit) => Promise<T>,
  environment: Record<string, string> = {},
): Promise<T> {
  const index = join(await gitFolder(folder), SCRATCH_INDEX);
  // Before as well: a start that was killed leaves both.
  const remove = () => Promise.all([index, `${index}.lock`].map((file) => rm(file, { force: true })));
  await remove();
  try {
    return await use(gitAt(folder, { ...environment, GIT_INDEX_FILE: index }));
  } finally {
    await remove();
  }
}

/** Id of the commit that a name stands for, null when there is none. */
export async function commitOf(git: SimpleGit, name: string): Promise<string | null> {
  const id = await git.raw(['rev-parse', '-q', '--verify', `${name}^{commit}`]).catch(() => '');
  return id.trim() || null;
}

/** Whether a commit is `HEAD` or one of its ancestors. */
export async function isContained(git: SimpleGit, commit: string): Promise<boolean> {
  return (await git.raw(['rev-list', '--count', `HEAD..${commit}`])).trim() === '0';
}
