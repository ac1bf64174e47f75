import encodeQR from 'qr';
import type { ProcedureCode } from '../domain/procedure.ts';

/**
 * A QR code as one SVG path: `size` modules a side, without the quiet zone. To be drawn as lines one module
 * wide, row `y` along the height `y`: half as many bytes as the outlines of its modules.
 */
export interface QrPath {
  size: number;
  path: string;
}

/** Dark modules of a row, one after the other: where they begin, and how many. */
type Run = [start: number, width: number];

/** The short permanent address in capitals: only they fit the QR's denser alphabet. */
export function shortAddress(publicUrl: string, code: ProcedureCode): string {
  return `${publicUrl}/tt/${code}`.toUpperCase();
}

/** The same address as people type it: without the scheme, the host in small letters. */
export function printedAddress(publicUrl: string, code: ProcedureCode): string {
  return `${new URL(publicUrl).host}/TT/${code}`;
}

/**
 * An address of ours as people type it, the host and each part of the path by itself: a line may end between two of
 * them, so that no code is torn.
 */
export function typedAddress(publicUrl: string, path: string): string[] {
  return (new URL(publicUrl).host + path).split(/(?<=\/)/);
}

function runsOf(row: boolean[]): Run[] {
  const runs: Run[] = [];
  row.forEach((isDark, x) => {
    if (isDark && row[x - 1] === true) runs[runs.length - 1]![1] += 1;
    else if (isDark) runs.push([x, 1]);
  });
  return runs;
}

/** All moves are from where the last line ended: short numbers that repeat. */
function pathOf(rows: boolean[][]): string {
  let path = '';
  let [penX, penY] = [0, 0];
  rows.forEach((row, y) => {
    for (const [start, width] of runsOf(row)) {
      path += `m${start - penX} ${y - penY}h${width}`;
      [penX, penY] = [start + width, y];
    }
  });
  return path;
}

/** Draws a text as QR code, correction level M (15 % may be dirty). */
export function qrPath(text: string): QrPath {
  // The library insists on a quiet zone; the sheet's white margin is one.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  return { size: rows.length, path: pathOf(rows) };
}
