import { readHtml } from './html/read-html.ts';
import { rootOf } from './html/html-tree.ts';
import {
  importProcedure,
  type Imported,
  type KnownToSite,
  readJson,
  type ReadInput,
  readTable,
} from './import-procedure.ts';
import { readWord, type WordFault } from './word/read-word.ts';

/** Why nothing was read: each has a sentence in `officeImport.faults`. */
export type ImportFault = WordFault | 'not-text' | 'no-procedure' | 'not-record';

export type ReadImport = (Imported & Pick<ReadInput, 'from'>) | { fault: ImportFault };

const isPacked = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';
const isCompound = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';

/** Text that was pasted without its looks: cells of a table are parted by tabs. */
function readPlain(text: string): ReadInput | null {
  const lines = text.split(/[\r\n\t]+/).map((words) => ({ tag: 'p', attributes: {}, children: [words] }));
  return readTable(rootOf(lines));
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function inputOf(text: string): ReadInput | { fault: ImportFault } {
  if (/^\s*[{[]/.test(text)) return readJson(text) ?? { fault: 'not-record' };
  const isHtml = /<\/?(?:table|tr|td|div|p|h\d|body|html|ul|li|span)\b/i.test(text);
  return (isHtml ? readTable(readHtml(text)) : readPlain(text)) ?? { fault: 'no-procedure' };
}

async function read(bytes: Buffer): Promise<ReadInput | { fault: ImportFault }> {
  if (bytes.length === 0) return { fault: 'empty' };
  if (isPacked(bytes) || isCompound(bytes)) {
    const word = await readWord(bytes);
    if ('fault' in word) return word;
    return readTable(readHtml(word.html)) ?? { fault: 'no-procedure' };
  }
  const text = decoded(bytes);
  return text === null || text.includes('\0') ? { fault: 'not-text' } : inputOf(text);
}

/** Reads what was sent, whatever it is: a Word file, HTML, a record as JSON, or plain text. Never rejects. */
export async function readBytes(bytes: Buffer, known: KnownToSite): Promise<ReadImport> {
  const input = await read(bytes);
  return 'fault' in input ? input : { ...importProcedure(input, known), from: input.from };
}
