import type { Locator, Page } from 'playwright/test';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

/** Pages of a PDF and their sizes, in points of 1/72 inch, rounded. */
export interface PrintedPages {
  count: number;
  sizes: [width: number, height: number][];
}

/** Prints a page as the browser would, on the paper its styles ask for. */
export async function printedPages(page: Page): Promise<PrintedPages> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    count: (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
    sizes: boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
  };
}

/** Reads a QR code off a picture of it, as a telephone would. */
export async function readQr(code: Locator): Promise<string> {
  const picture = sharp(await code.screenshot()).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}
