import { type Block, type Cell, type Run, wordsOf } from './blocks.ts';
import { hrefOf, isBoldAt, wordListLevel, isWordMarker } from './look.ts';
import { type HtmlElement, type HtmlNode, rootOf } from './html-tree.ts';
import { markerOf, placeMarker, typedMarker } from './list-markers.ts';

/** Each starts and ends a line of its own. */
const LINES = new Set(
  'p div section article main header footer aside nav ul ol li dl dt dd blockquote pre form fieldset legend figure figcaption address center table caption tbody thead tfoot tr td th hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** What is known of an element by those around it. */
interface Around {
  isBold: boolean;
  href: string | null;
  heading: number | null;
  /** Lists that are open. */
  depth: number;
}

/** Collects blocks while a tree is walked in its order. */
class Collector {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];
  /** Of the point whose first line comes next. */
  #point: { depth: number; marker: string } | null = null;

  add(text: string, { isBold, href }: Around): void {
    this.#runs.push({ text, isBold, href });
  }

  /** The line ends. */
  end({ heading, depth }: Around): void {
    const runs = this.#runs;
    this.#runs = [];
    if (wordsOf(runs) === '') return;
    if (this.#point !== null) this.blocks.push({ kind: 'item', ...this.#point, runs });
    else if (heading !== null) this.blocks.push({ kind: 'heading', level: heading, runs });
    else this.blocks.push(this.#typed(runs) ?? { kind: 'paragraph', runs, depth });
    this.#point = null;
  }

  point(depth: number, marker: string): void {
    this.#point = { depth, marker };
  }

  /** A point without text is none. */
  dropPoint(): void {
    this.#point = null;
  }

  table(rows: Cell[][]): void {
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows });
  }

  #typed(runs: Run[]): Block | null {
    const [first, ...others] = withoutLeadingBlanks(runs);
    const typed = first === undefined ? null : typedMarker(first.text);
    if (first === undefined || typed === null) return null;
    const last = this.blocks[this.blocks.length - 1];
    const depth = typed.isBelow && last?.kind === 'item' ? Math.min(1, last.depth + 1) : 0;
    const rest = [{ ...first, text: first.text.slice(typed.length) }, ...others];
    return { kind: 'item', depth, marker: typed.marker, runs: rest };
  }
}

function withoutLeadingBlanks(runs: Run[]): Run[] {
  const start = runs.findIndex(({ text }) => text.trim() !== '');
  const [first, ...others] = runs.slice(start);
  return first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...others];
}

function textIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

function walkAll(nodes: readonly HtmlNode[], around: Around, into: Collector): void {
  for (const node of nodes) walk(node, around, into);
}

function walk(node: HtmlNode, around: Around, into: Collector): void {
  if (typeof node === 'string') return into.add(node, around);
  const { tag } = node;
  const inside = { ...around, isBold: isBoldAt(node, around.isBold), href: hrefOf(node) ?? around.href };
  if (tag === 'br') return into.end(around);
  if (isWordMarker(node)) return;
  if (!LINES.has(tag)) return walkAll(node.children, inside, into);
  into.end(around);
  if (tag === 'table') into.table(rowsOf(node));
  else if (tag === 'ul' || tag === 'ol') walkList(node, inside, into);
  else walkLine(node, inside, into);
}

function walkLine(node: HtmlElement, around: Around, into: Collector): void {
  const level = wordListLevel(node);
  if (level !== null) into.point(level - 1, markerOf(wordMarkerIn(node)));
  const heading = /^h([1-6])$/.exec(node.tag)?.[1];
  const inside = heading === undefined ? around : { ...around, heading: Number(heading), isBold: false };
  walkAll(node.children, inside, into);
  into.end(inside);
  if (level !== null) into.dropPoint();
}

/** The marker that Word wrote into a point, to be left out of its text. */
function wordMarkerIn(node: HtmlElement): string {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const found = isWordMarker(child) ? textIn(child).trim() : wordMarkerIn(child);
    if (found !== '') return found;
  }
  return '';
}

function walkList(list: HtmlElement, around: Around, into: Collector): void {
  let place = Number(list.attributes['start'] ?? '1') || 1;
  for (const child of list.children) {
    if (typeof child === 'string' || child.tag !== 'li') {
      walk(child, { ...around, depth: around.depth + 1 }, into);
      continue;
    }
    into.point(around.depth, list.tag === 'ol' ? placeMarker(place, list.attributes['type']) : '-');
    place += 1;
    const inside = { ...around, depth: around.depth + 1, isBold: isBoldAt(child, around.isBold) };
    walkAll(child.children, inside, into);
    into.end(inside);
    into.dropPoint();
  }
}

const ROW_GROUPS = new Set(['tbody', 'thead', 'tfoot', 'colgroup']);

/** What stands in a table or a row beside its rows and cells, as a caption does, is a row or a cell of its own. */
function rowsOf(table: HtmlElement): Cell[][] {
  const rows = table.children.flatMap((child): Cell[][] => {
    if (typeof child === 'string') return [[cellOf(child)]];
    if (ROW_GROUPS.has(child.tag)) return rowsOf(child);
    return [child.tag === 'tr' ? child.children.map(cellOf) : [cellOf(child)]];
  });
  return rows
    .map((row) => row.filter(({ blocks, isCell }) => isCell || blocks.length > 0))
    .filter((row) => row.some(({ blocks }) => blocks.length > 0));
}

/** Word and HTML stop here too. */
const MAX_SPAN = 60;

function cellOf(node: HtmlNode): Cell {
  if (typeof node === 'string' || !/^t[dh]$/.test(node.tag))
    return { blocks: toBlocks(rootOf([node])), columns: 1, rows: 1, isCell: false };
  const span = (name: string) => Math.min(MAX_SPAN, Math.max(1, Number(node.attributes[name]) || 1));
  return { blocks: toBlocks(node), columns: span('colspan'), rows: span('rowspan'), isCell: true };
}

/** Takes a tree apart into paragraphs, headings, points and tables, in its order; every letter of it is in one of them. */
export function toBlocks({ children }: HtmlElement): Block[] {
  const into = new Collector();
  const around: Around = { isBold: false, href: null, heading: null, depth: 0 };
  walkAll(children, around, into);
  into.end(around);
  return into.blocks;
}
