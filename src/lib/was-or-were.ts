/** `1 file was`, `2 files were`. */
export function were(count: number, what: string): string {
  return count === 1 ? `1 ${what} was` : `${count} ${what}s were`;
}
