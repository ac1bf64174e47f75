import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Paths of all documents for people, those of the content left out. */
export function documents(): string[] {
  return globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort();
}

/** All tokens of a document, those inside others too, in their order. */
export function tokensOf(path: string): Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(read(path)), (token) => {
    found.push(token);
  });
  return found;
}

/** Code blocks of one language; `''`: those that name none. */
export function codeBlocks(path: string, language: string): string[] {
  const blocks = tokensOf(path).filter((token): token is Tokens.Code => token.type === 'code');
  return blocks.filter(({ lang = '' }) => lang === language).map(({ text }) => text);
}

/** Rows of all tables whose first heading is this one, each cell as written. */
export function tableRows(path: string, firstHeading: string): string[][] {
  const tables = tokensOf(path).filter((token): token is Tokens.Table => token.type === 'table');
  const wanted = tables.filter(({ header }) => header[0]?.text === firstHeading);
  return wanted.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)));
}
