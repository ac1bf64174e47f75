import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import { busyMark } from '../content-repository.ts';
import { gitFolder } from '../git.ts';
import { failed, type Failed } from './failed-outcome.ts';

/** Files that somebody's merge has left in conflict. */
export function unmergedHindrance(): Failed {
  return failed('The content folder has unmerged files.', OFFICE_PUBLISHING.unmerged);
}

/** What at first sight keeps a commit from being brought into the content folder; null: nothing. Git is not asked. */
export async function gitHindrance(contentDir: string): Promise<Failed | null> {
  const { busyGit, detached } = OFFICE_PUBLISHING;
  const mark = await busyMark(contentDir);
  if (mark !== null)
    return failed(`Somebody's git is at work in the content folder (.git/${mark}).`, busyGit);
  const head = await readFile(join(await gitFolder(contentDir), 'HEAD'), 'utf8');
  return head.startsWith('ref: ') ? null : failed('HEAD of the content folder is detached.', detached);
}
