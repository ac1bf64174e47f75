import type { PortalRecord, RecordMethod, RecordPaper } from '../record/portal-record.ts';
import { columnCounts } from './column-counts.ts';
import type { SectionKey } from './labels.ts';
import type { Part, Parts, Said } from './parts.ts';

const CODE = /(?<![\d.])\d\.\d{6}(?!\d)/;

/** Ways to file by the words that documents name them with; the catalogue's name of each. */
const CHANNELS: readonly [name: string, words: RegExp][] = [
  ['Trực tuyến', /trực tuyến|môi trường điện tử|toàn trình/i],
  ['Trực tiếp', /trực tiếp/i],
  ['Dịch vụ bưu chính', /bưu (?:chính|điện)/i],
];

/** The whole time limit of a sentence, if it tells only one. */
const TIMES = /\d{1,3}(?:[.,]\d)?\s+(?:ngày làm việc|giờ làm việc|ngày|giờ|tháng)(?![\p{L}])/giu;

const isText = (said: Said): said is Extract<Said, { kind: 'text' }> => said.kind === 'text';

/** Reads the parts of a document as a record of the national catalogue has them. */
class PartsReader {
  readonly #parts: readonly Part[];

  constructor({ parts }: Parts) {
    this.#parts = parts;
  }

  #said(key: SectionKey): Said[] {
    return this.#parts.filter((part) => part.key === key).map(({ said }) => said);
  }

  text(key: SectionKey, glue = '\n'): string {
    return this.lines(key).join(glue);
  }

  lines(key: SectionKey): string[] {
    return this.#said(key).flatMap((said) => (isText(said) ? said.text.split('\n') : []));
  }

  /** A title in capitals above the table says the name once more. */
  name(): string {
    const lines = new Map(this.lines('name').map((line) => [line.toLowerCase(), line]));
    return [...lines.values()].join(' ');
  }

  code(): string {
    const own = CODE.exec(this.text('code'))?.[0];
    return (
      own ?? this.#parts.flatMap(({ said }) => (isText(said) ? (CODE.exec(said.text) ?? []) : []))[0] ?? ''
    );
  }

  methods(): RecordMethod[] {
    const rows = this.#said('methods').flatMap((said) => (said.kind === 'row' ? [said.row] : []));
    const [time, fee] = [onlyTime(this.text('time', ' ')), this.text('fee')];
    if (rows.length === 0) return this.#toldMethods(time, fee);
    return rows.map((row) => ({
      channel: channelOf(row['channel'] ?? ''),
      time: row['time'] ?? time,
      fee: row['fee'] ?? fee,
      note: row['note'] ?? '',
    }));
  }

  /** Where the table has sentences: time and fee of their own parts hold for every way that is named. */
  #toldMethods(time: string, fee: string): RecordMethod[] {
    const lines = this.lines('methods');
    return CHANNELS.flatMap(([channel, words]) => {
      const told = lines.filter((line) => words.test(line));
      return told.length === 0 ? [] : [{ channel, time, fee, note: told.join('\n') }];
    });
  }

  /** Papers in rows, each under the case that stands above it. */
  dossier(): RecordPaper[] {
    const said = this.#said('dossier');
    if (!said.some(({ kind }) => kind === 'row')) return [];
    let named = '';
    return said.flatMap((each): RecordPaper[] => {
      if (each.kind !== 'row') {
        named = each.text;
        return [];
      }
      const { item = '', form = '' } = each.row;
      return [{ case: named, item, form, ...columnCounts(each.row) }];
    });
  }

  legal(): string[] {
    const rows = this.#said('legal').flatMap((said) => (said.kind === 'row' ? [said.row] : []));
    const told = rows.map(({ number = '', title = '', date = '', issuer = '' }) =>
      [title, date, issuer, number === '' ? '' : `(${number})`].filter((words) => words !== '').join(' '),
    );
    return [...told, ...this.lines('legal').map((line) => line.replace(/^(?:-|\d{1,2}\.)\s+/, ''))];
  }
}

function channelOf(words: string): string {
  return CHANNELS.find(([, pattern]) => pattern.test(words))?.[0] ?? words;
}

function onlyTime(text: string): string {
  const times = new Set((text.match(TIMES) ?? []).map((time) => time.toLowerCase()));
  const [first] = times;
  return times.size === 1 && first !== undefined ? first : text;
}

/** A document as a record of the national catalogue; '' and empty lists where it says nothing. */
export function toRecord(parts: Parts): PortalRecord {
  const reader = new PartsReader(parts);
  const dossier = reader.dossier();
  return {
    code: reader.code(),
    name: reader.name(),
    field: reader.text('field', ' '),
    agency: reader.text('agency'),
    issuer: reader.text('issuer'),
    authority: reader.text('authority'),
    level: reader.text('level', ' '),
    audience: reader
      .lines('audience')
      .map((line) => line.replace(/^-\s+/, '').replace(/[;,.]$/, ''))
      .join(', '),
    decision: reader.text('decision', ' '),
    steps: reader.text('steps'),
    methods: reader.methods(),
    time: reader.lines('time'),
    dossier,
    dossier_text: dossier.length > 0 ? '' : reader.text('dossier'),
    legal_basis: reader.legal(),
    requirements: reader.text('requirements'),
    result: reader.text('result'),
    url: /https?:\/\/\S+/.exec(reader.text('url', ' '))?.[0] ?? '',
    has_fulltext: true,
    alt_names: [],
    sets: reader.text('sets', ' '),
    receiver: reader.text('receiver', ' '),
  };
}
