import type { Department } from '../domain/site.ts';

/** First line of the letterhead: the parent body, with the province unless its name holds it already. */
export function letterheadParent({ parent, province }: Department): string {
  return province === null || parent.includes(province) ? parent : `${parent} ${province}`;
}
