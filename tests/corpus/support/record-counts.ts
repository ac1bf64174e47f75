import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';

const CHANNELS: Record<string, string> = {
  'Trực tuyến': 'truc-tuyen',
  'Trực tiếp': 'truc-tiep',
  'Dịch vụ bưu chính': 'buu-chinh',
};

/** What a record itself says, counted without the converter. */
export function countRecord(record: PortalRecord): { papers: number; channels: string[]; bases: number } {
  const named = new Set(record.methods.map(({ channel }) => CHANNELS[channel]));
  return {
    papers: record.dossier.length > 0 ? listedPapers(record) : runningPapers(record.dossier_text),
    channels: Object.values(CHANNELS).filter((channel) => named.has(channel)),
    bases: record.legal_basis.length,
  };
}

function listedPapers({ dossier }: PortalRecord): number {
  return dossier.filter(({ item }) => item.trim() !== '').length;
}

/** Each table that ran into one line has a row for each count; other papers stand one on a line. */
function runningPapers(text: string): number {
  const [, ...tables] = text.split('Số lượng');
  const isTable = /Tên giấy tờ\s*Mẫu đơn, tờ khai/.test(text);
  if (isTable) return tables.map((table) => rows(table)).reduce((sum, many) => sum + many, 0) + lost(tables);
  return text.split('\n').filter((line) => /\p{L}/u.test(line) && !/^\| *Tên giấy tờ/.test(line)).length;
}

function rows(table: string): number {
  return parts(table).length - 1;
}

/** The text of a table between the counts of its rows. */
function parts(table: string): string[] {
  // Counts in a sentence: "02 bản chính tờ khai", "(01 bản chính)", "1 bản chính; Trường hợp".
  const plain = table
    .replace(/\d+ bản chính(?=[\s;.,)])(?!,\s*\d)/g, '')
    .replace(/(?<!\d)0\d+ bản chính/g, '');
  return plain.split(/\d+ bản chính(?:, *\d+ bản sao)?|Bản chính: *\d+ *-? *Bản sao: *\d+/);
}

/** After the last count of the last table a paper may stand whose counts are lost. */
function lost(tables: readonly string[]): number {
  return /[\p{L}\d]/u.test(parts(tables.at(-1) ?? '').at(-1) ?? '') ? 1 : 0;
}
