import type { Mark } from 'prosemirror-model';
import { type Command, type EditorState } from 'prosemirror-state';
import { isSafeAddress } from '../../../content/safe-address.ts';
import { schema } from '../../../editing/markdown/schema.ts';

const { link } = schema.marks;

interface Stretch {
  from: number;
  to: number;
}

/** The link that the cursor is in, or that the selection begins in. */
export function linkAt({ selection: { $from } }: EditorState): (Stretch & { href: string }) | null {
  const at = $from.parentOffset;
  const after = $from.parent.childAfter(at);
  const found = after.node !== null && link.isInSet(after.node.marks) ? after : $from.parent.childBefore(at);
  const mark = found.node === null ? undefined : link.isInSet(found.node.marks);
  if (mark === undefined) return null;
  const { from, to } = stretchOf($from.parent.children, found.index, mark);
  return { from: $from.start() + from, to: $from.start() + to, href: String(mark.attrs['href']) };
}

/** Pieces of one link may be of different looks. */
function stretchOf(
  pieces: readonly { marks: readonly Mark[]; nodeSize: number }[],
  index: number,
  mark: Mark,
): Stretch {
  const isOf = (at: number): boolean => pieces[at] !== undefined && mark.isInSet(pieces[at].marks);
  let [first, last] = [index, index];
  while (isOf(first - 1)) first -= 1;
  while (isOf(last + 1)) last += 1;
  const sizeOf = (all: typeof pieces): number => all.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return { from: sizeOf(pieces.slice(0, first)), to: sizeOf(pieces.slice(0, last + 1)) };
}

/**
 * What was typed as the address of a link, so that it leads somewhere.
 *
 * @returns null: it cannot
 */
export function addressOf(typed: string): string | null {
  const address = typed.trim();
  if (/\s/.test(address)) return null;
  if (isSafeAddress(address)) return address;
  if (/^[^@:/]+@[^@:/]+\.[^@:/]+$/.test(address)) return `mailto:${address}`;
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u.test(address) ? `https://${address}` : null;
}

/** Makes the selection a link, or changes the one that the cursor is in; where nothing is selected, the address is its words. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    const { from, to } = selection.empty ? (linkAt(state) ?? selection) : selection;
    const mark = link.create({ href });
    if (from === to) tr.replaceSelectionWith(schema.text(href, [mark]), false);
    else tr.removeMark(from, to, link).addMark(from, to, mark);
    dispatch?.(tr.removeStoredMark(link));
    return true;
  };
}

/** The words stay. */
export const removeLink: Command = (state, dispatch) => {
  const { selection } = state;
  const stretch = selection.empty ? linkAt(state) : selection;
  if (stretch === null) return false;
  dispatch?.(state.tr.removeMark(stretch.from, stretch.to, link));
  return true;
};
