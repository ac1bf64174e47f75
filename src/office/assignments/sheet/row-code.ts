import { createHash } from 'node:crypto';
import type { SeenAssignment } from '../../../pocketbase/assignments.ts';
import { TYPED, type TypedAssignment } from '../assignment-form.ts';

/** Which assignment a row was made of, as it was then. */
export interface RowCode extends SeenAssignment {
  /** Of what stood in the row. */
  hash: string;
}

/** Whether anybody has changed a row since it was written can be told by this. */
export function hashOf(typed: TypedAssignment): string {
  const words = JSON.stringify(TYPED.map((name) => typed[name]));
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}

/** `a1b2c3d4e5f6g7h.3.0a1b2c3d` */
export function writeCode({ id, revision }: SeenAssignment, typed: TypedAssignment): string {
  return `${id}.${revision}.${hashOf(typed)}`;
}

/** null: it is none of ours. */
export function readCode(text: string): RowCode | null {
  const [, id, revision, hash] = /^([a-z0-9]{15})\.(\d{1,6})\.([0-9a-f]{8})$/.exec(text) ?? [];
  return id === undefined || hash === undefined ? null : { id, revision: Number(revision), hash };
}
