import { type Urgency, urgencyOf } from '../../privacy/urgent-text.ts';

/** As many as a year of a busy department; ids only, never a text. */
const MOST_KNOWN = 50_000;

/** Comment → why it must be read at once, null: need not. What stands under an id never changes, it only goes. */
const known = new Map<string, Urgency | null>();

/** The same as `urgencyOf`, worked out once for each comment: pages of the Office ask for thousands again and again. */
export function urgencyOfComment({ id, text }: { id: string; text: string }): Urgency | null {
  const held = known.get(id);
  if (held !== undefined) return held;
  const urgency = urgencyOf(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(id, urgency);
  return urgency;
}
