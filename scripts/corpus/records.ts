import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PortalRecord } from '../../src/editing/import/record/portal-record.ts';

export interface Corpus {
  /** Day on which the records held, the last of the month that the file's name gives. */
  day: string;
  /** Those with full text, in the order of the file. */
  records: PortalRecord[];
}

const FILE = /^national-(\d{4})-(\d{2})\.jsonl\.gz$/;

/**
 * All records of a file with one JSON object a line, packed where its name ends in .gz.
 *
 * @throws Error when it cannot be read, or a line is no JSON
 */
export function readRecords(path: string): PortalRecord[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PortalRecord);
}

/** The file of the national catalogue in a folder; undefined where there is none. */
export function corpusFileIn(folder: string): string | undefined {
  const name = readdirSync(folder).find((file) => FILE.test(file));
  return name === undefined ? undefined : join(folder, name);
}

/**
 * The records of the national catalogue that have their full text.
 *
 * @throws Error when the folder has no such file
 */
export function readCorpus(folder: string): Corpus {
  const path = corpusFileIn(folder);
  const [, year, month] = FILE.exec(basename(path ?? '')) ?? [];
  if (path === undefined) throw new Error(`There is no national-YYYY-MM.jsonl.gz in ${folder}`);
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0));
  return {
    day: lastDay.toISOString().slice(0, 10),
    records: readRecords(path).filter(({ has_fulltext: isWhole }) => isWhole),
  };
}
