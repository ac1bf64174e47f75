/** Asks before the page with new links is left, until they were saved or printed; without it the page's words warn. */
function guardLinks(): void {
  let areKept = false;
  const keep = (): void => {
    areKept = true;
  };
  for (const element of document.querySelectorAll('[data-kept]')) element.addEventListener('click', keep);
  window.addEventListener('afterprint', keep);
  window.addEventListener('beforeunload', (event) => {
    if (!areKept) event.preventDefault();
  });
  const button = document.querySelector<HTMLButtonElement>('[data-print]');
  button?.removeAttribute('hidden');
  button?.addEventListener('click', () => window.print());
}

guardLinks();
export {};
