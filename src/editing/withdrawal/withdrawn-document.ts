import { parseContentFile, withValue } from '../../content/content-file.ts';
import type { IsoDate } from '../../domain/procedure.ts';
import { legalDocumentFile } from '../../schema/legal-document-file.ts';
import { keysOf } from '../../schema/walk.ts';

/** The file of a legal document that ends on a day; `successor`: number of the one that takes its place, null: none. */
export function withdrawnDocument(
  path: string,
  text: string,
  { on, successor }: { on: IsoDate; successor: string | null },
): string {
  const order = keysOf(legalDocumentFile);
  const values: [key: string, value: string][] = [
    ['hieu_luc_den', on],
    ['tinh_trang', successor === null ? 'hết hiệu lực' : 'đã bị thay thế'],
    ['thay_boi', successor ?? 'Không'],
  ];
  return values.reduce(
    (file, [key, value]) => withValue(file, [key], value, order),
    parseContentFile(path, text),
  ).source;
}
