import type { FormFileType } from '../domain/forms.ts';
import { unzip } from '../lib/unzip.ts';
import type { FileFault } from './file-fault.ts';

/** Unpacked, a form with pictures holds a few megabytes. */
const LIMITS = { bytes: 64 << 20, parts: 2_000 };

type Parts = ReadonlyMap<string, Buffer>;

const textOf = (parts: Parts, path: string): string => parts.get(path)?.toString('utf8') ?? '';

const has = (parts: Parts, path: RegExp): boolean => [...parts.keys()].some((name) => path.test(name));

/** As ECMA-376 names the main part of each type; templates and files with macros have other names. */
const MAIN_PARTS: readonly [type: FormFileType, contentType: string][] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
];

/** Programs in a file of Word or Excel: macros, their data, ActiveX, and objects of other programs. */
const PROGRAMS = /vbaProject|vbaData|(?:^|\/)(?:activeX|macrosheets)\/|embeddings\/[^/]*\.bin$/i;

/** A template that is fetched from elsewhere when the file is opened may bring macros. */
const REMOTE_TEMPLATE =
  /<Relationship\b(?=[^>]*attachedTemplate)(?=[^>]*Target="(?:https?:|ftp:|\\\\|file:\/\/[^/]))/i;

function officeFault(parts: Parts, contentTypes: string): FileFault | null {
  if (/macroEnabled|vbaProject/i.test(contentTypes) || has(parts, PROGRAMS)) return 'macros';
  const relations = [...parts.keys()].filter((name) => name.endsWith('.rels'));
  return relations.some((name) => REMOTE_TEMPLATE.test(textOf(parts, name))) ? 'remote-template' : null;
}

/** Macros of LibreOffice lie in folders of their own (ODF 1.3 part 2). */
function openDocumentFault(parts: Parts): FileFault | null {
  if (textOf(parts, 'META-INF/manifest.xml').includes('encryption-data')) return 'password';
  return has(parts, /^(?:Basic|Scripts)\//) ? 'macros' : null;
}

const ODT = 'application/vnd.oasis.opendocument.text';

function inspectParts(parts: Parts): { type: FormFileType } | { fault: FileFault } {
  const contentTypes = textOf(parts, '[Content_Types].xml');
  const isOpenDocument = textOf(parts, 'mimetype').trim() === ODT;
  const fault = isOpenDocument ? openDocumentFault(parts) : officeFault(parts, contentTypes);
  if (fault !== null) return { fault };
  if (isOpenDocument) return { type: 'odt' };
  const main = MAIN_PARTS.find(([, contentType]) => contentTypes.includes(contentType));
  return main === undefined ? { fault: 'unknown-type' } : { type: main[0] };
}

/** What an archive is, by what is in it; all of it is unpacked, so that one that is cut off is told. */
export async function inspectArchive(bytes: Buffer): Promise<{ type: FormFileType } | { fault: FileFault }> {
  const unpacked = await unzip(bytes, LIMITS);
  return 'fault' in unpacked ? unpacked : inspectParts(unpacked.parts);
}
