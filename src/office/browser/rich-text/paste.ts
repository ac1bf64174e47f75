import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { cleanPasted } from '../../../editing/import/clean-pasted.ts';
import { type HtmlNode, rootOf } from '../../../editing/import/html/html-tree.ts';
import { readDom } from '../../../editing/import/html/read-dom.ts';
import { readMarkdown } from '../../../editing/markdown/read-markdown.ts';
import { schema } from '../../../editing/markdown/schema.ts';

/** What is pasted, with all that a word processor puts into it, in letters. */
const MAX_PASTED = 5_000_000;

/** What is left of it: a file of content is no longer than this, in letters. */
const MAX_TEXT = 200_000;

/** What the clipboard, or what was dragged here, holds. */
export type Pasted = Pick<DataTransfer, 'getData' | 'files'>;

/** Blocks to put in; or why there are none. */
export type Taken = { blocks: readonly Node[] } | { refused: 'tooLong' | 'tooMuchText' | 'noFiles' };

function linesOf(text: string): HtmlNode[] {
  return text.split(/\r\n?|\n/).flatMap((line) => [line, { tag: 'br', attributes: {}, children: [] }]);
}

/** Whether it was copied in an editor like this one, which knows it better than HTML tells. */
export function isOurOwn(pasted: Pasted): boolean {
  const html = pasted.getData('text/html');
  return html.length <= MAX_PASTED && /\bdata-pm-slice=/.test(html);
}

/** Blocks of what is pasted, cleaned: nothing of it is run or loaded, and only what our pages can show is left. */
export function takePasted(pasted: Pasted): Taken {
  const html = pasted.getData('text/html');
  const text = pasted.getData('text/plain');
  if (html === '' && text === '' && pasted.files.length > 0) return { refused: 'noFiles' };
  if (html.length > MAX_PASTED || text.length > MAX_PASTED) return { refused: 'tooLong' };
  const clean = cleanPasted(html === '' ? rootOf(linesOf(text)) : readDom(html));
  if (clean.length > MAX_TEXT) return { refused: 'tooMuchText' };
  return { blocks: blocksOf(clean) };
}

function blocksOf(markdown: string): Node[] {
  return readMarkdown(markdown, []).children.map((block) =>
    block.type.create({ ...block.attrs, origin: null }, block.content),
  );
}

/** All words on one line, for a cell or a heading. */
function oneLine(blocks: readonly Node[]): Fragment {
  const words: Node[] = [];
  let isNew = false;
  for (const block of blocks) {
    isNew = true;
    block.descendants((node) => {
      if (!node.isText) isNew = true;
      else {
        if (isNew && words.length > 0) words.push(schema.text(' '));
        words.push(node);
        isNew = false;
      }
    });
  }
  return Fragment.from(words);
}

const isParagraph = (node: Node | undefined): boolean => node?.type.name === 'paragraph';

/** Puts blocks where the cursor is; the first and the last paragraph go on in the line that they are put into. */
export function putBlocks(tr: Transaction, blocks: readonly Node[]): Transaction {
  const { parent } = tr.selection.$from;
  const isLine = parent.isTextblock && !isParagraph(parent);
  const isCell = parent.type.spec.isolating === true;
  if (isCell || (isLine && blocks.length === 1))
    return tr.replaceSelection(new Slice(oneLine(blocks), 0, 0)).scrollIntoView();
  const last = blocks[blocks.length - 1];
  const slice = new Slice(Fragment.from(blocks), isParagraph(blocks[0]) ? 1 : 0, isParagraph(last) ? 1 : 0);
  return tr.replaceSelection(slice).scrollIntoView();
}
