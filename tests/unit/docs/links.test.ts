import { execFileSync } from 'node:child_process';
import { dirname, join, normalize } from 'node:path';
import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { ROOT, tokensOf } from './markdown.ts';

/** Also what is not committed yet. */
const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
const files = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
const documents = files.filter((file) => /^[^/]+\.md$|^docs\/.*\.md$/.test(file));
const folders = new Set(files.map((file) => dirname(file)));

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
  const target = path === '' ? document : normalize(join(dirname(document), path)).replace(/\/$/, '');
  if (!files.includes(target) && !folders.has(target)) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

test.each(documents)('every link of %s leads to a file and a heading that are there', (document) => {
  expect(innerLinks(document).filter((href) => !isRight(document, href))).toEqual([]);
});
