import { type ContentMigration, dueMigrations, migrateContent } from '../content/migrations/index.ts';
import { were } from '../lib/was-or-were.ts';
import { commitEdits } from './content-repository.ts';
import { inMergeFolder } from './merge-folder.ts';
import { moveForward } from './move-forward.ts';

export interface MigrationOptions {
  contentDir: string;
  /** A folder for this alone: made, and removed afterwards. */
  mergeDir: string;
  now: Date;
  /** Those of the program; others in tests. */
  migrations?: readonly ContentMigration[];
}

export interface MigrationOutcome {
  /** Whether the content has the present schema now. */
  isDone: boolean;
  /** English sentences worth logging. */
  notices: string[];
}

/** The Office may save just then; it does not do so all the time. */
const ATTEMPTS = 3;

/** Migrates what was committed last, in a folder of its own. Returns the commit, and how many files it changed. */
async function migratedCommit(
  { contentDir, mergeDir, migrations }: MigrationOptions,
  message: string,
): Promise<{ commit: string; count: number }> {
  return inMergeFolder(contentDir, mergeDir, async (git) => {
    const { length: count } = await migrateContent(mergeDir, migrations);
    await git.raw(['add', '-A']);
    await git.raw(['commit', '-m', message]);
    return { commit: (await git.raw(['rev-parse', 'HEAD'])).trim(), count };
  });
}

function putOff(error: Error): MigrationOutcome {
  const words = error.message.trim().replace(/\s+/g, ' ');
  const notice = `The content files could not be brought to the present schema while they were being edited; it is tried again at the next start: ${words}`;
  return { isDone: false, notices: [notice] };
}

/**
 * Brings old files to the present schema, as one commit of its own; what was edited before is committed
 * first. Done beside the Office's folder and then moved there, so that nothing that is saved meanwhile
 * is lost: git refuses to write over it, and all is done again with what was saved.
 *
 * @throws when a migration fails, and when the content is newer than the program; no file is changed then
 */
export async function migrateBeside(options: MigrationOptions): Promise<MigrationOutcome> {
  const { contentDir, now, migrations } = options;
  const due = await dueMigrations(contentDir, migrations);
  if (due.length === 0) return { isDone: true, notices: [] };
  const message = `Chuyển tệp nội dung sang mẫu mới: ${due.map(({ describe }) => describe).join('; ')}`;
  for (let attempt = 1; ; attempt += 1) {
    await commitEdits(contentDir, { at: now, checked: null });
    const { commit, count } = await migratedCommit(options, message);
    try {
      await moveForward(contentDir, commit);
      return { isDone: true, notices: [`${were(count, 'content file')} brought to the present schema.`] };
    } catch (error) {
      if (attempt === ATTEMPTS) return putOff(error as Error);
    }
  }
}
