import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { EXCLUDE_LINES, isLeftAside } from '../content/left-aside.ts';
import { commitOf, gitAt, gitFolder } from './git.ts';
import { asOwnStep } from './own-step.ts';
import { SHIPPED_BRANCH } from './shipped-branch.ts';

const FIRST_COMMIT = 'Nội dung ban đầu';

async function isEmptyOrMissing(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

async function isRepository(folder: string): Promise<boolean> {
  return gitFolder(folder).then(
    () => true,
    () => false,
  );
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
 * when it is empty, started around the files when there are some but no repository.
 *
 * @throws when the folder cannot be made.
 */
export async function ensureContentFolder(contentDir: string, shippedDir: string): Promise<void> {
  if (await isEmptyOrMissing(contentDir)) return fill(contentDir, shippedDir);
  if (await isRepository(contentDir)) return excludeLeftAside(contentDir);
  return startRepository(contentDir);
}

/** A history to add to. Files that were there before are committed when they have been checked. */
export async function ensureFirstCommit(contentDir: string): Promise<void> {
  const git = gitAt(contentDir);
  if ((await commitOf(git, 'HEAD')) !== null) return;
  await asOwnStep(contentDir, () => git.raw(['commit', '--allow-empty', '-m', FIRST_COMMIT]));
}
