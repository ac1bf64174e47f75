/**
 * Names that machines leave, as shell patterns: hidden files, backups and half-written files of editors,
 * locks of Word and LibreOffice, temporary files of our own, notes of Windows about a folder.
 */
const TRACES = ['.*', '*~', '#*#', '~$*', '*.tmp', '*.bak', '*.swp', '*.swo', 'Thumbs.db', 'desktop.ini'];

/** Names of what people drop into a folder though it cannot be content: documents, pictures, archives. */
const STRAYS = [
  ...['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'pdf', 'zip', 'rar', '7z'],
  ...['jpg', 'jpeg', 'png', 'gif', 'heic', 'mp4', 'lnk', 'url'],
].map((ending) => `*.${ending}`);

function namesLike(patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.$]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'is');
  });
}

const [TRACE_NAMES, STRAY_NAMES] = [namesLike(TRACES), namesLike(STRAYS)];

function hasPart(path: string, names: readonly RegExp[]): boolean {
  return path.split(/[/\\]/).some((part) => names.some((name) => name.test(part)));
}

/** Whether a path inside the content folder is a trace of a machine: nobody need know of it. */
export function isTrace(path: string): boolean {
  return hasPart(path, TRACE_NAMES);
}

/** The folder in which documents are content: forms to download. */
const FORM_FILES = 'tep/';

/** Whether it is a file that somebody has put there and that is not shown: worth a word. */
export function isStray(path: string): boolean {
  return !isTrace(path) && !path.startsWith(FORM_FILES) && hasPart(path, STRAY_NAMES);
}

/** Whether a path inside the content folder is left aside: not checked, not hashed, not committed. */
export function isLeftAside(path: string): boolean {
  return isTrace(path) || isStray(path);
}

/** Git tells capitals from small letters, other programs do not. */
function inAnyCase(pattern: string): string {
  return pattern.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** The same names as lines of git's exclude file. */
export const EXCLUDE_LINES = [
  ...STRAYS.map(inAnyCase),
  `!/${FORM_FILES}*`,
  // The last line that fits decides.
  ...TRACES.map((pattern) => inAnyCase(pattern.replace(/^#/, '\\#'))),
];
