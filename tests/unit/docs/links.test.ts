import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { ROOT, documents, tokensOf } from './markdown.ts';

/** As the places that show Markdown name a heading. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return kept.trim().replaceAll(/\s/g, '-');
}

function anchorsOf(document: string): string[] {
  const headings = tokensOf(document).filter((token): token is Tokens.Heading => token.type === 'heading');
  return headings.map(({ text }) => anchorOf(text));
}

/** Links of a document into the repository, pictures too. */
function innerLinks(document: string): string[] {
  const links = tokensOf(document).filter(({ type }) => type === 'link' || type === 'image');
  return links.map((link) => (link as Tokens.Link).href).filter((href) => !/^[a-z]+:/.test(href));
}

function isRight(document: string, href: string): boolean {
  const [path = '', anchor] = decodeURI(href).split('#');
  const target = path === '' ? document : normalize(join(dirname(document), path));
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

test.each(documents())('every link of %s leads to a file and a heading that are there', (document) => {
  expect(innerLinks(document).filter((href) => !isRight(document, href))).toEqual([]);
});
