// Of the Office: one shared with the public pages would be a file more for each of them to fetch.
document.querySelector('[data-print]')?.addEventListener('click', () => {
  print();
});
export {};
