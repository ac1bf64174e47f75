import { baseKeymap, chainCommands, exitCode, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, Plugin } from 'prosemirror-state';
import { schema } from '../../../editing/markdown/schema.ts';
import { leaveEmptyPoint, outdent } from './list-commands.ts';
import { enterInTable, evenTables, nextCell, previousCell, stopAtEdge } from './table-commands.ts';

const { nodes, marks } = schema;

/** What word processors do too while one types at the start of a line. */
const typedRules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, ([, signs = '']) => ({ level: signs.length })),
    wrappingInputRule(/^\s*[-*+]\s$/, nodes.bullet_list),
    wrappingInputRule(
      /^(\d{1,2})\.\s$/,
      nodes.ordered_list,
      ([, number]) => ({ order: Number(number) }),
      ([, number], list) => list.childCount + Number(list.attrs['order']) === Number(number),
    ),
  ],
});

const breakLine: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Behind a table, and behind what cannot be written into, one must be able to go on. */
export function needsLastLine(doc: Node): boolean {
  const last = doc.lastChild?.type;
  return last === nodes.table || last === nodes.opaque;
}

/** Mends what an edit left behind: uneven tables, no line to go on. */
const mends = new Plugin({
  appendTransaction: (transactions, _, state) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const tr = evenTables(state) ?? state.tr;
    if (needsLastLine(tr.doc)) tr.insert(tr.doc.content.size, nodes.paragraph.create());
    return tr.docChanged ? tr : null;
  },
});

/** Keys of the editor; Tab leads on to the next field, but in a table through its cells first. */
function keys(openLink: Command, toToolbar: Command): Record<string, Command> {
  return {
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Mod-k': openLink,
    'Mod-[': outdent,
    'Mod-]': sinkListItem(nodes.list_item),
    'Alt-F10': toToolbar,
    'Shift-Enter': chainCommands(exitCode, breakLine),
    Enter: chainCommands(enterInTable, leaveEmptyPoint, splitListItem(nodes.list_item)),
    Tab: nextCell,
    'Shift-Tab': previousCell,
    Backspace: chainCommands(undoInputRule, stopAtEdge('start')),
    Delete: stopAtEdge('end'),
  };
}

export function pluginsWith(openLink: Command, toToolbar: Command): Plugin[] {
  return [typedRules, keymap(keys(openLink, toToolbar)), keymap(baseKeymap), history(), mends];
}
