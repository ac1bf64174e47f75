import type { Sector } from '../../domain/site.ts';
import { slugOf } from '../../view/slug-of.ts';
import { toBlocks } from './html/to-blocks.ts';
import type { HtmlElement } from './html/html-tree.ts';
import { leftOver } from './left-over.ts';
import { type Piece, piecesOfParts } from './pieces.ts';
import { Documents } from './record/documents.ts';
import { OpenPoints } from './record/open-points.ts';
import { procedureOf } from './record/procedure.ts';
import type { PortalRecord } from './record/portal-record.ts';
import { RepairCounts } from './record/repairs.ts';
import { readRecord } from './read-record.ts';
import { linesOf } from './table/lines.ts';
import { partsOf } from './table/parts.ts';
import { toRecord } from './table/to-record.ts';

/** An input that was read, and not yet what becomes of it. */
export interface ReadInput {
  from: 'record' | 'table';
  record: PortalRecord;
  /** All that the input says. */
  pieces: Piece[];
  /** Headings, heads of tables and numbers of rows: the form on which the input was written. */
  furniture: string[];
}

/** null: there is no heading of the official table in it. */
export function readTable(html: HtmlElement): ReadInput | null {
  const parts = partsOf(linesOf(toBlocks(html)));
  if (!parts.parts.some(({ key }) => key !== null)) return null;
  const pieces = piecesOfParts(parts.parts);
  return { from: 'table', record: toRecord(parts), pieces, furniture: parts.furniture };
}

/** null: it is no record of the national catalogue. */
export function readJson(json: string): ReadInput | null {
  const read = readRecord(json);
  return read && { from: 'record', furniture: [], ...read };
}

/** What the site knows already. */
export interface KnownToSite {
  sectors: readonly Pick<Sector, 'slug' | 'name'>[];
  /** Day of the import, ISO. */
  today: string;
}

export interface Imported {
  /** Of a procedure file, as written in YAML; what the input does not tell is “chưa kiểm tra”. */
  values: Record<string, unknown>;
  /** What of the input is in none of the values, in its order. */
  leftOver: Piece[];
  /** Files for documents that are cited, by path: needed where the site has none yet. */
  documents: Map<string, object>;
}

/** The source that stands on the sheet. */
function sourceOf({ from, record }: ReadInput, today: string): object {
  const name =
    from === 'record'
      ? 'Bản ghi trên Cổng Dịch vụ công quốc gia'
      : `Bảng nội dung thủ tục${record.decision === '' ? '' : ` kèm theo Quyết định ${record.decision}`}`;
  const isAddress = /^https?:\/\/\S+$/.test(record.url) && URL.canParse(record.url);
  return { khoa: 'ban-ghi', ten: name, ...(isAddress ? { dia_chi: record.url } : {}), ngay: today };
}

/** Turns an input into the values of a procedure file. No fact is added: what cannot be read is quoted beside. */
export function importProcedure(input: ReadInput, { sectors, today }: KnownToSite): Imported {
  const documents = new Documents();
  const points = new OpenPoints(today, input.from === 'record' ? 'Bản ghi' : 'Bảng');
  const known = sectors.find(({ name }) => slugOf(name) === slugOf(input.record.field));
  const shared = { day: today, documents, sectors: { slugOf: () => known?.slug ?? '' } };
  const read = procedureOf(input.record, { repairs: new RepairCounts(), points }, shared);
  const { tom_tat: _, linh_vuc, ...facts } = read as Record<string, unknown>;
  const values = {
    ...facts,
    ...(known === undefined ? {} : { linh_vuc }),
    nguon: [sourceOf(input, today)],
  };
  const pieces = input.pieces.filter(({ key }) => key !== 'field' || known === undefined);
  return { values, leftOver: leftOver(pieces, values), documents: documents.files() };
}
