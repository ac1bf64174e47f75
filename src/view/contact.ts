import type { ContactView } from '../contact/contact-view.ts';
import { vi } from '../texts/vi.ts';
import { formatDate } from './format-date.ts';
import { minutesToWait } from './minutes-to-wait.ts';

const { contactRequest: words } = vi;

/** Heading and first sentence of the contact page, and whether the form follows. */
export function contactWords({ state, due }: ContactView): { title: string; lead: string; hasForm: boolean } {
  if (state === 'stored')
    return { title: words.storedTitle, lead: words.stored(formatDate(due ?? '')), hasForm: false };
  return { title: words.title, lead: words.lead, hasForm: state !== 'already-sent' };
}

/** Why the form is shown again; null: for the first time, or with mistakes of its own. */
export function contactStateSentence({ state, retryAfterSeconds }: ContactView): string | null {
  if (state === 'limited') return words.limited(minutesToWait(retryAfterSeconds));
  if (state === 'unavailable') return words.unavailable;
  return state === 'already-sent' ? words.alreadySent : null;
}
