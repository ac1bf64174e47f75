import { loadContent } from '../content/load-content.ts';
import { type ContentMigration, dueMigrations, migrateContent } from '../content/migrations/index.ts';
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
  /** Those of the program; others in tests. */
  migrations?: readonly ContentMigration[];
}

const HAND_EDITS = 'Sửa tệp nội dung';

const FAULTY =
  'The content folder has faults: what is shipped with the program is merged after they are mended.';
const BUSY =
  'The content folder is in the middle of a merge of its own: the shipped content is not merged now.';
const FAULTY_MERGE = 'The shipped content does not fit together with the Office’s: it is not merged now.';

async function isFaultless(contentDir: string): Promise<boolean> {
  return 'content' in (await loadContent(contentDir));
}

/**
 * Brings old files to the present schema, as one commit of its own: what was edited while the site was
 * down is committed before. Null while somebody is in the middle of a merge of their own.
 */
async function migrate({ contentDir, now, migrations }: ContentStart): Promise<string[] | null> {
  const due = await dueMigrations(contentDir, migrations);
  if (due.length === 0) return [];
  await commitEdits(contentDir, HAND_EDITS, now);
  if ((await uncommittedFiles(contentDir)).length > 0) return null;
  const migrated = await migrateContent(contentDir, migrations);
  const what = due.map(({ describe }) => describe).join('; ');
  await commitEdits(contentDir, `Chuyển tệp nội dung sang mẫu mới: ${what}`, now);
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
 * @throws when a migration fails; the files are then as they were
 */
export async function prepareContent(start: ContentStart): Promise<string[]> {
  await ensureContentRepository(start.contentDir, start.shippedDir);
  const notices = await migrate(start);
  if (notices === null) return [BUSY];
  if (!(await isFaultless(start.contentDir))) return [...notices, FAULTY];
  await commitEdits(start.contentDir, HAND_EDITS, start.now);
  if ((await uncommittedFiles(start.contentDir)).length > 0) return [...notices, BUSY];
  return [...notices, ...(await merge(start))];
}
