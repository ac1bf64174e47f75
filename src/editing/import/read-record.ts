import { z } from 'zod';
import type { Piece } from './pieces.ts';
import { saidOnce } from './record/paper-name.ts';
import { RUN_HEADING } from './record/papers.ts';
import type { PortalRecord } from './record/portal-record.ts';
import type { SectionKey } from './table/labels.ts';

/** Collectors write numbers and nulls where a text is meant. */
const words = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]).default('');
const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.array(schema), z.null().transform(() => [] as z.output<Schema>[])]).default([]);

const recordSchema = z.looseObject({
  code: words,
  name: words,
  field: words,
  agency: words,
  issuer: words,
  authority: words,
  level: words,
  audience: words,
  kind: words,
  decision: words,
  steps: words,
  methods: listOf(z.object({ channel: words, time: words, fee: words, note: words })),
  time: listOf(words),
  fee: listOf(words),
  dossier: listOf(z.object({ case: words, item: words, original: words, copy: words, form: words })),
  dossier_text: words,
  legal_basis: listOf(words),
  requirements: words,
  result: words,
  url: words,
  has_fulltext: z.unknown().optional(),
  alt_names: listOf(words),
});

type ReadRecord = z.output<typeof recordSchema>;

const lines = (key: SectionKey | null, ...texts: string[]): Piece[] =>
  texts.flatMap((text) => text.split('\n')).map((text) => ({ key, text }));

/** A table whose cells ran together: its head belongs to the form, and words are told apart again. */
function parted(run: string): string {
  return run
    .replace(new RegExp(RUN_HEADING.source, 'g'), '\n')
    .replace(/bản (?:chính|sao)(?=\p{L})/gu, '$& ');
}

function piecesOf(record: ReadRecord): Piece[] {
  const { methods, dossier } = record;
  const known = new Set(Object.keys(recordSchema.shape));
  const unknown = Object.entries(record).filter(([key]) => !known.has(key));
  return [
    ...lines('code', record.code),
    ...lines('name', record.name),
    ...lines('field', record.field),
    ...lines('agency', record.agency),
    ...lines('issuer', record.issuer),
    ...lines('authority', record.authority),
    ...lines('level', record.level),
    ...lines('audience', record.audience),
    ...lines('kind', record.kind),
    ...lines('decision', record.decision),
    ...lines('steps', record.steps),
    ...methods.flatMap(({ channel, time, fee, note }) => [
      ...lines('methods', channel, time, note),
      ...lines('fee', fee),
    ]),
    ...lines('time', ...record.time),
    ...lines('fee', ...record.fee),
    ...dossier.flatMap(({ case: condition, item, form, original, copy }) => [
      ...lines('dossier', condition),
      {
        key: 'dossier' as const,
        text: [saidOnce(item, { original, copy }), form, original, copy].join(' '),
      },
    ]),
    ...lines('dossier', parted(record.dossier_text)),
    ...lines('legal', ...record.legal_basis),
    ...lines('requirements', record.requirements),
    ...lines('result', record.result),
    ...lines('url', record.url),
    ...lines('other', ...record.alt_names),
    ...unknown.map(([key, value]): Piece => ({ key: null, text: `${key}: ${JSON.stringify(value)}` })),
  ].filter(({ text }) => text.trim() !== '');
}

/**
 * Reads one record of the national catalogue, as JSON.
 *
 * @returns null: it is none, or more than one
 */
export function readRecord(json: string): { record: PortalRecord; pieces: Piece[] } | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const [only, ...others] = Array.isArray(value) ? (value as unknown[]) : [value];
  const read = recordSchema.safeParse(only);
  if (!read.success || others.length > 0 || (read.data.code === '' && read.data.name === '')) return null;
  return { record: { ...read.data, has_fulltext: true }, pieces: piecesOf(read.data) };
}
