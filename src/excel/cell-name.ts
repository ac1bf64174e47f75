const LETTERS = 26;

/** As Excel names columns: 0 → `A`, 26 → `AA`. */
export function columnName(index: number): string {
  const before = Math.floor(index / LETTERS);
  const letter = String.fromCharCode(65 + (index % LETTERS));
  return before === 0 ? letter : columnName(before - 1) + letter;
}

/** As Excel names cells; both count from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `D7` → row 6, column 3. null: no cell's name. */
export function cellPlace(name: string): { row: number; column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
