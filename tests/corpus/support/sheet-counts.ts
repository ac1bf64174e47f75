import { CHANNEL_ANCHORS } from '#src/view/channels.ts';
import { vi } from '#src/texts/vi.ts';
import { attribute, elementsBelow, elementsOf, textOf } from '#tests/api/support/read-html.ts';
import type { Element } from '#tests/api/support/read-html.ts';

/** What a sheet shows of a procedure, counted as a reader would. */
export interface SheetCounts {
  papers: number;
  /** Ways to file that are not unknown. */
  channels: string[];
  legalBases: number;
  /** Documents whose words an open point quotes, because they have no number to cite. */
  quotedBases: number;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name);
}

/** The fact of a way to file: the last cell of its row, or the description beside its name. */
function isKnown(channel: Element): boolean {
  const fact = elementsBelow(channel)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'dd')
    .at(-1);
  if (fact === undefined) throw new Error('A way to file says nothing');
  return !textOf(fact).trim().startsWith(vi.site.unknown);
}

/**
 * Counts what the page of a sheet shows.
 *
 * @throws Error when a way to file is missing from the page
 */
export function countSheet(html: string): SheetCounts {
  const elements = elementsOf(html);
  const channels = Object.values(CHANNEL_ANCHORS).filter((anchor) => {
    const channel = elements.find((element) => attribute(element, 'id') === anchor);
    if (channel === undefined) throw new Error(`The page says nothing of ${anchor}`);
    return isKnown(channel);
  });
  const law = elements.find((element) => element.tagName === 'ol' && hasClass(element, 'law'));
  return {
    papers: elements.filter((element) => element.tagName === 'td' && hasClass(element, 'paper')).length,
    channels,
    quotedBases: elements.filter(
      (element) => hasClass(element, 'open-point') && textOf(element).includes('Bản ghi dẫn “'),
    ).length,
    legalBases: law?.childNodes.filter((node) => node.nodeName === 'li').length ?? 0,
  };
}
