import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';

/** What every page reads through `Astro.locals.release`. */
export interface ReleaseData {
  content: Content;
  /** Scheme, host and port the public uses, no slash at the end. */
  publicUrl: string;
  /** What changed for readers, newest first. */
  changes: Change[];
  /** Names of preview pictures that cannot be drawn: no page may show them. */
  undrawable: string[];
}
