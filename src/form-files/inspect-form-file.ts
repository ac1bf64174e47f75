import { extname } from 'node:path';
import { MAX_ATTACHMENT_BYTES } from '../content/read-folder.ts';
import type { FormFileType } from '../domain/forms.ts';
import type { FileFault } from './file-fault.ts';
import { inspectArchive } from './inspect-archive.ts';
import { inspectPdf } from './inspect-pdf.ts';

/** What a file is, by its content; or why it is not offered. */
export type Inspected = { type: FormFileType } | { fault: FileFault };

const begins = (bytes: Buffer, mark: string): boolean => bytes.toString('latin1', 0, mark.length) === mark;

/** Containers of Word and Excel before 2007, and of their files with a password. */
const COMPOUND = '\xd0\xcf\x11\xe0';

function compoundFault(bytes: Buffer): FileFault {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'old-office';
}

async function byContent(bytes: Buffer): Promise<Inspected> {
  if (begins(bytes, COMPOUND)) return { fault: compoundFault(bytes) };
  if (begins(bytes, 'PK\x03\x04')) return inspectArchive(bytes);
  if (!begins(bytes, '%PDF-')) return { fault: 'unknown-type' };
  const fault = inspectPdf(bytes);
  return fault === null ? { type: 'pdf' } : { fault };
}

/**
 * Looks into a file that somebody sends for readers to download. It is no scan for viruses: it finds out what the file is,
 * whatever it is called, that it is whole, and that it holds no program.
 *
 * @param name as the sender calls it; a name that says another type is refused
 */
export async function inspectFormFile(bytes: Buffer, name: string): Promise<Inspected> {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > MAX_ATTACHMENT_BYTES) return { fault: 'too-large' };
  const found = await byContent(bytes);
  if ('fault' in found) return found;
  const ending = extname(name).toLowerCase();
  return ending === '' || ending === `.${found.type}` ? found : { fault: 'other-name' };
}
