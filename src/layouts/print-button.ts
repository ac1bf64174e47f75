/** The button that opens the print dialog; it shows only where scripts run. */
addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.matches('[data-print]')) print();
});
