/** Fragment of a procedure that stands on the page of another: `ma-1-001002`. */
export function anchorOf(code: string): string {
  return `ma-${code.replaceAll('.', '-')}`;
}
