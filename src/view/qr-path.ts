import encodeQR from 'qr';
import type { ProcedureCode } from '../domain/procedure.ts';

/** A QR code as one SVG path: `size` modules a side, without the quiet zone. */
export interface QrPath {
  size: number;
  path: string;
}

/** The short permanent address in capitals: only they fit the QR's denser alphabet. */
export function shortAddress(publicUrl: string, code: ProcedureCode): string {
  return `${publicUrl}/tt/${code}`.toUpperCase();
}

/** The same address as people type it: without the scheme, the host in small letters. */
export function printedAddress(publicUrl: string, code: ProcedureCode): string {
  return `${new URL(publicUrl).host}/TT/${code}`;
}

function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x] === true) x += 1;
    path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}

/** Draws a text as QR code, correction level M (15 % may be dirty). */
export function qrPath(text: string): QrPath {
  // The library insists on a quiet zone; the sheet's white margin is one.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  return { size: rows.length, path: rows.map(rowPath).join('') };
}
