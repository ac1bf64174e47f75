import { type ContentFile, parseContentFile, valuesOf, withValue } from '../../content/content-file.ts';
import { procedureFile } from '../../schema/procedure-file.ts';
import { NOT_SUPPLIED, UNCHECKED } from '../../schema/values.ts';
import { labelAt, schemaAt } from '../../schema/walk.ts';
import { sayValue } from '../difference/say-value.ts';
import { valueAt } from '../form/merge.ts';
import { newText } from '../form/new-file.ts';
import type { Imported } from './import-procedure.ts';
import { documentPath } from './record/documents.ts';

type Path = readonly string[];

const WAYS = ['truc_tuyen', 'truc_tiep', 'buu_chinh'] as const;

/** Fields of a procedure file that an input can fill, in the order of the official table. */
const PATHS: readonly Path[] = [
  ...['ma', 'ten', 'linh_vuc', 'cap_thuc_hien', 'quyet_dinh_cong_bo'].map((key) => [key]),
  ...['doi_tuong', 'co_quan_quyet_dinh', 'co_quan_tiep_nhan'].map((key) => [key]),
  ...WAYS.flatMap((way) => ['co', 'thoi_han', 'phi', 'ghi_chu'].map((key) => ['cach_nop', way, key])),
  ['cach_nop', 'truc_tuyen', 'trang_tren_cong'],
  ...['so_bo', 'ho_so', 'cac_buoc', 'ket_qua_ngan', 'ket_qua', 'dieu_kien', 'can_cu'].map((key) => [key]),
];

/** What an input says of one field, beside what the sheet says now. */
export interface Proposal {
  /** Names it in forms. */
  id: string;
  label: string;
  /** '': the sheet says nothing. */
  before: string;
  after: string;
  isSame: boolean;
}

const isTold = (value: unknown): boolean =>
  value !== undefined && value !== '' && value !== UNCHECKED && value !== NOT_SUPPLIED;

/** Fields that the input has filled. */
function filledPaths({ values }: Pick<Imported, 'values'>): Path[] {
  return PATHS.filter((path) => isTold(valueAt(values, path)));
}

const idOf = (path: Path): string => path.join('.');

function currentValues(text: string | null): unknown {
  if (text === null) return {};
  const read = valuesOf(parseContentFile('thu-tuc/x.md', text));
  return 'values' in read ? read.values : {};
}

/**
 * What an input proposes, field by field.
 *
 * @param text of the sheet as it is; null: there is none
 */
export function proposalsOf(imported: Pick<Imported, 'values'>, text: string | null): Proposal[] {
  const current = currentValues(text);
  return filledPaths(imported).map((path) => {
    const schema = schemaAt(procedureFile, path);
    const [before, after] = [valueAt(current, path), valueAt(imported.values, path)].map((value) =>
      sayValue(schema, value),
    );
    return {
      id: idOf(path),
      label: labelAt(procedureFile, path) ?? idOf(path),
      before: before ?? '',
      after: after ?? '',
      isSame: before === after,
    };
  });
}

/** A sheet that is there, with the fields that were chosen as the input has them; nothing else of it is touched. */
export function withProposals(
  text: string,
  { values }: Pick<Imported, 'values'>,
  chosen: ReadonlySet<string>,
): string {
  let file: ContentFile = parseContentFile('thu-tuc/x.md', text);
  for (const path of PATHS) {
    const value = valueAt(values, path);
    if (chosen.has(idOf(path)) && isTold(value)) file = withValue(file, [...path], value);
  }
  return file.source;
}

/** Fields that cite documents, by id, and the numbers that they cite. */
function citedBy({ values }: Pick<Imported, 'values'>): [id: string, numbers: unknown[]][] {
  const { can_cu: basis, quyet_dinh_cong_bo: decision } = values;
  const entries = Array.isArray(basis) ? (basis as Record<string, unknown>[]) : [];
  return [
    ['can_cu', entries.map(({ so_hieu }) => so_hieu)],
    ['quyet_dinh_cong_bo', [decision]],
  ];
}

/** What was read, with the files of only those documents that the chosen fields cite. */
export function withDocumentsOf<Read extends Pick<Imported, 'values' | 'documents'>>(
  read: Read,
  chosen: ReadonlySet<string>,
): Read {
  const cited = citedBy(read).flatMap(([id, numbers]) => (chosen.has(id) ? numbers : []));
  const paths = new Set(cited.map((number) => documentPath(String(number))));
  return { ...read, documents: new Map([...read.documents].filter(([path]) => paths.has(path))) };
}

/** A sheet that is new: all that the input says, what it leaves open as open points, and the rest to be filled in. */
export function newSheet({ values }: Pick<Imported, 'values'>): string {
  let file: ContentFile = parseContentFile('thu-tuc/x.md', newText('procedures'));
  for (const [key, value] of Object.entries(values)) file = withValue(file, [key], value);
  return file.source;
}
