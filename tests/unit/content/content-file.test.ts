import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ContentFile,
  parseContentFile,
  valuesOf,
  withValue,
  writeContentFile,
} from '#src/content/content-file.ts';
import { contentOf } from '#src/content/load-content.ts';
import { runs, SEED } from '#tests/support/sampling.ts';
import { folderOf, SHIPPED, shippedFiles } from './shipped.ts';
import { written } from './written.ts';

const PATHS = [...shippedFiles().keys()];
const NOW = { now: new Date('2026-11-23T03:00:00Z') };

type Values = Record<string, unknown>;

function read(path: string, text: string): { file: ContentFile; values: Values } {
  const file = parseContentFile(path, text);
  const found = valuesOf(file);
  if ('faults' in found) throw new Error(`${path}: ${JSON.stringify(found.faults)}\n${text}`);
  return { file, values: found.values };
}

/** Path and text of every scalar. */
function scalarsIn(value: unknown, path: (string | number)[] = []): [(string | number)[], string][] {
  if (typeof value === 'string') return [[path, value]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value as Values);
  return entries.flatMap(([key, inner]) => scalarsIn(inner, [...path, key]));
}

/** A shipped file as somebody else might have written it. */
const variants = fc.gen().map((g) => {
  const path = g(fc.constantFrom, ...PATHS.filter((name) => name !== 'phien-ban.yaml'));
  const { file, values } = read(path, shippedFiles().get(path) ?? '');
  const yaml = written(values, (ways) => g(fc.nat, { max: ways - 1 }));
  const inner = file.body === null ? `${yaml}\n` : `---\n${yaml}\n---\n${file.body}`;
  const ends = g(fc.constantFrom, '\n', '\r\n');
  const text = g(fc.constantFrom, '', '\ufeff') + inner.replaceAll('\n', ends);
  return { path, values, text };
});

test.each(PATHS)('%s: read and written unchanged, the bytes are the same', (path) => {
  const bytes = readFileSync(join(SHIPPED, path));
  const { file } = read(path, bytes.toString('utf8'));
  expect(Buffer.from(writeContentFile(file)).equals(bytes)).toBe(true);
});

/** Ten times as many with FULL=1. */
function sampled(sample: number) {
  return { numRuns: runs({ full: 10 * sample, sample }), seed: SEED };
}

describe('a file in anybody’s way of writing', { timeout: 120_000 }, () => {
  test('is understood, and written back byte by byte', () => {
    fc.assert(
      fc.property(variants, ({ path, values, text }) => {
        const { file, values: found } = read(path, text);
        expect(found).toEqual(values);
        expect(writeContentFile(file)).toBe(text);
      }),
      sampled(200),
    );
  });

  test('says the same to the site', () => {
    const shipped = contentOf(folderOf(shippedFiles()), NOW);
    expect(shipped).toHaveProperty('content');
    fc.assert(
      fc.property(variants, ({ path, text }) => {
        const evened = text.replace('\ufeff', '').replaceAll('\r\n', '\n');
        expect(contentOf(folderOf(shippedFiles().set(path, evened)), NOW)).toEqual(shipped);
      }),
      sampled(40),
    );
  });

  test('keeps its bytes when a form hands back every value as it was', () => {
    fc.assert(
      fc.property(variants, ({ path, values, text }) => {
        const file = parseContentFile(path, text);
        const same = scalarsIn(values).reduce((at, [where, value]) => withValue(at, where, value), file);
        expect(
          writeContentFile(
            Object.entries(values).reduce((at, [key, value]) => withValue(at, [key], value), same),
          ),
        ).toBe(text);
      }),
      sampled(20),
    );
  });

  test('changes in one value only when one value is changed, and keeps every comment', () => {
    const texts = fc.oneof(
      fc.constantFrom(
        'Không',
        'chưa kiểm tra',
        '3.000600',
        'no',
        '',
        ' ',
        'Hỏi: ở đâu?',
        'a # b',
        "'",
        '"',
        '- a',
        'a, b]',
        '@',
        '*x',
        '!',
        '{',
        '\t',
      ),
      fc
        .string({ unit: 'grapheme', maxLength: 30 })
        .filter((value) => !/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/u.test(value)),
    );
    fc.assert(
      fc.property(variants, fc.nat(), texts, ({ path, values, text }, index, value) => {
        const scalars = scalarsIn(values);
        const [where] = scalars[index % scalars.length] ?? [[]];
        const changed = withValue(parseContentFile(path, text), where, value);
        const again = read(path, writeContentFile(changed));
        expect(again.values).toEqual(changedAt(values, where, value));
        expect(again.file.body).toBe(parseContentFile(path, text).body);
        expect(commentsIn(writeContentFile(changed))).toBe(commentsIn(text));
      }),
      sampled(150),
    );
  });
});

function commentsIn(text: string): number {
  return text.split(/# ghi chú: giữ nguyên|# đã hỏi: “được”/).length;
}

function changedAt(values: Values, where: (string | number)[], value: string): Values {
  const copy = structuredClone(values);
  const holder = where.slice(0, -1).reduce<unknown>((at, key) => (at as Values)[key], copy) as Values;
  holder[where.at(-1) ?? ''] = value;
  return copy;
}

describe('one value in a file', () => {
  const text = [
    '# đầu tệp',
    "ma: '3.000604' # mã",
    'ten:   Tên   ',
    '',
    'ds: [a, b]',
    'dai: |',
    '  một',
    '  hai',
    '',
  ].join('\n');
  const file = parseContentFile('so.yaml', text);
  const changed = (path: (string | number)[], value: unknown) =>
    writeContentFile(withValue(file, path, value));

  test('is changed in its place', () => {
    expect(changed(['ma'], '3.000605')).toBe(text.replace("'3.000604'", '3.000605'));
    expect(changed(['ten'], 'Hỏi: gì')).toBe(text.replace('Tên', "'Hỏi: gì'"));
    expect(changed(['ds', 1], 'c')).toBe(text.replace('b]', 'c]'));
  });
  test('is removed', () => {
    expect(read('so.yaml', changed(['ten'], undefined)).values).toEqual({
      ma: '3.000604',
      ds: ['a', 'b'],
      dai: 'một\nhai\n',
    });
  });
  test('is added', () => {
    expect(changed(['moi'], 'x')).toContain('\nmoi: x\n');
    expect(read('so.yaml', changed(['moi'], ['x', 'y'])).values['moi']).toEqual(['x', 'y']);
  });
  test('becomes several lines', () => {
    expect(read('so.yaml', changed(['ten'], 'một\nhai')).values['ten']).toBe('một\nhai');
  });
});
