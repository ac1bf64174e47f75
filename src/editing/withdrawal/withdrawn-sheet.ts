import { collectionOf, COLLECTIONS } from '../../content/collections.ts';
import { parseContentFile, withValue } from '../../content/content-file.ts';
import type { IsoDate } from '../../domain/procedure.ts';
import { keysOf } from '../../schema/walk.ts';

/** How a procedure ends while its sheet stays, with a notice. */
export interface SheetEnding {
  on: IsoDate;
  /** Number of the document that ends it. */
  document: string;
  /** One sentence for readers; '': none. */
  reason: string;
  /** Code of the procedure that takes its place; null: none does. */
  successor: string | null;
}

/**
 * The file of a sheet whose procedure is over: what it is replaced by, since when and by which document. The sheet becomes a
 * short one, so that nobody files by what it said; all of that stays in the file.
 */
export function withdrawnSheet(path: string, text: string, ending: SheetEnding): string {
  const { on, document, reason, successor } = ending;
  const collection = collectionOf(path)?.name ?? 'procedures';
  const order = keysOf(COLLECTIONS[collection].schema);
  const values: [key: string, value: unknown][] = [
    ['muc_trang', 'D'],
    ['trang_thai', successor === null ? 'đã bãi bỏ' : 'đã thay thế'],
    ['thay_bang', successor === null ? 'Không' : [{ ma: successor, quyet_dinh: document }]],
    ['ngung', { ngay: on, van_ban: document, ...(reason === '' ? {} : { ly_do: reason }) }],
  ];
  return values.reduce(
    (file, [key, value]) => withValue(file, [key], value, order),
    parseContentFile(path, text),
  ).source;
}
