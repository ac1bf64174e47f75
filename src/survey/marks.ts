/** What the rules may look at; never who or where. */
export interface Evidence {
  /** The trap field as it came. */
  honeypot: string;
  /** From the showing of the form to its sending; null: unknown, as for cached pages. */
  secondsOnForm: number | null;
  /** Cleaned free text. */
  comment: string;
}

export interface MarkRule {
  /** Stored with the answer; never renamed. */
  name: string;
  matches: (evidence: Evidence) => boolean;
}

/** Reading nothing, choosing two answers and pressing the button takes a practised hand longer. */
export const MIN_SECONDS_ON_FORM = 3;
const MANY_LINKS = 3;

/**
 * Signs that a machine wrote the answer. A match marks the answer and never drops it: a mark says
 * why it is there and can be taken back.
 */
export const MARK_RULES: readonly MarkRule[] = [
  // People cannot see this field; programs that fill in every field can.
  { name: 'honeypot', matches: ({ honeypot }) => honeypot !== '' },
  {
    name: 'too-fast',
    matches: ({ secondsOnForm }) => secondsOnForm !== null && secondsOnForm < MIN_SECONDS_ON_FORM,
  },
  // One link may be a citizen showing us a page. Three are an advertisement.
  {
    name: 'many-links',
    matches: ({ comment }) => (comment.match(/https?:\/\//gi) ?? []).length >= MANY_LINKS,
  },
];

/** Names of the rules that match, in the order of the rules. */
export function marksOf(evidence: Evidence): string[] {
  return MARK_RULES.filter(({ matches }) => matches(evidence)).map(({ name }) => name);
}
