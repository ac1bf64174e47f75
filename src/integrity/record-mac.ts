import { hmacSha256 } from '../lib/hmac.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { filledFields } from './filled-fields.ts';

/** Keyed hash of a whole record, by which a rating or a comment that was altered later is found. */
export function recordMac(
  key: Buffer,
  { collection, record }: { collection: string; record: object },
): Buffer {
  return hmacSha256(key)
    .update(canonicalJson(['record', collection, filledFields(record)]))
    .digest();
}
