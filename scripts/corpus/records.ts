import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  dossier: CorpusPaper[];
  /** The papers in one run of text, where the collector could not part them. */
  dossier_text: string;
  legal_basis: string[];
  requirements: string;
  result: string;
  url: string;
  has_fulltext: boolean;
}

export interface Corpus {
  /** Day on which the records held, the last of the month that the file's name gives. */
  day: string;
  /** Those with full text, in the order of the file. */
  records: CorpusRecord[];
}

const FILE = /^national-(\d{4})-(\d{2})\.jsonl\.gz$/;

/**
 * The records of the national catalogue that have their full text.
 *
 * @throws Error when the folder has no such file
 */
export function readCorpus(folder: string): Corpus {
  const name = readdirSync(folder).find((file) => FILE.test(file));
  const [, year, month] = FILE.exec(name ?? '') ?? [];
  if (name === undefined) throw new Error(`There is no national-YYYY-MM.jsonl.gz in ${folder}`);
  const lines = gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n');
  const records = lines.filter(Boolean).map((line) => JSON.parse(line) as CorpusRecord);
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0));
  return {
    day: lastDay.toISOString().slice(0, 10),
    records: records.filter(({ has_fulltext: isWhole }) => isWhole),
  };
}
