/** Order of two texts by their letters' codes, for `sort`: what people read needs the order of their language instead. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
