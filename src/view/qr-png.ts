import encodeQR from 'qr';
import sharp from 'sharp';

/** Width of a module in points of the picture: sharp in print at 4 cm. */
const MODULE = 8;

/** A QR code as PNG with its quiet zone, correction level M, for files that hold no SVG. */
export async function qrPng(text: string): Promise<Buffer> {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = rows.length;
  const grey = Buffer.from(rows.flat().map((isDark) => (isDark ? 0 : 255)));
  return sharp(grey, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * MODULE, size * MODULE, { kernel: 'nearest' })
    .toColourspace('b-w')
    .png()
    .toBuffer();
}
