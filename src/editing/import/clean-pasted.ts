import type { HtmlElement } from './html/html-tree.ts';
import { toBlocks } from './html/to-blocks.ts';
import { toMarkdown } from './html/to-markdown.ts';

/**
 * What was pasted from Word, a portal or a mail, as clean markdown: headings, paragraphs, lists, bold, absolute links and
 * tables stay; styles, classes, comments, scripts, pictures, empty paragraphs and hidden characters go. No word of its
 * text is lost, and nothing that `markdownFaults` refuses comes out.
 *
 * @param html read by `readDom` in the browser, by `readHtml` on the server
 */
export function cleanPasted(html: HtmlElement): string {
  return toMarkdown(toBlocks(html));
}
