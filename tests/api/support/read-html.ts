import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** All elements below a node, in the order of the page; those within templates too. */
export function elementsBelow(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const inTemplate = 'content' in child ? elementsBelow(child.content) : [];
    return [child, ...inTemplate, ...elementsBelow(child)];
  });
}

/** All elements of a page, as a browser reads it. */
export function elementsOf(html: string): Element[] {
  return elementsBelow(parse(html));
}

/** null: the element has no such attribute. */
export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All text below a node, as it stands in the source. */
export function textOf(node: ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

function isChecked(input: Element): boolean {
  const type = attribute(input, 'type');
  return (type !== 'radio' && type !== 'checkbox') || attribute(input, 'checked') !== null;
}

function valueOf(field: Element): string {
  if (field.tagName === 'textarea') return textOf(field);
  if (field.tagName === 'input') return attribute(field, 'value') ?? '';
  const options = elementsBelow(field).filter(({ tagName }) => tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
  return chosen === undefined ? '' : (attribute(chosen, 'value') ?? textOf(chosen));
}

/**
 * The fields that a browser would send from a page's form to that address, just as the page came.
 *
 * @throws Error when the page has no such form
 */
export function filledIn(html: string, action: string): [string, string][] {
  const form = elementsOf(html).find(
    (element) => element.tagName === 'form' && attribute(element, 'action') === action,
  );
  if (form === undefined) throw new Error(`The page has no form for ${action}`);
  return elementsBelow(form)
    .filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName))
    .filter((field) => field.tagName !== 'input' || isChecked(field))
    .flatMap((field): [string, string][] => {
      const name = attribute(field, 'name');
      return name === null ? [] : [[name, valueOf(field)]];
    });
}
