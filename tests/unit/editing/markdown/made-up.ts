import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { schema } from '#src/editing/markdown/schema.ts';

const WORDS = [
  'Tờ khai',
  'hộ chiếu',
  '30.000 đồng',
  '“Nộp trực tuyến”',
  'a_b_c',
  '*',
  '**',
  '_',
  '#',
  '-',
  '+ 1',
  '1.',
  '12) x',
  '[x](y)',
  '|',
  '---',
  ':--',
  '===',
  '~~~',
  '```',
  '> a',
  '<b>',
  '&amp;',
  '!',
  '\\',
  ']',
  '(a)',
];

const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const plainWords = fc
  .array(fc.constantFrom('Tờ khai', 'hộ chiếu', 'a_b_c', '30.000'), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '));

/** Marks stand around whole words: within one, markdown has no place for all of them. */
const looks = fc.subarray(['strong', 'em', 'link']);

const stretch = fc.oneof(
  words.map((text) => [schema.text(text)]),
  fc.tuple(plainWords, looks).map(([text, marks]) => [
    schema.text(
      text,
      marks.map((mark) =>
        schema.mark(mark, mark === 'link' ? { href: 'https://a.vn/b_c?d=(e)&f'.replace(/[()]/g, '') } : null),
      ),
    ),
  ]),
);

const blank = schema.text(' ');

const inline = fc
  .array(stretch, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flatMap((part, index) => (index === 0 ? part : [blank, ...part])));

const lines = fc
  .array(inline, { minLength: 1, maxLength: 2 })
  .map((all) => all.flatMap((line, index) => (index === 0 ? line : [schema.node('hard_break'), ...line])));

const paragraph = lines.map((content) => schema.node('paragraph', null, content));
const heading = fc
  .tuple(inline, fc.integer({ min: 1, max: 6 }))
  .map(([content, level]) => schema.node('heading', { level }, content));

const { list } = fc.letrec<{ list: Node; item: Node }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.option(fc.oneof(paragraph, tie('list')), { nil: null, freq: 3 }))
    .map(([first, more]) => schema.node('list_item', null, more === null ? [first] : [first, more])),
  list: fc
    .tuple(
      fc.constantFrom('bullet_list', 'ordered_list'),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([type, items, tight]) => schema.node(type, { tight }, items)),
}));

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([columns, rows]) =>
    fc
      .array(fc.array(inline, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((all) =>
        schema.node(
          'table',
          null,
          all.map((cells, index) =>
            schema.node(
              'table_row',
              null,
              cells.map((content) => schema.node(index === 0 ? 'table_head' : 'table_cell', null, content)),
            ),
          ),
        ),
      ),
  );

const quote = fc
  .array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 2 })
  .map((content) => schema.node('quote', null, content));

/** What an editor may hold, with signs in its words that mean something in markdown. */
export const documents = fc
  .array(fc.oneof(paragraph, heading, list, table, quote), { minLength: 1, maxLength: 5 })
  .map((blocks) => schema.node('doc', null, blocks));

const line = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '',
      '# ',
      '- ',
      '* ',
      '1. ',
      '   ',
      '  - ',
      '> ',
      '    ',
      '```',
      '| ',
      '\t',
      '[x]: ',
    ),
    fc.oneof(
      words,
      plainWords.map((text) => `**${text}**`),
      fc.constantFrom('', '<p>', '---', '|---|', '  ', 'a  '),
    ),
  )
  .map((parts) => parts.join(''));

/** Lines as people and programs write them, good and bad. */
export const markdowns = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n\n', '\n \n', '\r\n')), { maxLength: 12 })
  .map((all) => all.flat().join(''));
