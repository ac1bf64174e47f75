import { type DOMOutputSpec, type Mark, type Node, Schema } from 'prosemirror-model';
import { isSafeAddress } from '../../content/safe-address.ts';

/** Which piece of the text as it was read a block comes from; null: it is new. */
const origin = { default: null };

/** Below the headings of the page on which the text is edited. */
const LEVELS_ABOVE = 2;

function headingTag(node: Node): string {
  return `h${Math.min(6, Number(node.attrs['level']) + LEVELS_ABOVE)}`;
}

function cellOf(tag: 'td' | 'th') {
  return {
    content: 'text*',
    attrs: { align: { default: null } },
    isolating: true,
    parseDOM: [{ tag }],
    toDOM: (): DOMOutputSpec => [tag, 0],
  };
}

function linkOf(mark: Mark): DOMOutputSpec {
  const { href, title } = mark.attrs as { href: string; title: string | null };
  return ['a', title === null ? { href } : { href, title }, 0];
}

/**
 * What a text may be made of in the editor: what our pages render, and nothing that clerks have no use for. All else is
 * `opaque`: shown as it is written in the file, and kept so.
 */
export const schema = new Schema({
  nodes: {
    /** `lead` and `trail`: blank lines before and after all blocks. */
    doc: { content: 'block+', attrs: { lead: { default: '' }, trail: { default: '' } } },
    paragraph: {
      content: 'inline*',
      group: 'block',
      attrs: { origin },
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      content: 'text*',
      group: 'block',
      defining: true,
      attrs: { origin, level: { default: 1 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((number) => ({
        tag: `h${number}`,
        attrs: { level: Math.max(1, number - LEVELS_ABOVE) },
      })),
      toDOM: (node) => [headingTag(node), 0],
    },
    bullet_list: {
      content: 'list_item+',
      group: 'block',
      attrs: { origin, tight: { default: true } },
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      content: 'list_item+',
      group: 'block',
      attrs: { origin, tight: { default: true }, order: { default: 1 } },
      parseDOM: [
        { tag: 'ol', getAttrs: (element) => ({ order: Number(element.getAttribute('start') ?? 1) }) },
      ],
      toDOM: (node) =>
        node.attrs['order'] === 1 ? ['ol', 0] : ['ol', { start: String(node.attrs['order']) }, 0],
    },
    list_item: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    quote: {
      content: 'block+',
      group: 'block',
      defining: true,
      attrs: { origin },
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    table: {
      content: 'table_row+',
      group: 'block',
      isolating: true,
      attrs: { origin },
      parseDOM: [{ tag: 'table' }],
      toDOM: () => ['table', ['tbody', 0]],
    },
    table_row: {
      content: '(table_head | table_cell)+',
      parseDOM: [{ tag: 'tr' }],
      toDOM: () => ['tr', 0],
    },
    table_head: cellOf('th'),
    table_cell: cellOf('td'),
    opaque: {
      group: 'block',
      atom: true,
      attrs: { origin, text: { default: '' } },
      parseDOM: [
        {
          tag: 'pre[data-opaque]',
          getAttrs: (element) => ({ text: element.getAttribute('data-opaque') }),
        },
      ],
      toDOM: ({ attrs }) => ['pre', { 'data-opaque': String(attrs['text']) }, String(attrs['text'])],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return isSafeAddress(href) && { href, title: element.getAttribute('title') };
          },
        },
      ],
      toDOM: linkOf,
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});
