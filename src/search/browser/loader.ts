/**
 * The suggestions wait in the `<template>` of the search form: when its field is touched for the first time,
 * their script and their data move into the page and are fetched, both at once. Without them it is a plain form.
 */
function onTouch({ target }: { target: EventTarget | null }): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
  const waiting = target.form?.querySelector('template');
  waiting?.replaceWith(waiting.content);
}

addEventListener('focusin', onTouch);
// The field may have the focus before this script runs.
onTouch({ target: document.activeElement });
