import { fold } from '../search/text/fold.ts';

/** Longest name of a counter. */
export const MAX_DESK_LENGTH = 40;

/** The source tag of a counter's answers, by its name: `Quầy số 1` → `quay-so-1`. */
export function deskTag(desk: string): string {
  return fold(desk)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX_DESK_LENGTH);
}

/** Whether a text names a counter: it is short enough, and something of it is left in the tag. */
export function isDeskName(text: string): boolean {
  return text.length <= MAX_DESK_LENGTH && deskTag(text) !== '';
}
