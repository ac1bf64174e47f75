import { type HtmlElement, type HtmlNode, isUnread, MAX_DEPTH, rootOf } from './html-tree.ts';

function childrenOf(node: Node, depth: number): HtmlNode[] {
  return Array.from(node.childNodes).flatMap((child): HtmlNode[] => {
    if (child.nodeType === Node.TEXT_NODE) return [child.nodeValue ?? ''];
    if (child.nodeType !== Node.ELEMENT_NODE) return [];
    const element = child as Element;
    const tag = element.nodeName.toLowerCase();
    if (isUnread(tag)) return [];
    const children = childrenOf(element, depth + 1);
    return depth < MAX_DEPTH ? [{ tag, attributes: attributesOf(element), children }] : children;
  });
}

function attributesOf({ attributes }: Element): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { name, value } of Array.from(attributes)) all[name.replace(SET_ASIDE, '')] = value;
  return all;
}

/** Before the names of styles and of what is to be run. */
const SET_ASIDE = 'data-set-aside-';

/**
 * A browser looks at styles and at what is to be run on an event before it knows that nobody will see them, and our
 * policy forbids both: each would be reported, tens of thousands of a document from a word processor.
 */
function setAside(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1textarea')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])(style|on\w+)(?=\s*=)/gi, `$1${SET_ASIDE}$2`));
}

/** Reads HTML in a browser, by its own parser, which runs and loads nothing of it. */
export function readDom(html: string): HtmlElement {
  return rootOf(childrenOf(new DOMParser().parseFromString(setAside(html), 'text/html').body, 0));
}
