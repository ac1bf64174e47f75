import { formatNumber } from '../../view/format-number.ts';

/** Something that waits for somebody. */
export interface Task {
  label: string;
  /** null: there is no page to do it on. */
  href: string | null;
  /** By when, or why. */
  when: string;
}

/** So many of one kind as one task; none where there are none. */
export function task(
  count: number,
  label: (count: string) => string,
  href: string | null,
  when: string,
): Task[] {
  return count === 0 ? [] : [{ label: label(formatNumber(count)), href, when }];
}
