/** Pasted or uploaded HTML, as far as it says something: what server and browser read it into alike. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In small letters. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}

/** What lies deeper is taken into the element at this depth: nobody's text nests like this, and a walk must end. */
export const MAX_DEPTH = 100;

/** Their text is none that a reader sees. */
const UNREAD = new Set(
  'script style head title meta link template iframe object embed applet svg math canvas audio video select textarea noscript xml'.split(
    ' ',
  ),
);

/** Whether an element is left out with all that is in it. */
export function isUnread(tag: string): boolean {
  return UNREAD.has(tag);
}

/** A root without a meaning of its own. */
export function rootOf(children: HtmlNode[]): HtmlElement {
  return { tag: 'div', attributes: {}, children };
}
