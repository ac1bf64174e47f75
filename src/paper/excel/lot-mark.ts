import type { Lot } from '../../domain/lot.ts';
import type { FileWish } from '../../excel/open-workbook.ts';

/** Which lot and form a file was made for. */
export type MarkedLot = Pick<Lot, 'id' | 'form' | 'version'>;

const PREFIX = 'phieu-giay-v1';
const MARK = new RegExp(`^${PREFIX}:([a-z0-9]{15}):([a-z0-9-]{1,80}):(\\d{1,4})$`);

/** The file of a lot; a filled one has some hundred kilobytes. */
export const LOT_FILE: FileWish = { mark: `${PREFIX}:`, maxBytes: 2 << 20, maxRows: 2_000 };

/** Stands in the first cell of the hidden head. */
export function writeMark({ id, form, version }: MarkedLot): string {
  return `${PREFIX}:${id}:${form}:${version}`;
}

/** null: it is none of ours. */
export function readMark(text: string): MarkedLot | null {
  const [, id, form, version] = MARK.exec(text) ?? [];
  return id === undefined || form === undefined ? null : { id, form, version: Number(version) };
}
