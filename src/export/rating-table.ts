import type { RatingCommentRecord, RatingRecord } from '../domain/submission.ts';
import { vi } from '../texts/vi.ts';
import type { Table, TableContent } from './answer-table.ts';
import { markLabels } from './labels.ts';

const text = vi.ratingsExport;

/** The ratings of pages as the Office reads them, each with the comment that followed it, if any. */
export function ratingTable(
  ratings: readonly RatingRecord[],
  comments: readonly RatingCommentRecord[],
  { procedures }: TableContent,
): Table {
  const names = new Map(procedures.map(({ path, name }) => [path, name]));
  const commentOf = new Map(comments.map((comment) => [comment.rating, comment]));
  return {
    heads: [text.day, text.page, text.procedureName, text.useful, text.comment, text.marks],
    rows: ratings.map(({ id, day, page, useful, marks }) => {
      const comment = commentOf.get(id);
      const allMarks = [...new Set([...marks, ...(comment?.marks ?? [])])];
      return [
        day,
        page,
        names.get(page) ?? '',
        useful ? text.usefulValues.yes : text.usefulValues.no,
        comment?.comment ?? '',
        markLabels(allMarks),
      ];
    }),
  };
}
