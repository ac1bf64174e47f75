const TAPS = 5;
const WITHIN_IN_MS = 3_000;

/** Where the taps go: the letterhead, on every screen. */
const PLACE = '.kiosk-agency';

/** Calls back when staff ask for their corner: five taps on the letterhead, or Alt, Shift and N. */
export function onStaffSign(open: () => void): void {
  let taps: number[] = [];
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest(PLACE) === null) return;
    const now = performance.now();
    taps = [...taps, now].filter((time) => now - time <= WITHIN_IN_MS);
    if (taps.length < TAPS) return;
    taps = [];
    open();
  });
  addEventListener('keydown', (event) => {
    if (!event.altKey || !event.shiftKey || event.code !== 'KeyN') return;
    event.preventDefault();
    open();
  });
}
