import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ReleaseStore } from '#src/release/release-store.ts';

/** What disks and people do to a stored object. */
export const DAMAGES: Record<string, (store: ReleaseStore, object: string) => void> = {
  'is gone': (store, object) => {
    for (const encoding of ['br', 'gz']) rmSync(fileOf(store, object, encoding));
  },
  'lacks one encoding': (store, object) => rmSync(fileOf(store, object, 'br')),
  'was cut off': (store, object) => truncateSync(fileOf(store, object, 'br'), 3),
  'was emptied by a power cut': (store, object) => truncateSync(fileOf(store, object, 'gz')),
  'holds the bytes of another': (store, object) =>
    writeFileSync(fileOf(store, object, 'gz'), gzipSync('another')),
};

export function fileOf(store: ReleaseStore, object: string, encoding: string): string {
  return join(store.objects.folder, `${object}.${encoding}`);
}
