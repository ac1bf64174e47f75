import type { RatingCommentRecord, RatingRecord } from '../domain/submission.ts';
import { vi } from '../texts/vi.ts';
import type { Table, TableContent } from './answer-table.ts';
import type { Cell } from './csv.ts';
import { markLabels } from './labels.ts';

const text = vi.ratingsExport;

type NamesOfPages = ReadonlyMap<string, string>;

/** A rating with its comment if any, or one more comment after the same rating. */
type Row =
  | { kind: 'rating'; rating: RatingRecord; comment: RatingCommentRecord | undefined }
  | { kind: 'furtherComment'; rating: RatingRecord | undefined; comment: RatingCommentRecord };

/** A rating is counted by one row alone, however many comments followed it. */
function rowsOf(rating: RatingRecord, [first, ...further]: readonly RatingCommentRecord[]): Row[] {
  return [
    { kind: 'rating', rating, comment: first },
    ...further.map((comment): Row => ({ kind: 'furtherComment', rating, comment })),
  ];
}

/** In a row that does not count, the value does not read as the one that is counted. */
function usefulLabel({ kind, rating }: Row): string {
  if (rating === undefined) return '';
  const value = text.usefulValues[rating.useful ? 'yes' : 'no'];
  return kind === 'rating' ? value : text.usefulOfFurther(value);
}

function cells(row: Row, names: NamesOfPages): Cell[] {
  const { kind, rating, comment } = row;
  const { day, page } = row.kind === 'rating' ? row.rating : row.comment;
  const marks = new Set([...(rating?.marks ?? []), ...(comment?.marks ?? [])]);
  return [
    text.kinds[kind],
    day,
    page,
    names.get(page) ?? '',
    usefulLabel(row),
    comment?.comment ?? '',
    markLabels([...marks]),
  ];
}

/**
 * The ratings of pages as the Office reads them: a row for each, with a comment that followed it, then a
 * row for each further comment. Comments whose rating is not there come last.
 */
export function ratingTable(
  ratings: readonly RatingRecord[],
  comments: readonly RatingCommentRecord[],
  { procedures }: Pick<TableContent, 'procedures'>,
): Table {
  const names = new Map(procedures.map(({ path, name }) => [path, name]));
  const commentsOf = Map.groupBy(comments, ({ rating }) => rating);
  const known = new Set(ratings.map(({ id }) => id));
  const rows = ratings.flatMap((rating) => rowsOf(rating, commentsOf.get(rating.id) ?? []));
  const alone = comments
    .filter(({ rating }) => !known.has(rating))
    .map((comment): Row => ({ kind: 'furtherComment', rating: undefined, comment }));
  return {
    heads: [text.kind, text.day, text.page, text.procedureName, text.useful, text.comment, text.marks],
    rows: [...rows, ...alone].map((row) => cells(row, names)),
  };
}
