import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { EXCLUDE_LINES, isLeftAside, isTrace } from '../content/left-aside.ts';
import { VERSION_FILE } from '../content/migrations/index.ts';
import { makeFolders } from '../lib/make-folders.ts';
import { commitOf, gitAt, gitFolder } from './git.ts';
import { asOwnStep } from './own-step.ts';
import { SHIPPED_BRANCH } from './shipped-branch.ts';

const FIRST_COMMIT = 'Nội dung ban đầu';

/** Names in the folder; none when it is missing. */
async function namesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      `CONTENT_DIR: "${folder}" cannot be read (${error.code}). Set it to a folder that this account can read and write.`,
    );
  });
}

async function isRepository(folder: string): Promise<boolean> {
  return gitFolder(folder).then(
    () => true,
    () => false,
  );
}

/** Whether a folder with files is content: it says so itself, or its git knows the shipped content. */
async function isContent(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes(VERSION_FILE) || names.every(isTrace)) return true;
  if (!(await isRepository(folder))) return false;
  const commits = [SHIPPED_BRANCH, `origin/${SHIPPED_BRANCH}`].map((name) => commitOf(gitAt(folder), name));
  return (await Promise.all(commits)).some((commit) => commit !== null);
}

/** Tells git which names are no content, also when a person uses it by hand. */
async function excludeLeftAside(folder: string): Promise<void> {
  const file = join(await gitFolder(folder), 'info', 'exclude');
  const text = await readFile(file, 'utf8').catch(() => '');
  const missing = EXCLUDE_LINES.filter((line) => !text.split('\n').includes(line));
  if (missing.length === 0) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${[text.trimEnd(), ...missing].join('\n').trimStart()}\n`);
}

async function startRepository(folder: string): Promise<void> {
  await gitAt(folder).init(['-b', 'main']);
  await excludeLeftAside(folder);
}

/** A folder with the shipped files and their first commit. */
async function make(folder: string, shippedDir: string): Promise<void> {
  const filter = (source: string) => !isLeftAside(relative(shippedDir, source));
  await cp(shippedDir, folder, { recursive: true, filter });
  await startRepository(folder);
  const git = gitAt(folder);
  await git.raw(['add', '-A']);
  await git.raw(['commit', '--allow-empty', '-m', FIRST_COMMIT]);
  await git.raw(['branch', SHIPPED_BRANCH]);
}

/** Makes the folder beside its place and moves it there as a whole: a start that was cut off left nothing. */
async function fill(contentDir: string, shippedDir: string): Promise<void> {
  const making = join(dirname(contentDir), `.${basename(contentDir)}.first-start`);
  try {
    makeFolders(dirname(contentDir));
    await rm(making, { recursive: true, force: true });
    await make(making, shippedDir);
    await rename(making, contentDir);
  } catch (error) {
    await rm(making, { recursive: true, force: true }).catch(() => undefined);
    throw new Error(
      `CONTENT_DIR: "${contentDir}" cannot be filled with the shipped content (${(error as Error).message}). ` +
        `Let this account write to "${dirname(contentDir)}", or copy the shipped content there yourself.`,
      { cause: error },
    );
  }
}

/**
 * Makes sure that the content folder is a git repository of its own: filled from the shipped content
 * when it is empty, started around the files when there is content but no repository.
 *
 * @throws when the folder cannot be made, and, with nothing in it changed, when it holds something else.
 */
export async function ensureContentFolder(contentDir: string, shippedDir: string): Promise<void> {
  const names = await namesIn(contentDir);
  if (names.length === 0) return fill(contentDir, shippedDir);
  if (!(await isContent(contentDir, names))) {
    throw new Error(
      `CONTENT_DIR: "${contentDir}" holds files, but no "${VERSION_FILE}": it is no content of this site, and nothing in it was changed. ` +
        'Set CONTENT_DIR to a new folder, which is filled with the shipped content, or to one that holds content.',
    );
  }
  if (await isRepository(contentDir)) return excludeLeftAside(contentDir);
  return startRepository(contentDir);
}

/** A history to add to. Files that were there before are committed when they have been checked. */
export async function ensureFirstCommit(contentDir: string): Promise<void> {
  const git = gitAt(contentDir);
  if ((await commitOf(git, 'HEAD')) !== null) return;
  await asOwnStep(contentDir, () => git.raw(['commit', '--allow-empty', '-m', FIRST_COMMIT]));
}
