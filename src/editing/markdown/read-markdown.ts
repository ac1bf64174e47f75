import { marked, type Token } from 'marked';
import type { Node } from 'prosemirror-model';
import { readBlock } from './read-block.ts';
import { schema } from './schema.ts';

/** A piece of a text as it was read. */
export interface Origin {
  /** Its bytes, without the blanks behind it. */
  source: string;
  /** Blanks and line ends up to the next piece; '' at the last. */
  gap: string;
  isLast: boolean;
  /** What was read from it: as long as a block is the same, its bytes are. */
  node: Node;
}

interface Piece {
  token: Token | null;
  source: string;
  gap: string;
}

/** Takes a text apart into what is written and the blanks between. */
class Pieces {
  lead = '';
  readonly all: Piece[] = [];

  add(raw: string, token: Token | null): void {
    const [, before = '', source = '', gap = ''] = /^((?:[^\S\n]*\n)*)([^]*?)(\s*)$/.exec(raw) ?? [];
    this.#addBlanks(before);
    if (source === '') return this.#addBlanks(gap);
    this.all.push({ token, source, gap });
  }

  #addBlanks(blanks: string): void {
    const last = this.all[this.all.length - 1];
    if (last === undefined) this.lead += blanks;
    else last.gap += blanks;
  }
}

/** The parts of a text as markdown has them. From where its reader does not give it back letter by letter, the rest is one. */
function piecesOf(text: string, tokens: readonly Token[]): Pieces {
  const pieces = new Pieces();
  let at = 0;
  for (const token of tokens) {
    if (!text.startsWith(token.raw, at)) break;
    pieces.add(token.raw, token);
    at += token.raw.length;
  }
  pieces.add(text.slice(at), null);
  return pieces;
}

/** No tokens: the text nests deeper than it can be read. */
function tokensOf(text: string): readonly Token[] {
  try {
    return marked.lexer(text);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function blockOf({ token, source }: Piece, origin: number): Node {
  const known = token === null ? null : readBlock(token, { origin });
  return known ?? schema.node('opaque', { origin, text: source });
}

/**
 * Reads markdown into the editor's document.
 *
 * @param text with `\n` as its line ends
 * @param origins gets the pieces of the text; blocks name them by their place in it, so texts read later go behind
 */
export function readMarkdown(text: string, origins: Origin[]): Node {
  const { lead, all: pieces } = piecesOf(text, tokensOf(text));
  const blocks = pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const node = blockOf(piece, origins.length);
    origins.push({ source: piece.source, gap: isLast ? '' : piece.gap, isLast, node });
    return node;
  });
  const trail = pieces[pieces.length - 1]?.gap ?? '';
  return schema.node('doc', { lead, trail }, blocks.length === 0 ? [schema.node('paragraph')] : blocks);
}
