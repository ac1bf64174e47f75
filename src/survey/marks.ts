import type { GivenScore } from './given-scores.ts';

/** What the rules may look at; never who or where. */
export interface Evidence {
  /** The trap field as it came. */
  honeypot: string;
  /** From the showing of the form to its sending; null: unknown, as for cached pages. */
  secondsOnForm: number | null;
  /** Cleaned free text. */
  comment: string;
  /** Empty for what asks for none. */
  scores: readonly GivenScore[];
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
 * Overall and five factors alike are what a content person answers in half a minute: nothing odd. Who gives one
 * level to more than that has opened the lists of criteria, where things are asked that seldom go together.
 */
export const STRAIGHT_LINE_SCORES = 8;
/**
 * To read a question, find its row and tap takes two seconds or more on a phone; below one, nobody read. All alike
 * is no sign by itself: of many who are content with everything, most say so truly.
 */
export const STRAIGHT_LINE_SECONDS_EACH = 1;

/** With fewer factors one bad thing, or one good, may well decide about the whole. */
export const CONTRADICTING_FACTORS = 3;

function isStraightLine({ scores, secondsOnForm }: Evidence): boolean {
  if (secondsOnForm === null || scores.length < STRAIGHT_LINE_SCORES) return false;
  const isOneLevel = scores.every(({ value }) => value === scores[0]?.value);
  return isOneLevel && secondsOnForm < scores.length * STRAIGHT_LINE_SECONDS_EACH;
}

/** The whole at one end of its scale, and every factor at the other: most likely the scale was misread. */
function isContradictory({ scores }: Evidence): boolean {
  const overall = scores.find(({ about }) => about === 'overall');
  const factors = scores.filter(({ about }) => about === 'factor');
  if (overall === undefined || factors.length < CONTRADICTING_FACTORS) return false;
  const { value, worst, best } = overall;
  if (value === best) return factors.every((factor) => factor.value === factor.worst);
  return value === worst && factors.every((factor) => factor.value === factor.best);
}

/**
 * Signs in the answer itself that a machine wrote it, or that nobody read the questions. A match marks the answer
 * and never drops it: a mark says why it is there and can be taken back. What only other answers can show is
 * marked by `CrowdMarks`.
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
  { name: 'straight-line', matches: isStraightLine },
  { name: 'contradictory', matches: isContradictory },
];

/** Names of the rules that match, in the order of the rules. */
export function marksOf(evidence: Evidence): string[] {
  return MARK_RULES.filter(({ matches }) => matches(evidence)).map(({ name }) => name);
}
