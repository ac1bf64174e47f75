import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { type Origin, readMarkdown } from '#src/editing/markdown/read-markdown.ts';
import { schema } from '#src/editing/markdown/schema.ts';
import { writeMarkdown } from '#src/editing/markdown/write-markdown.ts';
import { addressOf, removeLink, setLink } from '#src/office/browser/rich-text/link-commands.ts';
import { leaveEmptyPoint, outdent, toggleList } from '#src/office/browser/rich-text/list-commands.ts';
import { putBlocks } from '#src/office/browser/rich-text/paste.ts';
import { pluginsWith } from '#src/office/browser/rich-text/plugins.ts';
import {
  addColumn,
  addRow,
  nextCell,
  removeColumn,
  removeRow,
} from '#src/office/browser/rich-text/table-commands.ts';

const no: Command = () => false;

/** The text after commands, with the cursor where `^` stands, which is taken out. */
function after(marked: string, ...commands: Command[]): string {
  const origins: Origin[] = [];
  const doc = readMarkdown(marked, origins);
  let state = EditorState.create({ doc, plugins: pluginsWith(no, no) });
  let at = -1;
  doc.descendants((node, place) => {
    const found = node.isText ? (node.text ?? '').indexOf('^') : -1;
    if (found !== -1) at = place + found;
  });
  const { tr } = state;
  tr.delete(at, at + 1);
  state = state.apply(tr.setSelection(TextSelection.create(tr.doc, at)));
  for (const command of commands) command(state, (next) => (state = state.apply(next)));
  return writeMarkdown(state.doc, origins);
}

const TABLE = '| a^ | b |\n| --- | --: |\n| 1 | 2 |';

test.each([
  ['a row more', addRow, '| a | b |\n| --- | --: |\n|  |  |\n| 1 | 2 |'],
  ['the row gone: the next one names the columns', removeRow, '| 1 | 2 |\n| --- | --: |'],
  ['a column more', addColumn, '| a |  | b |\n| --- | --- | --: |\n| 1 |  | 2 |'],
  ['the column gone', removeColumn, '| b |\n| --: |\n| 2 |'],
])('a table: %s', (_, command, expected) => {
  expect(after(TABLE, command)).toBe(expected);
});

test('the last cell leads out of a table, the others to the next one', () => {
  const word: Command = (state, dispatch) => {
    dispatch?.(state.tr.insertText('x'));
    return true;
  };
  expect(after(TABLE, nextCell, nextCell, word)).toBe('| a | b |\n| --- | --: |\n| 1x | 2 |');
  expect(after('| a |\n| --- |\n| 1^ |', nextCell, word)).toBe('| a |\n| --- |\n| 1x |');
});

test('paragraphs become points and points paragraphs; an empty point ends the list', () => {
  expect(after('a^', toggleList(schema.nodes.bullet_list))).toBe('- a');
  expect(after('- a^\n- b', toggleList(schema.nodes.ordered_list))).toBe('1. a\n2. b');
  expect(after('- a^', toggleList(schema.nodes.bullet_list))).toBe('a');
  expect(after('- a\n  - b^', outdent)).toBe('- a\n- b');
  expect(
    after('- a\n- ^', leaveEmptyPoint, (state, dispatch) => {
      dispatch?.(state.tr.insertText('x'));
      return true;
    }),
  ).toBe('- a\n\nx');
});

test('an address of a link is made whole, and one that leads nowhere safe is none', () => {
  expect(['dichvucong.gov.vn/a', 'a@b.vn', '/khao-sat', 'https://a.vn', 'tel:113'].map(addressOf)).toEqual([
    'https://dichvucong.gov.vn/a',
    'mailto:a@b.vn',
    '/khao-sat',
    'https://a.vn',
    'tel:113',
  ]);
  for (const typed of ['javascript:alert(1)', 'a b.vn', 'chữ', '//a.vn', '', 'data:text/html,x'])
    expect(addressOf(typed)).toBeNull();
});

test('a link is changed or taken off where the cursor is in it, whatever looks its words have', () => {
  const text = 'x [a **b^**](https://a.vn) y';
  expect(after(text, setLink('https://b.vn'))).toBe('x [a **b**](https://b.vn) y');
  expect(after(text, removeLink)).toBe('x a **b** y');
});

test('what is pasted goes on in the line that it is put into, and is one line in a cell', () => {
  const paste =
    (markdown: string): Command =>
    (state, dispatch) => {
      dispatch?.(putBlocks(state.tr, readMarkdown(markdown, []).children));
      return true;
    };
  expect(after('Một ^hai', paste('**x**'))).toBe('Một **x**hai');
  expect(after('Một^', paste('x\n\n- y\n- z'))).toBe('Mộtx\n\n- y\n- z');
  expect(after('| a^ |\n| --- |', paste('x\n\n- y\n- z'))).toBe('| ax y z |\n| --- |');
});
