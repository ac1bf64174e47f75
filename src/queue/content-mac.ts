import { createHmac } from 'node:crypto';
import type { Submission } from '../domain/submission.ts';

/**
 * Decided by us and by the moment, not by the person: sent again after midnight, or over another
 * network, it is the same answer.
 */
const NOT_CONTENT: readonly string[] = ['day', 'marks', 'source'];

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON with sorted keys: equal content has equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Keyed hash of what a person answered. It recognises the same answer after its text is deleted and,
 * being keyed, lets nobody without the key try out what the text was.
 */
export function contentMac(key: Buffer, { collection, record }: Submission): Buffer {
  const content = Object.entries(record).filter(([name]) => !NOT_CONTENT.includes(name));
  return createHmac('sha256', key)
    .update(canonicalJson([collection, Object.fromEntries(content)]))
    .digest();
}
