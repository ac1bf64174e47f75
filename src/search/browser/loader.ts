/** Fields that have, or are just getting, their suggestions. */
const touched = new WeakSet<HTMLInputElement>();

/**
 * Fetches the suggestions' code and the search file, both at once, when a search field is touched for the
 * first time. Without them it is a plain form, and the next touch tries again.
 */
function onTouch({ target }: { target: EventTarget | null }): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('form[data-search] [type=search]')) return;
  if (touched.has(target)) return;
  touched.add(target);
  Promise.all([import('./suggest.tsx'), fetch('/tim-kiem/muc.json')])
    .then(([{ attach }, searchFile]) => attach(target, searchFile))
    .catch(() => touched.delete(target));
}

addEventListener('focusin', onTouch);
addEventListener('pointerdown', onTouch);
// The field may have the focus before this script runs.
onTouch({ target: document.activeElement });
