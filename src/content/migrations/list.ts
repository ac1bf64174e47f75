import type { Files } from '../read-folder.ts';

/**
 * One change of the shape of the content files, shipped with the schema change that needs it, so that
 * no file an office wrote is refused after an upgrade.
 */
export interface ContentMigration {
  /** Counts up from 1 without gaps; never reused. */
  version: number;
  /** Vietnamese, for the commit in the office's content repository. */
  describe: string;
  /**
   * Returns all files; must not change the map it is given. Works on text, so that comments survive,
   * and changes nothing in files it has changed before: the Office may have written some in the new form.
   */
  run(files: Files): Files;
}

/** In order of their version; never edited after release. */
export const CONTENT_MIGRATIONS: readonly ContentMigration[] = [];
