import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { COLLECTIONS } from '#src/content/collections.ts';
import { OPEN_POINT_PARTS } from '#src/domain/procedure.ts';
import { composedExample, keyed } from '#src/schema/example.ts';
import { field, infoOf } from '#src/schema/field.ts';
import { text, UNCHECKED } from '#src/schema/values.ts';
import { z } from 'zod';
import { allFields } from './fields.ts';

const FIELDS = allFields();

/** Read as a content file is: every scalar is text. */
function typed(yaml: string): Record<string, unknown> {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as Record<string, unknown>;
}

test('the walk reaches the deepest fields of every kind of file', () => {
  const paths = FIELDS.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.split('.')[0]))).toEqual(new Set(Object.keys(COLLECTIONS)));
  expect(paths).toContain('procedures.cach_nop.buu_chinh.phi|0[]|0.so_tien');
  expect(paths).toContain('questionnaires.yeu_to[].tieu_chi|0[].khoa');
  expect(paths).toContain('portal.tam_ngung|1.ly_do');
  expect(FIELDS.length).toBeGreaterThan(150);
});

describe.each(FIELDS)('$path', ({ schema, part, path }) => {
  test('says its label, help, example, group and tier, and the example is right', () => {
    const info = infoOf(schema);
    for (const key of ['label', 'help', 'example', 'group'] as const) {
      expect(info?.[key], key).toMatch(/^\S(.*\S)?$/su);
    }
    expect(['form', 'preview', 'publish']).toContain(info?.tier);
    const { key } = typed(keyed('key', info?.example ?? ''));
    expect(schema.safeParse(key)).toMatchObject({ success: true });
  });

  test('may say “chưa kiểm tra” only where an open point can explain it', () => {
    if (part !== null) expect(OPEN_POINT_PARTS).toContain(part);
    if (!path.startsWith('procedures.') || !schema.safeParse(UNCHECKED).success) return;
    expect(part).not.toBeNull();
  });
});

test.each(Object.entries(COLLECTIONS))(
  'a file put together from the examples is right: %s',
  (_name, kind) => {
    const example = composedExample(kind.schema, (inner) => infoOf(inner)?.example);
    expect(kind.schema.safeParse(typed(example))).toMatchObject({ success: true });
  },
);

test('labels of one mapping differ, so that a sentence names one field', () => {
  const seen = new Map<string, string>();
  for (const { path, schema } of FIELDS) {
    const place = `${path.slice(0, path.lastIndexOf('.'))} ${infoOf(schema)?.label}`;
    expect(seen.get(place), path).toBeUndefined();
    seen.set(place, path);
  }
});

test('a field without an example of its own or in its parts is refused when the program starts', () => {
  const words = { label: 'Tên', help: 'Tên.', group: 'Chung', tier: 'form' } as const;
  expect(() => field(text, words)).toThrow('needs an example');
  expect(() => field(z.strictObject({ ten: text }), words)).toThrow('needs an example');
  const part = z.strictObject({ ten: field(text, { ...words, example: 'Sở Ngoại vụ' }) });
  expect(infoOf(field(z.array(part), words))?.example).toBe('- ten: Sở Ngoại vụ');
});
