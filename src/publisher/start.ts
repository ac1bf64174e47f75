import { loadContent } from '../content/load-content.ts';
import { migrateContent } from '../content/migrations/index.ts';
import {
  commitEdits,
  ensureContentRepository,
  headCommit,
  resetTo,
  uncommittedFiles,
} from './content-repository.ts';
import { mergeShipped } from './shipped-content.ts';

export interface ContentStart {
  contentDir: string;
  shippedDir: string;
  /** Where what the shipped content wanted is kept, if the Office had changed the same lines. */
  offersDir: string;
  now: Date;
}

const FAULTY =
  'The content folder has faults: what is shipped with the program is merged after they are mended.';
const BUSY =
  'The content folder is in the middle of a merge of its own: the shipped content is not merged now.';
const FAULTY_MERGE = 'The shipped content does not fit together with the Office’s: it is not merged now.';

async function isFaultless(contentDir: string): Promise<boolean> {
  return 'content' in (await loadContent(contentDir));
}

/** Brings old files to the present schema, as one commit. */
async function migrate({ contentDir, now }: ContentStart): Promise<string[]> {
  const migrated = await migrateContent(contentDir);
  if (migrated.length === 0) return [];
  await commitEdits(contentDir, 'Chuyển tệp nội dung sang mẫu mới', now);
  return [`${migrated.length} content files were brought to the present schema.`];
}

async function merge(start: ContentStart): Promise<string[]> {
  const before = await headCommit(start.contentDir);
  const result = await mergeShipped(start.contentDir, start.shippedDir, start.offersDir, start.now);
  if (!result.changed) return [];
  if (!(await isFaultless(start.contentDir))) {
    await resetTo(start.contentDir, before);
    return [FAULTY_MERGE];
  }
  const done = 'The content shipped with the program has changed and was merged.';
  if (result.offer === null) return [done];
  const count = result.conflicts.length;
  return [
    done,
    `${count} files were changed on both sides: the Office's lines stand; the others are in ${result.offer}.`,
  ];
}

/**
 * Gets the content folder ready: makes the repository, applies the content migrations, commits what
 * was edited while the site was down, merges the shipped content. Faulty content is left as it is.
 *
 * @returns English sentences worth logging.
 */
export async function prepareContent(start: ContentStart): Promise<string[]> {
  await ensureContentRepository(start.contentDir, start.shippedDir);
  const notices = await migrate(start);
  if (!(await isFaultless(start.contentDir))) return [...notices, FAULTY];
  await commitEdits(start.contentDir, 'Sửa tệp nội dung', start.now);
  if ((await uncommittedFiles(start.contentDir)).length > 0) return [...notices, BUSY];
  return [...notices, ...(await merge(start))];
}
