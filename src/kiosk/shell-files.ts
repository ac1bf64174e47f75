const LINKED = /(?:href|src)="(\/_astro\/[^"]+)"/g;
const IMPORTED = /(?:from|import)\s*\(?\s*["']((?:\.\/|\/_astro\/)[\w.-]+\.js)["']/g;

/** Files that a page of ours needs to run, by their paths: those with a hash in their name that its HTML links to. */
export function linkedFiles(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(LINKED), ([, path = '']) => path))];
}

/** Files that a script of ours imports. */
export function importedFiles(script: string): string[] {
  const paths = Array.from(script.matchAll(IMPORTED), ([, path = '']) => path.replace(/^\.\//, '/_astro/'));
  return [...new Set(paths)];
}
