import { Parser } from 'htmlparser2';
import { type HtmlElement, isUnread, MAX_DEPTH, rootOf } from './html-tree.ts';

/** The parser's time grows with the square of the depth; no program writes text that lies as deep. */
const TOO_DEEP = 2_000;

class TooDeep extends Error {}

/** Builds the tree; elements beyond the greatest depth and those that nobody reads are only counted. */
class TreeBuilder {
  readonly #open: HtmlElement[] = [rootOf([])];
  #beyond = 0;
  #unread = 0;

  get root(): HtmlElement {
    return this.#open[0] ?? rootOf([]);
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    if (this.#unread > 0 || isUnread(tag)) this.#unread += 1;
    else if (this.#open.length > MAX_DEPTH) this.#beyond += 1;
    else {
      const element = { tag, attributes, children: [] };
      this.#open.at(-1)?.children.push(element);
      this.#open.push(element);
    }
    if (this.#open.length + this.#beyond + this.#unread > TOO_DEEP) throw new TooDeep();
  }

  ontext(text: string): void {
    if (this.#unread === 0) this.#open.at(-1)?.children.push(text);
  }

  onclosetag(): void {
    if (this.#unread > 0) this.#unread -= 1;
    else if (this.#beyond > 0) this.#beyond -= 1;
    else this.#open.pop();
  }
}

/** The words alone, without a tree. */
function wordsOnly(html: string): HtmlElement {
  const read = html.replace(/<(script|style)\b[^]*?(?:<\/\1|$)/gi, '<').replace(/<[^<>]*>?/g, '\n');
  return rootOf(read.split('\n').flatMap((line) => [line, { tag: 'br', attributes: {}, children: [] }]));
}

/**
 * Reads HTML on the server, in time that grows with its length only. Never throws: what is no HTML is text.
 * Comments, declarations and Word's conditions are left out; so is what no reader sees.
 */
export function readHtml(html: string): HtmlElement {
  const tree = new TreeBuilder();
  try {
    new Parser(tree).end(html);
    return tree.root;
  } catch (error) {
    if (error instanceof TooDeep) return wordsOnly(html);
    throw error;
  }
}
