import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import { busyMark } from '../content-repository.ts';
import { gitAt, gitFolder } from '../git.ts';
import { failed, type Failed } from './failed-outcome.ts';

/** What keeps a commit from being brought into the content folder; null: nothing. */
export async function gitHindrance(contentDir: string): Promise<Failed | null> {
  const { busyGit, detached, unmerged } = OFFICE_PUBLISHING;
  const mark = await busyMark(contentDir);
  if (mark !== null)
    return failed(`Somebody's git is at work in the content folder (.git/${mark}).`, busyGit);
  const head = await readFile(join(await gitFolder(contentDir), 'HEAD'), 'utf8');
  if (!head.startsWith('ref: ')) return failed('HEAD of the content folder is detached.', detached);
  const conflicted = await gitAt(contentDir).raw(['ls-files', '--unmerged']);
  return conflicted === '' ? null : failed('The content folder has unmerged files.', unmerged);
}
