import type { Page } from 'playwright/test';

/** Faults are sentences for the report of a failed test; more than these do not help. */
const MOST = 5;

/**
 * What a reader could not read on the page as it is laid out now: text beyond the sides of the window, text
 * that its box cuts off, text that lies over other text, and a page that scrolls sideways.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} > ${clientWidth}`] : [];

    /** Only there for screen readers, or out of sight until it has the focus. */
    const isUnseen = (element: Element): boolean => {
      for (let it: Element | null = element; it !== null; it = it.parentElement) {
        if (it.matches('.skip, .off-screen') || getComputedStyle(it).clipPath === 'inset(50%)') return true;
      }
      return !element.checkVisibility({ visibilityProperty: true });
    };

    interface Line {
      text: string;
      box: DOMRect;
      parent: Element;
      /** The list that lies over the page on purpose. */
      layer: Element | null;
    }
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement, textContent } = node;
      const text = (textContent ?? '').trim();
      if (text === '' || parentElement === null || isUnseen(parentElement)) continue;
      // A closed list of options shows none of them.
      if (parentElement.closest('select, script, svg') !== null) continue;
      const layer = parentElement.closest('.suggestions');
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 0) lines.push({ text: text.slice(0, 60), box, parent: parentElement, layer });
      }
    }

    for (const { text, box } of lines) {
      if (box.left < -0.5 || box.right > clientWidth + 0.5) found.push(`leaves the window: ${text}`);
    }

    for (const element of document.body.querySelectorAll('*')) {
      if (getComputedStyle(element).overflow === 'visible' || isUnseen(element)) continue;
      if (element.matches('select, textarea, input, svg, html, body')) continue;
      const isCut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (isCut) found.push(`is cut off: ${element.outerHTML.slice(0, 100)}`);
    }

    // The box of a line of text is higher than its letters: what only touches does not overlap.
    const SLACK = 0.22;
    const byTop = lines.map((line) => {
      const slack = line.box.height * SLACK;
      return { ...line, top: line.box.top + slack, bottom: line.box.bottom - slack };
    });
    byTop.sort((a, b) => a.top - b.top);
    byTop.forEach((upper, place) => {
      for (let next = place + 1; next < byTop.length; next += 1) {
        const lower = byTop[next];
        if (lower === undefined || lower.top >= upper.bottom) break;
        if (lower.parent === upper.parent || lower.layer !== upper.layer) continue;
        const width = Math.min(upper.box.right, lower.box.right) - Math.max(upper.box.left, lower.box.left);
        const height = Math.min(upper.bottom, lower.bottom) - lower.top;
        if (width > 1 && height > 1) found.push(`overlap: “${upper.text}” and “${lower.text}”`);
      }
    });
    return found;
  });
  return faults.slice(0, MOST);
}
