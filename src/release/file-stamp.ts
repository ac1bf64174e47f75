import type { Stats } from 'node:fs';

/** Another text after each change of a file. */
export function fileStamp({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join(' ');
}
