import { lift } from 'prosemirror-commands';
import type { NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../../../editing/markdown/schema.ts';

const { list_item: item } = schema.nodes;

/** Depth of the innermost list around a place; null: there is none. */
function listDepth($at: ResolvedPos): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type.contentMatch.defaultType === item) return depth;
  }
  return null;
}

/** Whether the cursor is in a list of a kind, and no other list is nearer. */
export function isInList({ selection }: EditorState, kind?: NodeType): boolean {
  const depth = listDepth(selection.$from);
  return depth !== null && (kind === undefined || selection.$from.node(depth).type === kind);
}

/** Makes paragraphs the points of a list, a list one of the other kind, and points of such a list paragraphs again. */
export function toggleList(kind: NodeType): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = listDepth($from);
    if (depth === null) return wrapInList(kind)(state, dispatch, view);
    const list = $from.node(depth);
    if (list.type === kind) return liftListItem(item)(state, dispatch, view);
    const { origin, tight } = list.attrs;
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), kind, { origin, tight }));
    return true;
  };
}

/** One step out: of a list, or of a quote. */
export const outdent: Command = (state, dispatch, view) =>
  isInList(state) ? liftListItem(item)(state, dispatch, view) : lift(state, dispatch, view);

/** Enter in a point without words ends the list, or the list in the list. */
export const leaveEmptyPoint: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const isEmptyPoint = empty && $from.parent.content.size === 0 && $from.node(-1)?.type === item;
  return isEmptyPoint && $from.node(-1).childCount === 1 && liftListItem(item)(state, dispatch, view);
};
