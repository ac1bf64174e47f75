import type { Content } from '../domain/content.ts';
import type { ProsePage } from '../domain/site.ts';

/** What a page says of something the Office has not supplied; quoted, the words are only explained. */
const NOT_SUPPLIED = /:\s*Sở đang cập nhật/;

/** An open point in running text, as the guides write it: with the day it was noted. */
const OPEN_POINT = /cần đối chiếu[^<]*Ghi ngày \d/i;

/** Paragraphs and list items of a page, as plain text. */
function passages({ html }: ProsePage): string[] {
  return html
    .split(/<\/?(?:p|li|ul|ol|h[2-6]|blockquote)\b[^>]*>/)
    .map((passage) => passage.replace(/<[^>]*>/g, '').trim())
    .filter((passage) => passage !== '');
}

function linesOf(folder: string, page: ProsePage, pattern: RegExp): string[] {
  return passages(page)
    .filter((passage) => pattern.test(passage))
    .map((passage) => `${folder}/${page.slug}.md: ${passage}`);
}

function linesOfAll({ guides, pages }: Pick<Content, 'guides' | 'pages'>, pattern: RegExp): string[] {
  return [
    ...Object.values(pages).flatMap((page) => linesOf('trang', page, pattern)),
    ...guides.flatMap((page) => linesOf('huong-dan', page, pattern)),
  ];
}

/** Passages of pages and guides that wait for the Office. */
export function unsuppliedPassages(content: Pick<Content, 'guides' | 'pages'>): string[] {
  return linesOfAll(content, NOT_SUPPLIED);
}

/** Passages of pages and guides that are still to be compared with a text. */
export function openPassages(content: Pick<Content, 'guides' | 'pages'>): string[] {
  return linesOfAll(content, OPEN_POINT);
}
