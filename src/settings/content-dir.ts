import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { namesInDataFolder } from './data-paths.ts';
import { PROGRAM_ROOT, SettingsError } from './settings.ts';
import type { Settings } from './settings.ts';

/** Folders that decide what the content folder may be; absolute, without symbolic links. */
export interface Surroundings {
  contentDir: string;
  dataDir: string;
  /** The program's own folder. */
  root: string;
  /** Home folder of the account that runs the site. */
  home: string;
}

/** Whether a path is the folder itself or lies anywhere in it. */
function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** The part of the data folder in which a path lies, if the site keeps files of its own there. */
function ownPart(dataDir: string, path: string): string | null {
  if (!isIn(dataDir, path)) return null;
  const [name = ''] = relative(dataDir, path).split(sep);
  return namesInDataFolder().includes(name) ? join(dataDir, name) : null;
}

/** Why a folder must not become the content's git repository; null: it may. */
function reasonAgainst({ contentDir, dataDir, root, home }: Surroundings): string | null {
  if (contentDir === dirname(contentDir)) return 'it is the root of the file system';
  if (contentDir === home) return "it is this account's home folder";
  if (isIn(contentDir, dataDir)) return `it holds the data folder "${dataDir}"`;
  if (isIn(contentDir, root)) return `it holds the program in "${root}"`;
  if (isIn(contentDir, home)) return `it holds this account's home folder "${home}"`;
  const shipped = join(root, 'content');
  if (isIn(shipped, contentDir)) return 'that is the content shipped with the program';
  const isInData = dataDir !== root && isIn(root, dataDir) && isIn(dataDir, contentDir);
  if (isIn(root, contentDir) && !isInData) return `it lies in the program's folder "${root}"`;
  const part = ownPart(dataDir, contentDir);
  return part === null ? null : `the site keeps files of its own in "${part}"`;
}

/** A sentence that says why a folder must not become the content's git repository; null: it may. */
export function contentDirFault(surroundings: Surroundings): string | null {
  const reason = reasonAgainst(surroundings);
  if (reason === null) return null;
  const { contentDir, dataDir } = surroundings;
  const isDefault = contentDir === join(dataDir, 'content');
  const mend = isDefault
    ? "Set DATA_DIR to a folder outside the program's, or CONTENT_DIR to a new folder for the content alone."
    : `Set it to a new folder for the content alone, or leave it unset: the content is then in "${join(dataDir, 'content')}".`;
  return `CONTENT_DIR: "${contentDir}" cannot hold the content: ${reason}. ${mend}`;
}

/** Where a path leads without symbolic links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path === dirname(path) ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Some accounts have none; the root stands for it, which is refused anyhow. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return sep;
  }
}

/**
 * Refuses a content folder that is or holds something else than content: it is made a git repository,
 * and its files are committed and published.
 *
 * @throws SettingsError that says what it is and what to do
 */
export function checkContentDir({ contentDir, dataDir }: Settings): void {
  const fault = contentDirFault({
    contentDir: realPath(contentDir),
    dataDir: realPath(dataDir),
    root: realPath(PROGRAM_ROOT),
    home: realPath(homeFolder()),
  });
  if (fault !== null) throw new SettingsError([fault]);
}
