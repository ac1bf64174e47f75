import type { Token, Tokens } from 'marked';
import type { Node } from 'prosemirror-model';
import { readInline } from './read-inline.ts';
import { schema } from './schema.ts';

type Attrs = Record<string, unknown>;

/** Each as a block; null: one of them is none that the editor knows. */
function readAll<Item>(items: readonly Item[], read: (item: Item) => Node | null): Node[] | null {
  const nodes = items.map(read);
  return nodes.every((node) => node !== null) ? nodes : null;
}

/** null: what is in it may not stand there, as a line break in a heading. */
function made(type: string, attrs: Attrs, content: Node[] | null): Node | null {
  if (content === null) return null;
  try {
    return schema.node(type, attrs, content);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function blocksIn(tokens: readonly Token[]): Node[] | null {
  return readAll(
    tokens.filter(({ type }) => type !== 'space'),
    (token) => readBlock(token),
  );
}

function readItem(item: Tokens.ListItem): Node | null {
  if (item.task) return null;
  const blocks = blocksIn(item.tokens);
  const isBare = blocks !== null && (blocks[0] === undefined || /_list$/.test(blocks[0].type.name));
  return made('list_item', {}, isBare ? [schema.node('paragraph'), ...blocks] : blocks);
}

function readCell({ tokens, header, align }: Tokens.TableCell): Node | null {
  return made(header ? 'table_head' : 'table_cell', { align }, readInline(tokens));
}

function readTable({ header, rows }: Tokens.Table, attrs: Attrs): Node | null {
  const readRow = (cells: Tokens.TableCell[]) => made('table_row', {}, readAll(cells, readCell));
  return made('table', attrs, readAll([header, ...rows], readRow));
}

function readList({ ordered, start, loose, items }: Tokens.List, attrs: Attrs): Node | null {
  const all = readAll(items, readItem);
  const more = { ...attrs, tight: !loose };
  return ordered
    ? made('ordered_list', { ...more, order: Number(start) }, all)
    : made('bullet_list', more, all);
}

/**
 * A block of markdown as the editor has it.
 *
 * @returns null: it is none that the editor knows, or something in it is none
 */
export function readBlock(token: Token, attrs: Attrs = {}): Node | null {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return made('paragraph', attrs, readInline((token as Tokens.Paragraph).tokens));
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading;
      return made('heading', { ...attrs, level: depth }, readInline(tokens));
    }
    case 'list':
      return readList(token as Tokens.List, attrs);
    case 'blockquote':
      return made('quote', attrs, blocksIn((token as Tokens.Blockquote).tokens));
    case 'table':
      return readTable(token as Tokens.Table, attrs);
    default:
      return null;
  }
}
