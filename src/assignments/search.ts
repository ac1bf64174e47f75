import type { Assignment, AssignmentSource } from '../domain/assignment.ts';
import { memoBy } from '../lib/memo-by.ts';
import { fold } from '../search/text/fold.ts';

/** Words in a row, each between blanks: `12/TB-SNgV` → ` 12 tb sngv `. */
const wordsIn = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Everything of an assignment that somebody may remember; worked out once for each, they are held between requests. */
const foundBy = memoBy((assignment: Assignment): string => {
  const { place, text, product, unit, person, coUnits, evidence, reason } = assignment;
  return wordsIn(
    [place, text, product, unit, person, ...coUnits, ...evidence.map(({ what }) => what), reason].join(' '),
  );
});

/**
 * Whether an assignment, with its document, holds every word that was typed, in any order, with or without diacritics;
 * of the last one its beginning is enough.
 */
export function searchFor(
  typed: string,
  sources: readonly AssignmentSource[],
): (assignment: Assignment) => boolean {
  const words = wordsIn(typed).trim().split(' ');
  const last = words.pop() ?? '';
  if (last === '') return () => true;
  const wanted = [...words.map((word) => ` ${word} `), ` ${last}`];
  const bySource = new Map(sources.map(({ id, number, title }) => [id, wordsIn(`${number} ${title}`)]));
  return (assignment) => {
    const all = foundBy(assignment) + (bySource.get(assignment.source) ?? '');
    return wanted.every((word) => all.includes(word));
  };
}
