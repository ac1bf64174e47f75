import mammoth from 'mammoth';
import { unzip } from '../../../lib/unzip.ts';

/** Why a file is not read: each has a sentence in `officeImport.faults`. */
export type WordFault = 'empty' | 'old-word' | 'password' | 'not-word' | 'too-big-inside' | 'damaged';

export type WordText = WordRead | { fault: WordFault };

/** Text of a file without looks, as all changes that are tracked in it would leave it. */
export interface WordRead {
  html: string;
  hasTrackedChanges: boolean;
}

/** Of Word before 2007, and of whatever Office encrypts. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

function startsWith(bytes: Buffer, beginning: Buffer): boolean {
  return bytes.subarray(0, beginning.length).equals(beginning);
}

/** null: it may be one. */
function faultOfKind(bytes: Buffer): WordFault | null {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, COMPOUND)) return bytes.includes(ENCRYPTED_PART) ? 'password' : 'old-word';
  return startsWith(bytes, ZIP) ? null : 'not-word';
}

/** Begins of text that somebody has put in, taken out or moved while Word kept track. */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)[ >]/;

/** A picture says nothing that could be read. */
const NO_PICTURES = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) };

/** A Word file's text as HTML without looks. Never rejects; what is in the file is looked at before it is unpacked. */
export async function readWord(bytes: Buffer): Promise<WordText> {
  const kind = faultOfKind(bytes);
  if (kind !== null) return { fault: kind };
  const unpacked = await unzip(bytes);
  if ('fault' in unpacked) return unpacked;
  const document = unpacked.parts.get('word/document.xml');
  if (document === undefined) return { fault: 'not-word' };
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, NO_PICTURES);
    return { html: value, hasTrackedChanges: TRACKED.test(document.toString()) };
  } catch {
    return { fault: 'damaged' };
  }
}
