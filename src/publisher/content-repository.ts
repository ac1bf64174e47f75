import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftAside } from '../content/left-aside.ts';
import { contentHash } from './content-files.ts';
import { commitOf, gitAt, gitFolder } from './git.ts';
import { asOwnStep } from './own-step.ts';

/** So many files are named in the message of a commit. */
const NAMED_FILES = 3;

/** Message of a commit that holds what was edited by hand. */
function messageOf(files: readonly string[]): string {
  const more = files.length - NAMED_FILES;
  const names = files.slice(0, NAMED_FILES).join(', ');
  return `Sửa tệp nội dung: ${names}${more > 0 ? ` và ${more} tệp khác` : ''}`;
}

/** How the folder stands to its last commit. */
export interface FolderState {
  /** Files that differ from it, with paths from the folder's root. */
  edited: string[];
  /** Whether a merge has left files in conflict. */
  isUnmerged: boolean;
}

export async function folderState(contentDir: string): Promise<FolderState> {
  const { files, conflicted } = await gitAt(contentDir).status();
  const edited = files.map((file) => file.path).filter((path) => !isLeftAside(path));
  return { edited, isUnmerged: conflicted.length > 0 };
}

/** Files that differ from the last commit, with paths from the folder's root. */
export async function uncommittedFiles(contentDir: string): Promise<string[]> {
  return (await folderState(contentDir)).edited;
}

export interface Edits {
  at: Date;
  /** Hash of the content that was checked: anything else is not committed. Null: whatever there is. */
  checked: string | null;
}

/**
 * Commits everything that was edited by hand. Does nothing when there is nothing, when the content is
 * no longer what was checked, and when somebody is in the middle of a merge or rebase of their own.
 *
 * @returns what shows that somebody is (a name in git's folder); null: there is nothing to wait for.
 * @throws with git's words when it refuses.
 */
export async function commitEdits(contentDir: string, { at, checked }: Edits): Promise<string | null> {
  if ((await uncommittedFiles(contentDir)).length === 0) return null;
  const mark = await busyMark(contentDir);
  if (mark !== null) return mark;
  const date = at.toISOString();
  const git = gitAt(contentDir, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
  await asOwnStep(contentDir, async () => {
    await git.raw(['add', '-A']);
    // Looked at only now: what is saved from here on is not in the index.
    if (checked !== null && contentHash(contentDir) !== checked) return;
    const staged = (await git.raw(['diff', '--cached', '--name-only', '-z'])).split('\0').slice(0, -1);
    if (staged.length > 0) await git.raw(['commit', '-m', messageOf(staged)]);
  });
  return null;
}

/** What shows a merge, rebase or pick that a person has begun, or an index lock that another git holds. */
export async function busyMark(contentDir: string): Promise<string | null> {
  const marks = ['MERGE_HEAD', 'rebase-merge', 'rebase-apply', 'CHERRY_PICK_HEAD', 'index.lock'];
  const folder = await gitFolder(contentDir);
  return marks.find((mark) => existsSync(join(folder, mark))) ?? null;
}

/** Git's name of the last commit, if the folder says what it says and that is the content with this hash; else null. */
export async function commitShowing(contentDir: string, checked: string): Promise<string | null> {
  if ((await uncommittedFiles(contentDir)).length > 0) return null;
  if (contentHash(contentDir) !== checked) return null;
  return commitOf(gitAt(contentDir), 'HEAD');
}

/** Time of the last commit, ISO with zone: the content's last change. */
export async function lastCommitTime(contentDir: string): Promise<string> {
  const time = (await gitAt(contentDir).raw(['log', '-1', '--format=%ct'])).trim();
  return new Date(Number(time) * 1000).toISOString();
}
