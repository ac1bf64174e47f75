import type { Department } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { lowerFirst } from './text-parts.ts';

/** First line of the letterhead: the parent body, with the province unless its name holds it already. */
export function letterheadParent({ parent, province }: Department): string {
  return province === null || parent.includes(province) ? parent : `${parent} ${province}`;
}

/**
 * What the department's procedures are about, for use within a sentence: `Sở Ngoại vụ` → `ngoại vụ`.
 * A name that does not begin like that says nothing about it; the general word stands then.
 */
export function subjectOf({ name }: Department): string {
  const subject = /^Sở (.+)$/u.exec(name)?.[1];
  return subject === undefined ? vi.site.anySubject : lowerFirst(subject);
}

/** Where complaints and proposals are taken, in one line; null while nothing of it is known. */
export function feedbackLine({ feedback }: Department): string | null {
  const { phone, email, postalAddress } = feedback;
  return [phone, email, postalAddress].filter((fact) => fact !== null).join(' · ') || null;
}

/** True where the department has named a telephone or an address for mail. */
export function canBeReached({ phone, email }: Department): boolean {
  return phone !== null || email !== null;
}
