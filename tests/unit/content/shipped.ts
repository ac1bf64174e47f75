import { join } from 'node:path';
import { expect } from 'vitest';
import { readFolder, type Files, type ReadFolder } from '#src/content/read-folder.ts';
import { contentOf, formatError } from '#src/content/load-content.ts';

/** The content that ships with the program: the faultless folder that each test damages once. */
export const SHIPPED = join(import.meta.dirname, '../../../content');

export const SHEET = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md';
export const OLD_SHEET = 'thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-ma-cu.md';
export const PASSPORT = 'thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu.md';
export const DOCUMENT = 'van-ban/30-2026-qd-ttg.yaml';
export const OLD_DOCUMENT = 'van-ban/06-2020-qd-ttg.yaml';
export const PAGE = 'trang/gioi-thieu.md';
export const FORM = 'khao-sat/hai-long/1.yaml';
export const SITUATION = 'tinh-huong/moi-dien-gia-nuoc-ngoai.yaml';
export const NOTICE = 'thong-bao/2026-11-23-chay-thu.yaml';

const shipped = readFolder(SHIPPED);

export function shippedFiles(): Files {
  return new Map(shipped.files);
}

/** A folder that holds these files and no others. */
export function folderOf(files: Files): ReadFolder {
  return { files, attachments: new Map(), errors: [], digests: new Map() };
}

/** The shipped files with one piece of text replaced; a piece that is not there is a broken test. */
export function withReplaced(path: string, from: string, to: string): Files {
  const files = shippedFiles();
  const text = files.get(path);
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return files.set(path, text.replace(from, to));
}

/** Every fault, file and field and sentence, as the clerk reads it. */
export function faultsOf(files: Files): string[] {
  const loaded = contentOf(folderOf(files), { now: new Date('2026-11-23T03:00:00Z') });
  return 'errors' in loaded ? loaded.errors.map(formatError) : [];
}

/** One mistake: its name, file, the right text, the wrong text, and all that the clerk is told. */
export type Mistake = [what: string, file: string, right: string, wrong: string, sentences: string[]];

/** A part of a shipped file with everything indented below it, as written. */
export function partOf(path: string, key: string): string {
  const found = new RegExp(`^( *)${key}:.*\\n(?:\\1 +.*\\n|\\1- .*\\n)*`, 'm').exec(
    shipped.files.get(path) ?? '',
  );
  if (found === null) throw new Error(`${path} has no part ${key}`);
  return found[0];
}

/** Damages one shipped file; everything the clerk is told must be these sentences about that file. */
export function expectFaults(file: string, right: string, wrong: string, sentences: string[]): void {
  expect(faultsOf(withReplaced(file, right, wrong))).toEqual(sentences.map((line) => `${file}: ${line}`));
}
