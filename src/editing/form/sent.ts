/** The fields of a form as they were sent, each name with its values in the order of the page. */
export type Sent = ReadonlyMap<string, readonly string[]>;

/** Sorts what was sent by name. */
export function sentOf(fields: readonly (readonly [string, string])[]): Sent {
  const sent = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const values = sent.get(name);
    if (values === undefined) sent.set(name, [value]);
    else values.push(value);
  }
  return sent;
}

/** What word processors leave in a text that nobody sees; checks would refuse it, and a clerk could not find it. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?![\n\t])\p{Cc}/gu;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;

/** Line ends as the file has them: a browser sends others. */
export const evenLines = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n');

/**
 * What was typed or pasted, as it is stored.
 *
 * @param isLong false: a name or a number, which has one line
 */
export function cleanTyped(typed: string, isLong: boolean): string {
  const text = evenLines(typed.toWellFormed())
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .trim();
  return isLong ? text : text.replace(/\s*\n\s*/g, ' ');
}
