import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One row of a record's ways to file; a way may have several. */
export interface CorpusMethod {
  channel: string;
  time: string;
  fee: string;
  note: string;
}

export interface CorpusPaper {
  case: string;
  item: string;
  original: string;
  copy: string;
  form: string;
}

/** One record of the national catalogue as it was collected; empty text: missing. */
export interface CorpusRecord {
  code: string;
  name: string;
  /** Lĩnh vực. */
  field: string;
  /** Cơ quan thực hiện. */
  agency: string;
  issuer: string;
  /** Cơ quan có thẩm quyền. */
  authority: string;
  level: string;
  audience: string;
  /** Number of the decision that published it. */
  decision: string;
  steps: string;
  methods: CorpusMethod[];
  /** Time limits in words. */
  time: string[];
  dossier: CorpusPaper[];
  /** The papers in one run of text, where the collector could not part them. */
  dossier_text: string;
  legal_basis: string[];
  requirements: string;
  result: string;
  url: string;
  has_fulltext: boolean;
  /** Other names that the same code has or had. */
  alt_names: string[];
}

export interface Corpus {
  /** Day on which the records held, the last of the month that the file's name gives. */
  day: string;
  /** Those with full text, in the order of the file. */
  records: CorpusRecord[];
}

const FILE = /^national-(\d{4})-(\d{2})\.jsonl\.gz$/;

/**
 * All records of a file with one JSON object a line, packed where its name ends in .gz.
 *
 * @throws Error when it cannot be read, or a line is no JSON
 */
export function readRecords(path: string): CorpusRecord[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusRecord);
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
