import type { HtmlElement } from './html-tree.ts';

/** Whether what is in the element is bold. Google Docs wraps everything in a `b` that is not. */
export function isBoldAt({ tag, attributes }: HtmlElement, isBoldAround: boolean): boolean {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attributes['style'] ?? '')?.[1]?.toLowerCase();
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/.test(weight);
  return isBoldAround || tag === 'b' || tag === 'strong';
}

/**
 * The address of a link that leads somewhere from here too: relative ones and jumps belong to the page that was copied from.
 *
 * @returns null: no link, or none that may stand on a page
 */
export function hrefOf({ tag, attributes }: HtmlElement): string | null {
  const written = tag === 'a' ? attributes['href']?.trim() : undefined;
  if (written === undefined || !/^(?:https?:\/\/|mailto:|tel:)/i.test(written)) return null;
  if (!URL.canParse(written)) return null;
  return new URL(written).href.replace(/[()<>\\*_]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

const styleOf = ({ attributes }: HtmlElement): string => attributes['style'] ?? '';

/** The level, from 1, of a paragraph that Word counts among the points of a list; null: it is none. */
export function wordListLevel(node: HtmlElement): number | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(styleOf(node))?.[1];
  return level === undefined ? null : Number(level);
}

/** Where Word writes a point's marker for programs that know no lists. */
export function isWordMarker(node: HtmlElement): boolean {
  return /mso-list:\s*ignore/i.test(styleOf(node));
}
