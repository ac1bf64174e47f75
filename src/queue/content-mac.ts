import { hmacSha256 } from '../lib/hmac.ts';
import type { Submission } from '../domain/submission.ts';
import { canonicalJson } from '../lib/canonical-json.ts';

/**
 * Decided by us and by the moment, not by the person: sent again after midnight, or over another
 * network, it is the same answer.
 */
const NOT_CONTENT: readonly string[] = ['day', 'marks', 'round', 'source'];

/**
 * Keyed hash of what a person answered. It recognises the same answer after its text is deleted and,
 * being keyed, lets nobody without the key try out what the text was.
 */
export function contentMac(key: Buffer, { collection, record }: Submission): Buffer {
  const content = Object.entries(record).filter(([name]) => !NOT_CONTENT.includes(name));
  return hmacSha256(key)
    .update(canonicalJson([collection, Object.fromEntries(content)]))
    .digest();
}
