import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS, type CollectionName } from '#src/content/collections.ts';
import { fieldsWithin } from '#src/editing/form/fault-places.ts';
import { fieldsOfView } from './fields-of-view.ts';
import { formOf } from '#src/editing/form/form-of.ts';
import { BODY_NAME } from '#src/editing/form/names.ts';
import { ADDED_KINDS, newText, pathOf } from '#src/editing/form/new-file.ts';
import { sentOf } from '#src/editing/form/sent.ts';
import { textWith } from '#src/editing/form/take-form.ts';
import { runs, SEED } from '#tests/support/sampling.ts';
import { SHEET } from '../../content/shipped.ts';
import { type Pair, FILES, asSent, changed, fileAt, set, viewOf } from './shown.ts';

test.each(FILES)('$path: sent as it was shown, the file is the same byte by byte', (file) => {
  const fields = fieldsOfView(viewOf(file));
  expect(textWith(file, sentOf(asSent(fields)))).toBe(file.source);
});

test.each(FILES)('$path: every value stands in a field that the form can show', (file) => {
  const { sections } = viewOf(file);
  const all = sections.flatMap(({ fields }) => fields.flatMap(fieldsWithin));
  expect(all.filter(({ control }) => control.kind === 'kept')).toEqual([]);
  expect(all.filter(({ label }) => label === '')).toEqual([]);
});

test.each(Object.keys(COLLECTIONS) as CollectionName[])(
  '%s has a form with a label and help at each field',
  (name) => {
    const { fields } = formOf(name);
    expect(fields.length).toBeGreaterThan(0);
    for (const { label, help, group, shapes } of fields) {
      expect([label, help, group].every((word) => word !== '')).toBe(true);
      expect(shapes.length).toBeGreaterThan(0);
    }
  },
);

describe('one field changed', () => {
  test('changes its line and nothing else, whatever the file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.stringMatching(/^[a-zà-ỹ:#'"\-{} ]{1,40}$/),
        (file, at, typed) => {
          const fields = fieldsOfView(viewOf(file));
          const lines = fields.filter(
            ([name, value]) => name.startsWith('muc/') && value.length > 25 && !value.includes('\n'),
          );
          const [name = '', before = ''] = lines[at % Math.max(1, lines.length)] ?? [];
          const clean = typed.trim().replace(/\s+/g, ' ').normalize('NFC');
          if (name === '' || clean === '') return;
          const text = textWith(file, sentOf(asSent(set({ [name]: clean })(fields)))) ?? '';
          const old = file.source.split('\n');
          const now = text.split('\n');
          expect(now.length).toBe(old.length);
          const differing = now.filter((line, index) => line !== old[index]);
          expect(differing.length).toBeLessThanOrEqual(1);
          expect(fieldsOfView(viewOf({ ...file, source: text })).find(([key]) => key === name)?.[1]).toBe(
            clean,
          );
          expect(before).not.toBe('');
        },
      ),
      { numRuns: runs({ full: 2000, sample: 200 }), seed: SEED },
    );
  });

  test('a word of the field takes the place of its text, and text that of the word', () => {
    const none = changed(SHEET, set({ 'cach/ket_qua': 'Không' }));
    expect(none).toContain('\nket_qua: Không\n');
    const file = { ...fileAt(SHEET), source: none };
    const fields = fieldsOfView(viewOf(file));
    const back = set({ 'cach/ket_qua': '=0', 'muc/ket_qua': 'Văn bản cho phép.' })(fields);
    expect(textWith(file, sentOf(back))).toContain('\nket_qua: Văn bản cho phép.\n');
  });
});

describe('the text below the fields', () => {
  const GUIDE = 'huong-dan/nop-truc-tuyen.md';
  const strange = (): ReturnType<typeof fileAt> => {
    const file = fileAt(GUIDE);
    const head = file.source.slice(0, file.source.indexOf('\n---\n') + 5);
    return { ...file, source: `${head}\n\n# Một\r\n\n\tmã\n- a\u00a0b  \n- c\n\n\n` };
  };
  const sentBody = (change: (body: string) => string): string => {
    const file = strange();
    const fields = fieldsOfView(viewOf(file)).map(([name, value]): Pair => {
      return [name, name === BODY_NAME ? change(value.replaceAll('\r', '')) : value];
    });
    return textWith(file, sentOf(asSent(fields))) ?? '';
  };

  test('keeps the bytes of lines that nobody changed, and is cleaned where somebody typed', () => {
    const { source } = strange();
    expect(sentBody((body) => body)).toBe(source);
    expect(sentBody((body) => body.replace('- c', '- c\u00a0d\u200b\te'))).toBe(
      source.replace('- c', '- c d    e'),
    );
    expect(sentBody((body) => `${body.trimEnd()}\nthêm\n`)).toBe(source.replace('- c\n\n\n', '- c\nthêm\n'));
  });

  test('is one line end when all is taken away, and is cleaned as a whole when all of it is new', () => {
    expect(sentBody(() => ' \n')).toMatch(/\n---\n\n$/);
    const long = Array.from({ length: 3_000 }, (_, index) => `dòng\u00a0${index}`).join('\n');
    expect(sentBody(() => long).slice(-long.length - 2)).toBe(`\n${long.replaceAll('\u00a0', ' ')}\n`);
  });
});

describe('what is sent badly', () => {
  test('a part of the fields changes nothing of the others', () => {
    const file = fileAt(SHEET);
    expect(textWith(file, sentOf([]))).toBe(file.source);
    const text = textWith(file, sentOf([['muc/ten', 'Tên khác']])) ?? '';
    expect(text).toBe(file.source.replace(/^ten: .*$/m, 'ten: Tên khác'));
  });

  test('fields and entries that there are none of are passed over', () => {
    const file = fileAt(SHEET);
    const strange: Pair[] = [
      ['muc/__proto__', 'x'],
      ['muc/cac_buoc/99/ten', 'x'],
      ['cach/ten', '=7'],
      ['thu-tu/ten', '*'],
      ['muc/ten/0', 'x'],
    ];
    expect(textWith(file, sentOf([...fieldsOfView(viewOf(file)), ...strange]))).toBe(file.source);
  });

  test('unseen characters of a word processor are left out, and a name keeps to one line', () => {
    const text = changed(
      SHEET,
      set({ 'muc/ten': ' Cho\u00a0phép\u200b tổ\n chức ', 'muc/tom_tat': 'Một.\nHai.' }),
    );
    expect(text).toContain('\nten: Cho phép tổ chức\n');
    expect(viewOf({ ...fileAt(SHEET), source: text }).sections[0]?.fields[2]?.control).toMatchObject({
      value: 'Một.\nHai.',
    });
  });

  test('a value that the form does not know stays as it is', () => {
    const file = fileAt(SHEET);
    const source = file.source
      .replace(/^ten: .*$/m, 'ten:\n  - một\n  - hai')
      .replace(/^ma: /m, 'la_gi: x\nma: ');
    const strange = { ...file, source };
    expect(textWith(strange, sentOf(fieldsOfView(viewOf(strange))))).toBe(source);
    const mended = set({ 'cach/ten': '=0' })(fieldsOfView(viewOf(strange)));
    expect(textWith(strange, sentOf([...mended, ['muc/ten', 'Tên mới']]))).toContain('\nten: Tên mới\n');
  });

  test('a text of which no values can be read has no form', () => {
    const bomb = `a: &a [x]\n${'bcdefg'
      .split('')
      .map((key, index) => `${key}: &${key} [${`*${'abcdef'[index]},`.repeat(20)}]`)
      .join('\n')}`;
    expect(textWith({ ...fileAt('cong.yaml'), source: bomb }, new Map())).toBeNull();
    expect(textWith({ ...fileAt('cong.yaml'), source: 'a: [' }, new Map())).toBeNull();
  });
});

describe('a text in markdown', () => {
  const PAGE = 'huong-dan/nop-truc-tuyen.md';

  test('is written behind the fields, which stay', () => {
    const text = changed(PAGE, set({ 'than-bai': '# Một\n\nHai.' }));
    const { source } = fileAt(PAGE);
    expect(text).toBe(`${source.slice(0, source.indexOf('\n---\n') + 5)}\n# Một\n\nHai.\n`);
  });
});

test.each(ADDED_KINDS)('a new file of %s has a form, and is the same when nothing is filled in', (name) => {
  const source = newText(name);
  const path = COLLECTIONS[name].shape;
  const view = viewOf({ name, path, source });
  expect(textWith({ name, path, source }, sentOf(asSent(fieldsOfView(view))))).toBe(source);
});

test('a name that leads out of its folder, or that no file may have, gives no path', () => {
  expect(pathOf('procedures', 'cap-the')).toBe('thu-tuc/cap-the.md');
  expect(pathOf('questionnaires', 'hai-long/3')).toBe('khao-sat/hai-long/3.yaml');
  expect(pathOf('procedures', 'a'.repeat(100))).not.toBeNull();
  expect(pathOf('calendar', '2028')).toBe('lich/2028.yaml');
  for (const bad of ['../so', 'a/b', 'Thẻ', '', 'a b', 'x.md', '-a', 'a\n', 'a'.repeat(101)])
    expect(pathOf('procedures', bad)).toBeNull();
});
