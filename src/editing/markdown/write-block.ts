import type { Node } from 'prosemirror-model';
import { escapedStart } from './escape.ts';
import { writeInline } from './write-inline.ts';

/** Signs before the points of a list; lists of one kind that follow each other have different ones, or they would be one. */
const SIGNS = { bullet_list: ['-', '*', '+'], ordered_list: ['.', ')'] } as const;

/** The sign that a list begins with; null: the text is none. */
export function signOf(text: string): string | null {
  return /^\s{0,3}(?:([-*+])|\d{1,9}([.)]))(?:\s|$)/.exec(text)?.slice(1).find(Boolean) ?? null;
}

/** Whether a block says nothing: it is left out. */
export function isEmpty(node: Node): boolean {
  if (node.type.name === 'opaque') return false;
  if (node.isTextblock) return node.textContent.trim() === '';
  return node.children.every(isEmpty);
}

function indented(text: string, indent: string): string {
  return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

/** Beside what stands around it, a block may have to be written otherwise. */
interface Beside {
  before: string;
  /** Signs that the list next to it has. */
  after?: string | null;
  /** Sign that it had. */
  was?: string | null;
}

function signFor(kind: keyof typeof SIGNS, { before, after, was }: Beside): string {
  const taken = [signOf(before), after];
  const wanted: readonly string[] = [was, ...SIGNS[kind]].filter((sign) => sign != null);
  const known = wanted.filter((sign) => (SIGNS[kind] as readonly string[]).includes(sign));
  return known.find((sign) => !taken.includes(sign)) ?? SIGNS[kind][0];
}

function isList({ type }: Node): boolean {
  return /_list$/.test(type.name);
}

/** What may follow a paragraph without a blank line: a list that begins with one. */
function isClose(block: Node): boolean {
  return isList(block) && (block.attrs['order'] ?? 1) === 1;
}

/** Whether no blank line stands between the points of a list, or in one of them. */
function isTight(list: Node): boolean {
  const isTogether = (item: Node): boolean =>
    item.children.filter((block) => !isEmpty(block)).every((block, index) => index === 0 || isClose(block));
  return list.attrs['tight'] === true && list.children.every(isTogether);
}

function writeItem(item: Node, marker: string, gap: string): string {
  let [text, before] = ['', ''];
  for (const block of item.children.filter((inner) => !isEmpty(inner))) {
    const written = writeBlock(block, { before });
    // The list in a point without words of its own stands below it.
    if (text === '') text = isList(block) ? `\n${written}` : written;
    else text += gap + written;
    before = written;
  }
  return `${marker} ${indented(text, ' '.repeat(marker.length + 1))}`.trimEnd();
}

function writeList(list: Node, beside: Beside): string {
  const isOrdered = list.type.name === 'ordered_list';
  const first = Number(list.attrs['order'] ?? 1);
  const gap = isTight(list) ? '\n' : '\n\n';
  const sign = signFor(isOrdered ? 'ordered_list' : 'bullet_list', beside);
  return list.children
    .filter((item) => !isEmpty(item))
    .map((item, index) => writeItem(item, isOrdered ? `${first + index}${sign}` : sign, gap))
    .join(gap);
}

const RULES: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

function writeTable(table: Node): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head, ...rows] = table.children.map((row) =>
    line(row.children.map((cell) => writeInline(cell).replace(/\|/g, '\\|'))),
  );
  const rule = table.firstChild?.children.map(({ attrs }) => RULES[String(attrs['align'])] ?? '---') ?? [];
  return [head, line(rule), ...rows].join('\n');
}

function writeQuote(quote: Node): string {
  return writeBlocks(quote.children).replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/** Blocks within another one, a blank line between them. */
function writeBlocks(blocks: readonly Node[]): string {
  let [text, before] = ['', ''];
  for (const block of blocks) {
    if (isEmpty(block)) continue;
    const written = writeBlock(block, { before });
    text += text === '' ? written : `\n\n${written}`;
    before = written;
  }
  return text;
}

/** One block as markdown, in the few ways of writing that all our texts have. */
export function writeBlock(node: Node, beside: Beside): string {
  switch (node.type.name) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs['level']))} ${writeInline(node).replace(/#(?=#*$)/, '\\#')}`;
    case 'bullet_list':
    case 'ordered_list':
      return writeList(node, beside);
    case 'quote':
      return writeQuote(node);
    case 'table':
      return writeTable(node);
    case 'opaque':
      return String(node.attrs['text']);
    default:
      return writeInline(node).split('\n').map(escapedStart).join('\n');
  }
}
