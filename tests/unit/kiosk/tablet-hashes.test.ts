import { expect, test } from 'vitest';
import { isPin, keepPin, newReceipt } from '#src/kiosk/browser/secrets.ts';
import { importedFiles, linkedFiles } from '#src/kiosk/shell-files.ts';
import { normaliseReceipt, publishedHashOf, recordIdOf } from '#src/survey/receipt.ts';

test('a receipt that a tablet makes is one of the site’s: the same letters, record and published hash', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, newReceipt));
  expect(new Set(made.map(({ receipt }) => receipt)).size).toBe(20);
  for (const { receipt, id, receiptHash } of made) {
    expect(normaliseReceipt(receipt)).toBe(receipt);
    expect([id, receiptHash]).toEqual([recordIdOf(receipt), publishedHashOf(receipt)]);
  }
});

test('the staff’s digits are known again, and others are not', async () => {
  const kept = await keepPin('123456');
  expect(await isPin(kept, '123456')).toBe(true);
  expect(await isPin(kept, '123457')).toBe(false);
  expect(JSON.stringify(kept)).not.toContain('123456');
});

test('the files of a page are what it links to, and what those import', () => {
  const html = `<link rel="manifest" href="/kiosk/a.webmanifest"><link rel="stylesheet" href="/_astro/a.B1.css">
    <script type="module" src="/_astro/b.C-2.js"></script><a href="/thu-tuc">`;
  expect(linkedFiles(html)).toEqual(['/_astro/a.B1.css', '/_astro/b.C-2.js']);
  const script = `import{a as b}from"./preact.D_3.js";import"/_astro/e.F4.js";const c=()=>import("./g.H5.js")`;
  expect(importedFiles(script)).toEqual(['/_astro/preact.D_3.js', '/_astro/e.F4.js', '/_astro/g.H5.js']);
});
