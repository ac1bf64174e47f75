import type { Page } from 'playwright/test';

/** What can be seen of the focus. */
export interface SeenFocus {
  element: string;
  /** Width of the ring around what has the focus, or around the part of the page that stands for it. */
  ring: number;
  /** How much of it lies under nothing else, from 0 to 1; 0 when none of it is in the window. */
  seen: number;
}

/** How the focus looks where it is now; null when it has left the page. */
export function seenFocus(page: Page): Promise<SeenFocus | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const label = focused.id === '' ? null : document.querySelector(`label[for="${focused.id}"]`);
    const parts = [focused, label, focused.closest('.level')].filter((part) => part !== null);
    const widths = parts.map((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });

    // Points spread over the first line of it: the boxes of a link that breaks have holes between them.
    const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
    const steps = [0.1, 0.3, 0.5, 0.7, 0.9];
    const points = steps.flatMap((x) => steps.map((y) => [box.x + box.width * x, box.y + box.height * y]));
    // A high field may reach out of the window: what counts is what lies over it.
    const within = points.filter(([x = 0, y = 0]) => x >= 0 && x < innerWidth && y >= 0 && y < innerHeight);
    const hits = within.filter(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y);
      return parts.some((part) => part.contains(top) || (top?.contains(part) ?? false));
    });
    return {
      element: focused.outerHTML.slice(0, 120),
      ring: Math.max(...widths),
      seen: within.length === 0 ? 0 : hits.length / within.length,
    };
  });
}
