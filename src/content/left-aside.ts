/**
 * Names that are no content, as shell patterns: hidden files, backups and half-written files of
 * editors, locks of Word and LibreOffice, temporary files of our own.
 */
const PATTERNS = ['.*', '*~', '#*#', '~$*', '*.tmp', '*.bak'];

const NAMES = PATTERNS.map((pattern) => {
  const parts = pattern.split('*').map((part) => part.replace(/[.$]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
});

/** Whether a path inside the content folder is left aside: not checked, not hashed, not committed. */
export function isLeftAside(path: string): boolean {
  return path.split(/[/\\]/).some((part) => NAMES.some((name) => name.test(part)));
}

/** The same names as lines of git's exclude file. */
export const EXCLUDE_LINES = PATTERNS.map((pattern) => pattern.replace(/^#/, '\\#'));
