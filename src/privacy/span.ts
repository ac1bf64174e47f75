/** What kind of personal data a piece of text is. */
export type PersonalDataKind = 'email' | 'phone' | 'identity' | 'plate' | 'account' | 'dossier' | 'name';

/** A piece of a text: from `start` to before `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  kind: PersonalDataKind;
}

/** Finds one kind of personal data; pieces may overlap those of other rules. */
export type Rule = (text: string) => Span[];

/** All places of a pattern, which looks at the whole text (`g`). */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  // Most texts hold nothing: to see that takes a fraction of looking for all.
  return text.search(pattern) === -1 ? [] : [...text.matchAll(pattern)];
}

/**
 * A rule from a pattern. Where the pattern has a group named `data`, only that part is personal: what
 * comes before it is the words that give it away ("số điện thoại").
 *
 * @param accept looks at what was found; false: it is something else
 */
export function patternRule(
  kind: PersonalDataKind,
  pattern: RegExp,
  accept: (data: string, text: string, start: number) => boolean = () => true,
): Rule {
  const flags = pattern.flags.includes('d') ? pattern.flags : `${pattern.flags}d`;
  const all = new RegExp(pattern.source, flags);
  return (text) =>
    matchesOf(text, all).flatMap((match) => {
      const [start, end] = match.indices?.groups?.['data'] ?? [match.index, match.index + match[0].length];
      return accept(text.slice(start, end), text, start) ? [{ start, end, kind }] : [];
    });
}

/** Digits of a number as people group it. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
