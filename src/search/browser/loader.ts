/** Fields that have, or are just getting, their suggestions. */
const touched = new WeakSet<HTMLInputElement>();

/** Fetches search and suggestions when a search field is touched for the first time; without them it is a plain form. */
function onTouch({ target }: { target: EventTarget | null }): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('form[data-search] [type=search]')) return;
  if (touched.has(target)) return;
  touched.add(target);
  import('./suggest.tsx').then(({ attach }) => attach(target)).catch(() => touched.delete(target));
}

addEventListener('focusin', onTouch);
addEventListener('pointerdown', onTouch);
// The field may have the focus before this script runs.
onTouch({ target: document.activeElement });
