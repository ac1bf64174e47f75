import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { printedAddress, qrPath, shortAddress, typedAddress } from '#src/view/qr-path.ts';

const PUBLIC_URL = 'https://ngoaivu.example.gov.vn';
const QUIET_ZONE = 4;
const PIXELS_PER_MODULE = 4;

/** Black and white pixels of the path, as a camera would see the printed code. */
function drawn({ size, path }: { size: number; path: string }) {
  const side = (size + 2 * QUIET_ZONE) * PIXELS_PER_MODULE;
  const data = new Uint8Array(side * side * 4).fill(255);
  let [x, y] = [QUIET_ZONE, QUIET_ZONE];
  for (const [, right, down, width] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
    [x, y] = [x + Number(right), y + Number(down)];
    for (let row = y * PIXELS_PER_MODULE; row < (y + 1) * PIXELS_PER_MODULE; row += 1) {
      for (let column = x; column < x + Number(width); column += 1 / PIXELS_PER_MODULE) {
        const at = (row * side + column * PIXELS_PER_MODULE) * 4;
        data.fill(0, at, at + 3);
      }
    }
    x += Number(width);
  }
  return { width: side, height: side, data };
}

test('the code on paper leads to the short address, in the alphabet that keeps it small', () => {
  const address = shortAddress(PUBLIC_URL, '3.000604');
  expect(address).toBe('HTTPS://NGOAIVU.EXAMPLE.GOV.VN/TT/3.000604');
  const code = qrPath(address);
  expect(decodeQR(drawn(code))).toBe(address);
  expect(code.size).toBeLessThanOrEqual(29);
});

test('a longer one is torn nowhere but between its parts', () => {
  expect(typedAddress(PUBLIC_URL, '/ks/hai-long/quay-so-1-k7p2')).toEqual([
    'ngoaivu.example.gov.vn/',
    'ks/',
    'hai-long/',
    'quay-so-1-k7p2',
  ]);
});

test('people type it without the scheme', () => {
  expect(printedAddress(PUBLIC_URL, '3.000604')).toBe('ngoaivu.example.gov.vn/TT/3.000604');
  expect(printedAddress('http://localhost:4321', '3.000604')).toBe('localhost:4321/TT/3.000604');
});
