import { createHash } from 'node:crypto';

/** The same name for the same text, whatever the site is called: a UUID of version 8 (RFC 9562) as a URN. */
export function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}
