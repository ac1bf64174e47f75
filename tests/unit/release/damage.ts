import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ReleaseStore } from '#src/release/release-store.ts';
import { sealed } from '#src/release/sealed-object.ts';

/** What disks and people do to the file of a stored object. */
export const DAMAGES: Record<string, (store: ReleaseStore, object: string) => void> = {
  'is gone': ({ objects }, object) => rmSync(objects.file(object)),
  'was cut off': ({ objects }, object) => truncateSync(objects.file(object), 40),
  'was cut off in its head': ({ objects }, object) => truncateSync(objects.file(object), 3),
  'was emptied by a power cut': ({ objects }, object) => truncateSync(objects.file(object)),
  'has one wrong bit': ({ objects }, object) => {
    const bytes = readFileSync(objects.file(object));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
    writeFileSync(objects.file(object), bytes);
  },
  'is another, whole one': ({ objects }, object) => {
    const another = { br: Buffer.from('another'), gzip: gzipSync('another') };
    writeFileSync(objects.file(object), sealed('another', another));
  },
};
