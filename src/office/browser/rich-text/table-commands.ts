import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { schema } from '../../../editing/markdown/schema.ts';

const { table_head: head, table_cell: cell, table_row: row, paragraph } = schema.nodes;

/** The table around the cursor. */
interface Place {
  table: Node;
  /** Where it begins and ends in the document. */
  start: number;
  end: number;
  row: number;
  column: number;
}

function placeOf({ selection: { $from } }: EditorState): Place | null {
  const { depth } = $from;
  if ($from.parent.type !== head && $from.parent.type !== cell) return null;
  return {
    table: $from.node(depth - 2),
    start: $from.before(depth - 2),
    end: $from.after(depth - 2),
    row: $from.index(depth - 2),
    column: $from.index(depth - 1),
  };
}

export function isInTable(state: EditorState): boolean {
  return placeOf(state) !== null;
}

/** Place in the document where the words of a cell end. */
function endOfCell(
  { table, start }: Pick<Place, 'table' | 'start'>,
  rowAt: number,
  columnAt: number,
): number {
  let at = start + 1;
  for (let index = 0; index < rowAt; index += 1) at += table.child(index).nodeSize;
  at += 1;
  const cells = table.child(rowAt);
  for (let index = 0; index <= columnAt; index += 1) at += cells.child(index).nodeSize;
  return at - 1;
}

type Cells = Node[][];

/** The first row names the columns, and all rows have as many cells as the longest. */
function tableOf(table: Node, cells: Cells): Node {
  const width = Math.max(...cells.map((all) => all.length));
  const aligns = cells[0]?.map(({ attrs }) => attrs['align'] as unknown) ?? [];
  const rows = cells.map((all, index) =>
    row.create(
      null,
      Array.from({ length: width }, (_, column) => {
        const attrs = { align: aligns[column] ?? null };
        return (index === 0 ? head : cell).create(attrs, all[column]?.content ?? null);
      }),
    ),
  );
  return table.type.create(table.attrs, rows);
}

/** @param change the cells as they are to be; none: the table goes */
function changed(change: (cells: Cells, place: Place) => Cells): Command {
  return (state, dispatch) => {
    const place = placeOf(state);
    if (place === null) return false;
    const { table, start, end } = place;
    const cells = change(
      table.children.map(({ children }) => [...children]),
      place,
    ).filter((all) => all.length > 0);
    if (dispatch === undefined) return true;
    if (cells.length === 0) {
      dispatch(state.tr.replaceWith(start, end, paragraph.create()));
      return true;
    }
    const next = tableOf(table, cells);
    const tr = state.tr.replaceWith(start, end, next);
    const rowAt = Math.min(place.row, next.childCount - 1);
    const at = endOfCell(
      { table: next, start },
      rowAt,
      Math.min(place.column, next.child(rowAt).childCount - 1),
    );
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at)));
    return true;
  };
}

const without = <Item>(all: readonly Item[], at: number): Item[] => all.filter((_, index) => index !== at);

export const addRow = changed((cells, place) => [
  ...cells.slice(0, place.row + 1),
  [cell.create()],
  ...cells.slice(place.row + 1),
]);

export const removeRow = changed((cells, place) => without(cells, place.row));

export const addColumn = changed((cells, place) =>
  cells.map((all) => [...all.slice(0, place.column + 1), cell.create(), ...all.slice(place.column + 1)]),
);

export const removeColumn = changed((cells, place) => cells.map((all) => without(all, place.column)));

/** Goes to another cell; beyond the last or the first it does nothing, so that a key leads out of the table. */
function toCell(target: (place: Place) => [row: number, column: number]): Command {
  return (state, dispatch) => {
    const place = placeOf(state);
    if (place === null) return false;
    const [rowAt, columnAt] = target(place);
    const all = place.table.maybeChild(rowAt);
    if (!all?.maybeChild(columnAt)) return false;
    const at = endOfCell(place, rowAt, columnAt);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };
}

export const nextCell = toCell(({ table, row: at, column }) =>
  column + 1 < table.child(at).childCount ? [at, column + 1] : [at + 1, 0],
);

export const previousCell = toCell(({ table, row: at, column }) =>
  column > 0 || at === 0 ? [at, column - 1] : [at - 1, table.child(at - 1).childCount - 1],
);

const cellBelow = toCell(({ row: at, column }) => [at + 1, column]);

/** From the last row on to what follows the table. */
export const enterInTable: Command = (state, dispatch, view) => {
  if (cellBelow(state, dispatch, view)) return true;
  const place = placeOf(state);
  if (place === null) return false;
  const after = TextSelection.findFrom(state.doc.resolve(place.end), 1, true);
  if (after !== null) dispatch?.(state.tr.setSelection(after).scrollIntoView());
  return true;
};

/** Nothing is taken away beyond the edge of a cell. */
export function stopAtEdge(edge: 'start' | 'end'): Command {
  return (state) => {
    const { $from, empty } = state.selection;
    if (!empty || !isInTable(state)) return false;
    return $from.parentOffset === (edge === 'start' ? 0 : $from.parent.content.size);
  };
}

function isEven(table: Node): boolean {
  const width = table.firstChild?.childCount;
  return table.children.every(
    ({ children }, index) =>
      children.length === width && children.every(({ type }) => type === (index === 0 ? head : cell)),
  );
}

/** What mends tables of a document of which cells were taken away; null: nothing is to be mended. */
export function evenTables(state: EditorState): ReturnType<EditorState['tr']['replaceWith']> | null {
  const { tr } = state;
  state.doc.descendants((node, at) => {
    if (node.type !== schema.nodes.table || isEven(node)) return true;
    const even = tableOf(
      node,
      node.children.map(({ children }) => [...children]),
    );
    tr.replaceWith(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize), Fragment.from(even));
    return false;
  });
  return tr.docChanged ? tr : null;
}
