/** Longest address we look at; the longest real one has 120 characters. */
const MAX_TARGET_LENGTH = 4_096;

/** A search may hold anything that was pasted; its page reads the first part. How long it is, the head's limit bounds. */
const SEARCH = /^\/tim-kiem\?/;

export interface Target {
  /** Path as asked for, still percent-encoded. */
  path: string;
  /** With its question mark, or ''. */
  query: string;
}

/** Splits a request target; null for one that no honest browser sends. */
export function parseTarget(target: string | undefined): Target | null {
  if (target === undefined || !target.startsWith('/')) return null;
  if (target.length > MAX_TARGET_LENGTH && !SEARCH.test(target)) return null;
  // "//host" would become another host in a redirect.
  if (target.startsWith('//') || target.includes('\\')) return null;
  const mark = target.search(/[?#]/);
  if (mark === -1) return { path: target, query: '' };
  return { path: target.slice(0, mark), query: target[mark] === '?' ? target.slice(mark) : '' };
}

/** The address as we spell it: lower case, no slash at the end. */
export function canonicalPath(path: string): string {
  const lower = path.toLowerCase();
  return lower === '/' ? lower : lower.replace(/\/+$/, '') || '/';
}
