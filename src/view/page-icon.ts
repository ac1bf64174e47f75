/** The star on a field of that colour (`#rrggbb`), as an address: a file of its own would be one more to fetch. */
export function pageIcon(colour: string): string {
  const fill = colour.replace('#', '%23');
  return `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path fill='${fill}' d='M0 0h8v8H0z'/><path fill='%23ffd54a' d='M1 6h6v1H1z'/></svg>`;
}
