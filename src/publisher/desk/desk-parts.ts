import type { Manifest } from '../../release/manifest.ts';
import type { Changed } from './check-rendered.ts';
import type { Publisher } from '../publish.ts';

/** What the content desk works with. */
export interface DeskParts {
  publisher: Publisher;
  /** Where the files to download lie that staff have sent. */
  uploadsDir: string;
  /** A folder for commits that are being made; there only meanwhile. */
  scratchDir: string;
  /** What is known of the portal's pages; absent in tests. */
  linkFile?: string;
  /**
   * Called when a release of the desk's has become the live one.
   *
   * @param unweighed pages that are to be weighed when they are packed at their best; null: they were
   */
  onPublished(manifest: Manifest, warnings: string[], unweighed: Changed | null): void;
}
