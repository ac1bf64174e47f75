import { attach } from './suggest.ts';

/** Fields that have, or are just getting, their suggestions. */
const touched = new WeakSet<HTMLInputElement>();

/** Gives the touched search field its suggestions; when they cannot be had, the next touch tries again. */
function onTouch({ target }: { target: EventTarget | null }): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
  if (touched.has(target)) return;
  touched.add(target);
  attach(target).catch(() => touched.delete(target));
}

addEventListener('focusin', onTouch);
addEventListener('pointerdown', onTouch);
// This script came because the field was touched.
onTouch({ target: document.activeElement });
