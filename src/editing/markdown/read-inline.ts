import type { Token, Tokens } from 'marked';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from './schema.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Something that the editor has no place for. */
class Unknown extends Error {}

function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff) throw new Unknown();
  return String.fromCodePoint(code);
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (_, hex, decimal, name) => {
    if (hex !== undefined) return characterOf(parseInt(String(hex), 16));
    if (decimal !== undefined) return characterOf(Number(decimal));
    const character = NAMED[String(name)];
    if (character === undefined) throw new Unknown();
    return character;
  });
}

/** A line end in a paragraph is a blank to its reader. */
function textNode(text: string, marks: readonly Mark[]): Node[] {
  const line = text.replace(/\s*\n\s*/g, ' ');
  return line === '' ? [] : [schema.text(line, marks)];
}

function linkMark({ href, title }: Tokens.Link): Mark {
  return schema.mark('link', { href, title: title ?? null });
}

function nodesOf(token: Token, marks: readonly Mark[]): Node[] {
  const within = (mark: Mark) => allOf((token as Tokens.Strong).tokens, mark.addToSet(marks));
  switch (token.type) {
    case 'text':
      return 'tokens' in token && token.tokens
        ? allOf(token.tokens, marks)
        : textNode(decoded((token as Tokens.Text).text), marks);
    case 'escape':
      return textNode((token as Tokens.Escape).text, marks);
    case 'strong':
    case 'em':
      return within(schema.mark(token.type));
    case 'link':
      return within(linkMark(token as Tokens.Link));
    case 'br':
      return [schema.node('hard_break', null, undefined, marks)];
    default:
      throw new Unknown();
  }
}

function allOf(tokens: readonly Token[], marks: readonly Mark[]): Node[] {
  return tokens.flatMap((token) => nodesOf(token, marks));
}

/** Words of a paragraph, a heading or a cell; null: something stands there that the editor has no place for. */
export function readInline(tokens: readonly Token[]): Node[] | null {
  try {
    return allOf(tokens, []);
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}
