import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { NOT_SUPPLIED, UNCHECKED } from '../../src/schema/values.ts';
import { Documents } from '../../src/editing/import/record/documents.ts';
import { OpenPoints } from '../../src/editing/import/record/open-points.ts';
import { procedureOf } from '../../src/editing/import/record/procedure.ts';
import type { Corpus } from './records.ts';
import { RepairCounts } from '../../src/editing/import/record/repairs.ts';
import { Sectors, Slugs } from './slugs.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'content');

/** What every site has, and what names no procedure, is taken over from the shipped content. */
const TAKEN_OVER = [
  ...['cong.yaml', 'buu-chinh.yaml', 'trang-web.yaml', 'phien-ban.yaml', 'so.yaml'],
  ...['trang', 'khao-sat', 'lich'],
];

/** A content folder made of records, and what had to be done for it. */
export interface Written {
  /** Code of each procedure → its slug. */
  slugs: Map<string, string>;
  repairs: RepairCounts;
  documents: number;
}

/** Writes records as a content folder. */
export function writeContent({ records, day }: Corpus, folder: string): Written {
  for (const name of TAKEN_OVER) cpSync(join(SHIPPED, name), join(folder, name), { recursive: true });
  for (const name of ['thu-tuc', 'van-ban']) mkdirSync(join(folder, name), { recursive: true });
  const repairs = new RepairCounts();
  const [documents, sectors, names] = [new Documents(), new Sectors(), new Slugs()];
  const slugs = new Map<string, string>();
  const procedures = new Map<string, object>();
  for (const record of records) {
    const context = { repairs, points: new OpenPoints(day) };
    const file = procedureOf(record, context, { day, documents, sectors });
    const slug = names.next(record.name, record.code, repairs);
    slugs.set(record.code, slug);
    procedures.set(slug, file);
  }
  documents.leaveOutTitles();
  const cited = documents.files();
  for (const [slug, file] of procedures)
    writeFileSync(join(folder, 'thu-tuc', `${slug}.md`), `---\n${yaml(file)}---\n`);
  for (const [path, file] of cited) writeFileSync(join(folder, path), yaml(file));
  writeFileSync(join(folder, 'linh-vuc.yaml'), yaml({ linh_vuc: sectors.entries() }));
  writeRoles(join(folder, 'so.yaml'), [...slugs.keys()], day);
  return { slugs, repairs, documents: cited.size };
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Nobody has said yet what the department does in these procedures. */
function writeRoles(path: string, codes: readonly string[], day: string): void {
  const document = parseDocument(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  const point = { ly_do: 'Chưa rõ việc của Sở.', ngay: day };
  const roles = codes.map((ma) => ({
    ma,
    vai_tro: UNCHECKED,
    van_ban: NOT_SUPPLIED,
    can_doi_chieu: { ...point },
  }));
  document.set('vai_tro', roles);
  writeFileSync(path, document.toString({ lineWidth: 0 }));
}
