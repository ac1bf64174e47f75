import { inflateSync } from 'node:zlib';
import type { FileFault } from './file-fault.ts';

/** What makes a reader's program do more than show pages (ISO 32000-2, 12.6.4): none of it belongs into a form. */
const ACTIVE = ['JavaScript', 'Launch', 'Rendition', 'RichMedia', 'EmbeddedFile', 'SubmitForm', 'ImportData'];

/** A letter of a name, or its number in hexadecimal, which means the same. */
function letter(char: string): string {
  const code = char.charCodeAt(0).toString(16);
  const anyCase = code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  return `(?:${char}|#${anyCase})`;
}

const named = (names: readonly string[]): RegExp =>
  new RegExp(`/(?:${names.map((name) => [...name].map(letter).join('')).join('|')})`);

const ACTIVE_NAME = named(ACTIVE);
const ENCRYPTED = named(['Encrypt']);
const PACKED_OBJECTS = named(['ObjStm']);
const PLAIN_FLATE = named(['FlateDecode']);
const OTHER_PACKING = named(['Predictor', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'Crypt']);

/** The end of a file that is whole; programs write little after it. */
const END = '%%EOF';
const END_WITHIN = 2_048;

/** Objects of a form packed together are some kilobytes. */
const MAX_UNPACKED = 16 << 20;

/** Text of objects that are packed together; null: packed in a way that is not looked into. */
function unpacked(bytes: Buffer, text: string): string[] | null {
  const found: string[] = [];
  let left = MAX_UNPACKED;
  for (const { index, 0: mark } of text.matchAll(/stream\r?\n/g)) {
    const dictionary = text.slice(Math.max(0, text.lastIndexOf('obj', index)), index);
    if (!PACKED_OBJECTS.test(dictionary)) continue;
    if (!PLAIN_FLATE.test(dictionary) || OTHER_PACKING.test(dictionary)) return null;
    try {
      const objects = inflateSync(bytes.subarray(index + mark.length), { maxOutputLength: left });
      left -= objects.length;
      found.push(objects.toString('latin1'));
    } catch {
      return null;
    }
  }
  return found;
}

/** What keeps a PDF from being offered; null: nothing that is looked for. It is no scan for viruses. */
export function inspectPdf(bytes: Buffer): FileFault | null {
  const text = bytes.toString('latin1');
  if (!text.includes('startxref') || !text.slice(-END_WITHIN).includes(END)) return 'damaged';
  if (ENCRYPTED.test(text)) return 'password';
  if (ACTIVE_NAME.test(text)) return 'active-pdf';
  const objects = unpacked(bytes, text);
  if (objects === null) return 'damaged';
  return objects.some((packed) => ACTIVE_NAME.test(packed)) ? 'active-pdf' : null;
}
