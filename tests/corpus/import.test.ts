import { expect, test } from 'vitest';
import {
  importProcedure,
  readJson,
  readTable,
  type ReadInput,
} from '#src/editing/import/import-procedure.ts';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import { NAMED_FEE } from '#src/editing/import/record/fees.ts';
import { readWord } from '#src/editing/import/word/read-word.ts';
import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';
import { readCorpus } from '../../scripts/corpus/records.ts';
import { portalPage, TABLE_STYLES, type TableStyle, wordTable } from '#tests/support/procedure-tables.ts';
import { randomFrom } from '#tests/support/random.ts';
import { CORPUS_DIR, SEED } from '#tests/support/sampling.ts';
import { bare, toldFields } from '#tests/support/told-fields.ts';

const DRAWN = 200;
/** Of the fields that an import has filled, at least so many say what the record says. */
const WANTED = 0.95;
const TODAY = '2026-11-29';

async function fromWord(record: PortalRecord, style: TableStyle): Promise<ReadInput | null> {
  const word = await readWord(await wordTable(record, style));
  return 'html' in word ? readTable(readHtml(word.html)) : null;
}

const WAYS: Record<string, (record: PortalRecord) => Promise<ReadInput | null>> = {
  JSON: (record) => Promise.resolve(readJson(JSON.stringify(record))),
  'portal page': (record) => Promise.resolve(readTable(readHtml(portalPage(record)))),
  ...Object.fromEntries(
    TABLE_STYLES.map((style) => [`Word, ${style}`, (record: PortalRecord) => fromWord(record, style)]),
  ),
};

type Imported = ReturnType<typeof importProcedure>;

/** By the seed of this run, as many in a full one: making Word files takes long. */
function drawnFrom(records: readonly PortalRecord[]): PortalRecord[] {
  const random = randomFrom(SEED);
  return Array.from({ length: DRAWN }, () => records[Math.floor(random() * records.length)]).filter(
    (record) => record !== undefined,
  );
}

/** All that a value says. Not its JSON, which writes a tab before a word as a letter of it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flat().flatMap(textsIn);
  return value === null || value === undefined ? [] : [String(value)];
}

/** How often each word stands in texts; words that ran together are told apart by their capitals. */
function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of bare(texts.join(' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).split(' '))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Facts of a sheet in the words that tables have for them. */
const CODED = [
  'có trực tiếp',
  'có trực tuyến',
  'có dịch vụ bưu chính',
  'bản chính bản sao đồng việt nam đồng vnđ vnd đ',
];

/** Words of the input that stand neither in the sheet's fields nor beside it, counted; numbers of points aside. */
function dropped(input: ReadInput, { values, leftOver }: Imported): string[] {
  const { can_doi_chieu: _, ...fields } = values;
  // A number of sets is a field; a table says “bộ” after it.
  const sets = /^\d+$/.test(String(fields['so_bo'])) ? ['bộ'] : [];
  const kept = countWords([...textsIn(fields), ...sets, ...leftOver.map(({ text }) => text)]);
  const coded = countWords(CODED);
  // What is said twice, in other letters too, need not be kept twice; what a fee is called names its field.
  const once = new Map(input.pieces.map(({ text }) => [bare(text), text.replace(NAMED_FEE, '')]));
  const said = countWords([...once.values()]);
  return [...said].flatMap(([word, count]) =>
    (kept.get(word) ?? 0) >= count || coded.has(word) || /^\d{0,2}$/.test(word) ? [] : [`${word} ${count}`],
  );
}

/** A record may name among its papers what is none ("2 số lượng hồ sơ 1 bộ"): in a table it is rightly read as what it says. */
const FIELDS_OF_A_PAPER = 3;

test.skipIf(CORPUS_DIR === undefined)(
  `${DRAWN} records, as JSON, as a page of the portal and as tables in Word, fill fields with what they say and drop no word`,
  async () => {
    const { records } = readCorpus(CORPUS_DIR ?? '');
    const drawn = drawnFrom(records);
    const report: string[] = [];
    const lost: string[] = [];
    let words = 0;
    for (const [way, read] of Object.entries(WAYS)) {
      let [filled, equal, fillable] = [0, 0, 0];
      const wrong: string[] = [];
      // Making Word files takes longest: each style gets its share of the records.
      const own = way.startsWith('Word')
        ? drawn.filter(
            (_, index) =>
              index % TABLE_STYLES.length === TABLE_STYLES.findIndex((style) => way.endsWith(style)),
          )
        : drawn;
      for (const record of own) {
        const input = await read(record);
        expect(input, `${way} ${record.code}`).not.toBeNull();
        if (input === null) continue;
        const imported = importProcedure(input, { sectors: [], today: TODAY });
        words += input.pieces.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
        lost.push(...dropped(input, imported).map((each) => `${way} ${record.code}: ${each}`));
        const told = toldFields(record, imported.values);
        filled += told.length;
        const right = told.filter(({ filled: is, meant }) => is === meant);
        equal += right.length;
        wrong.push(
          ...told
            .filter((each) => !right.includes(each))
            .map(
              ({ field, filled: is, meant }) =>
                `${record.code} ${field}: “${is.slice(0, 100)}” / “${meant.slice(0, 100)}”`,
            ),
        );
        // A form that was read as nothing would be right in all it fills.
        const most = toldFields(record, importedOf(record)).length;
        fillable += most;
        expect(told.length, `${way} ${record.code}: filled`).toBeGreaterThanOrEqual(
          Math.min(Math.floor(most * WANTED), most - FIELDS_OF_A_PAPER),
        );
      }
      expect(filled, `SEED=${SEED} ${way}: filled`).toBeGreaterThanOrEqual(fillable * WANTED);
      report.push(`${way}: ${equal} of ${filled} fields (${((100 * equal) / filled).toFixed(1)} %)`);
      expect(equal / filled, `SEED=${SEED} ${way}\n${wrong.slice(0, 20).join('\n')}`).toBeGreaterThanOrEqual(
        WANTED,
      );
    }
    report.push(`${words} words, none lost`);
    expect(lost, `SEED=${SEED}`).toEqual([]);
    console.log(`SEED=${SEED}\n${report.join('\n')}`);
  },
);

function importedOf(record: PortalRecord): Record<string, unknown> {
  const input = readJson(JSON.stringify(record));
  return input === null ? {} : importProcedure(input, { sectors: [], today: TODAY }).values;
}
