import type { z } from 'zod';
import { calendarFile } from '../schema/calendar-file.ts';
import { comingFile } from '../schema/coming-file.ts';
import { costFiguresFile } from '../schema/cost-figures-file.ts';
import { dictionaryFile } from '../schema/dictionary-file.ts';
import { departmentFile } from '../schema/department-file.ts';
import { disclosureDutiesFile, disclosureFile } from '../schema/disclosure-file.ts';
import { formFile } from '../schema/form-file.ts';
import { internalProcessFile } from '../schema/internal-process-file.ts';
import { legalDocumentFile } from '../schema/legal-document-file.ts';
import { pageFile } from '../schema/page-file.ts';
import { procedureFile } from '../schema/procedure-file.ts';
import { questionnaireFile } from '../schema/questionnaire-file.ts';
import { reportFile } from '../schema/report-file.ts';
import { roundFile } from '../schema/round-file.ts';
import { scaleFile } from '../schema/scale-file.ts';
import { commentTagsFile, improvementFile } from '../schema/improvement-file.ts';
import { noticeFile, portalFile, postalFile, sectorsFile, siteFile } from '../schema/site-files.ts';
import { situationFile } from '../schema/situation-file.ts';

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const inFolder = (folder: string, extension: string) => new RegExp(`^${folder}/(${NAME})\\.${extension}$`);

/** Collection name → where its files are and what they hold. */
export const COLLECTIONS = {
  procedures: { path: inFolder('thu-tuc', 'md'), shape: 'thu-tuc/cap-ho-chieu.md', schema: procedureFile },
  coming: { path: inFolder('sap-toi', 'md'), shape: 'sap-toi/cap-ho-chieu.md', schema: comingFile },
  forms: { path: inFolder('bieu-mau', 'yaml'), shape: 'bieu-mau/mau-so-01.yaml', schema: formFile },
  calendar: { path: /^lich\/(20\d\d)\.yaml$/, shape: 'lich/2026.yaml', schema: calendarFile },
  documents: {
    path: inFolder('van-ban', 'yaml'),
    shape: 'van-ban/30-2026-qd-ttg.yaml',
    schema: legalDocumentFile,
  },
  situations: {
    path: inFolder('tinh-huong', 'yaml'),
    shape: 'tinh-huong/moi-dien-gia.yaml',
    schema: situationFile,
  },
  dictionary: {
    path: inFolder('tu-dien', 'yaml'),
    shape: 'tu-dien/tu-thuong-dung.yaml',
    schema: dictionaryFile,
  },
  notices: {
    path: inFolder('thong-bao', 'yaml'),
    shape: 'thong-bao/2026-11-23-chay-thu.yaml',
    schema: noticeFile,
  },
  improvements: {
    path: inFolder('ban-noi', 'yaml'),
    shape: 'ban-noi/2026-12-15-them-quay.yaml',
    schema: improvementFile,
  },
  pages: { path: inFolder('trang', 'md'), shape: 'trang/gioi-thieu.md', schema: pageFile },
  guides: { path: inFolder('huong-dan', 'md'), shape: 'huong-dan/tra-cuu-ho-so.md', schema: pageFile },
  questionnaires: {
    path: new RegExp(`^khao-sat/(${NAME}/[1-9]\\d{0,3})\\.yaml$`),
    shape: 'khao-sat/hai-long/1.yaml',
    schema: questionnaireFile,
  },
  scales: {
    path: inFolder('khao-sat/thang', 'yaml'),
    shape: 'khao-sat/thang/nam-muc.yaml',
    schema: scaleFile,
  },
  rounds: {
    path: inFolder('khao-sat/dot', 'yaml'),
    shape: 'khao-sat/dot/2026-quy-4.yaml',
    schema: roundFile,
  },
  disclosures: {
    path: inFolder('cong-khai', 'yaml'),
    shape: 'cong-khai/du-toan-2026.yaml',
    schema: disclosureFile,
  },
  processes: {
    path: inFolder('quy-trinh', 'yaml'),
    shape: 'quy-trinh/to-chuc-hoi-nghi.yaml',
    schema: internalProcessFile,
  },
  disclosureDuties: {
    path: /^(loai-cong-khai)\.yaml$/,
    shape: 'loai-cong-khai.yaml',
    schema: disclosureDutiesFile,
  },
  costFigures: {
    path: /^(chi-phi-tuan-thu)\.yaml$/,
    shape: 'chi-phi-tuan-thu.yaml',
    schema: costFiguresFile,
  },
  commentTags: { path: /^(nhan-y-kien)\.yaml$/, shape: 'nhan-y-kien.yaml', schema: commentTagsFile },
  reports: { path: /^(bao-cao)\.yaml$/, shape: 'bao-cao.yaml', schema: reportFile },
  sectors: { path: /^(linh-vuc)\.yaml$/, shape: 'linh-vuc.yaml', schema: sectorsFile },
  department: { path: /^(so)\.yaml$/, shape: 'so.yaml', schema: departmentFile },
  portal: { path: /^(cong)\.yaml$/, shape: 'cong.yaml', schema: portalFile },
  postal: { path: /^(buu-chinh)\.yaml$/, shape: 'buu-chinh.yaml', schema: postalFile },
  site: { path: /^(trang-web)\.yaml$/, shape: 'trang-web.yaml', schema: siteFile },
} as const satisfies Record<string, { path: RegExp; shape: string; schema: z.ZodType }>;

export type Collections = typeof COLLECTIONS;
export type CollectionName = keyof Collections;

/** Files that must exist exactly once. */
export const SINGLE_FILES = ['sectors', 'department', 'portal', 'postal', 'site'] as const;

/** Files of the folder that belong to no collection. */
export const OTHER_FILES = /^(README\.md|phien-ban\.yaml)$/;

/** One file that could be read as YAML. `value` is null where the schema found faults. */
export interface Entry<Name extends CollectionName> {
  file: string;
  /** The file's name without extension; `<id>/<version>` for a questionnaire. */
  slug: string;
  value: z.output<Collections[Name]['schema']> | null;
  /**
   * Its fields that are right by themselves; all of them where `value` is not null. What files say about
   * each other is checked with these, so that one fault does not hide another.
   */
  stated: Partial<z.output<Collections[Name]['schema']>>;
  /** As written, all scalars text. */
  raw: Record<string, unknown>;
  body: string;
}

export type Entries = { [Name in CollectionName]: Entry<Name>[] };

/** Which collection a path belongs to, and the slug its name gives. */
export function collectionOf(path: string): { name: CollectionName; slug: string } | null {
  for (const name of Object.keys(COLLECTIONS) as CollectionName[]) {
    const slug = COLLECTIONS[name].path.exec(path)?.[1];
    if (slug !== undefined) return { name, slug };
  }
  return null;
}
