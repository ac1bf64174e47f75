import type { Imported } from '../../pocketbase/assignments.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatNumber } from '../../view/format-number.ts';
import { LIST_KEY } from './paths.ts';

const { import: text } = officeAssignments;
const WRITTEN =
  /^(?<added>\d{1,4})-(?<same>\d{1,4})-(?<different>\d{1,4})(?:-(?<skipped>\d{1,5}))?(?<tracked>-t)?$/;

/** What became of a document. `skipped`: paragraphs or rows of it that gave nothing to do. */
export interface ImportOutcome extends Imported {
  skipped: number;
  hasTrackedChanges: boolean;
}

/** Address query of the list of a document that was just brought in, with what became of it. */
export function importedQuery({
  source,
  added,
  same,
  different,
  skipped,
  hasTrackedChanges,
}: ImportOutcome): string {
  const counts = [added, same, different, skipped].join('-');
  const imported = hasTrackedChanges ? `${counts}-t` : counts;
  return new URLSearchParams({ [LIST_KEY.source]: source, [LIST_KEY.imported]: imported }).toString();
}

/** What the address says of a document that was just brought in, by sentence; none: it says nothing. */
export function importedWords(written: string): string[] {
  const found = WRITTEN.exec(written)?.groups;
  if (found === undefined) return [];
  const count = (name: string): number => Number(found[name] ?? 0);
  const [same, different, skipped] = [count('same'), count('different'), count('skipped')];
  return [
    text.added(formatNumber(count('added'))),
    ...(same === 0 ? [] : [text.same(formatNumber(same))]),
    ...(different === 0 ? [] : [text.different(formatNumber(different))]),
    ...(skipped === 0 ? [] : [text.skipped(formatNumber(skipped))]),
    ...(found['tracked'] === undefined ? [] : [text.tracked]),
  ];
}
