import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';

/** YAML aliases may repeat a value this often in one file; more is an attack on memory. */
const MAX_ALIASES = 50;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?<head>[\s\S]*?\n|)---[ \t]*(?:\r?\n|$)/;

/**
 * One content file: a YAML document, or for `.md` one between two lines of dashes followed by
 * markdown. Holds the source, so that an unchanged file is written back byte by byte.
 */
export interface ContentFile {
  source: string;
  /** Where the YAML part starts and ends in `source`. */
  start: number;
  end: number;
  document: Document;
  /** Markdown after the front matter; null for a YAML file. */
  body: string | null;
}

export type FileFault =
  | { kind: 'empty' }
  | { kind: 'no-front-matter' }
  | { kind: 'yaml'; code: string; line: number | null }
  | { kind: 'aliases' }
  | { kind: 'not-a-mapping' };

/** Read one file. A markdown file without front matter has an empty document and the body. */
export function parseContentFile(path: string, source: string): ContentFile {
  if (!path.endsWith('.md')) return fileOf(source, 0, source.length, null);
  const match = FRONT_MATTER.exec(source);
  if (match === null) return fileOf(source, 0, 0, source);
  const start = source.indexOf('\n') + 1;
  return fileOf(source, start, start + (match.groups?.['head'] ?? '').length, source.slice(match[0].length));
}

function fileOf(source: string, start: number, end: number, body: string | null): ContentFile {
  // The failsafe schema leaves every scalar as text: 3.000600 keeps its zeros, "no" stays a word.
  const document = parseDocument(source.slice(start, end), { schema: 'failsafe' });
  return { source, start, end, document, body };
}

/** The YAML part as plain values, all scalars text; or every reason why it cannot be read. */
export function valuesOf(file: ContentFile): { values: Record<string, unknown> } | { faults: FileFault[] } {
  if (file.source.trim() === '') return { faults: [{ kind: 'empty' }] };
  if (file.body !== null && file.end === 0) return { faults: [{ kind: 'no-front-matter' }] };
  const problems = [...file.document.errors, ...file.document.warnings];
  if (problems.length > 0) return { faults: problems.map((problem) => faultOf(file, problem)) };
  try {
    const values: unknown = file.document.toJS({ maxAliasCount: MAX_ALIASES });
    const isMapping = typeof values === 'object' && values !== null && !Array.isArray(values);
    return isMapping
      ? { values: values as Record<string, unknown> }
      : { faults: [{ kind: 'not-a-mapping' }] };
  } catch {
    return { faults: [{ kind: 'aliases' }] };
  }
}

function faultOf(file: ContentFile, problem: YAMLError): FileFault {
  const linesBefore = file.source.slice(0, file.start).split('\n').length - 1;
  const line = problem.linePos?.[0].line;
  return { kind: 'yaml', code: problem.code, line: line === undefined ? null : line + linesBefore };
}

/** The bytes to store; identical to what was read unless a value was changed. */
export function writeContentFile(file: ContentFile): string {
  return file.source;
}

/**
 * The file with one value changed; `undefined` removes it. A value that is there already changes no
 * byte. A scalar that replaces a scalar is written in its place and nothing else moves; anything else
 * is written by the YAML library, which keeps comments and order.
 *
 * @param order keys of the mapping as a file has them: a new key goes behind those before it; without, to the end
 */
export function withValue(
  file: ContentFile,
  path: (string | number)[],
  value: unknown,
  order: readonly string[] = [],
): ContentFile {
  if (isDeepStrictEqual(valueAt(file, path), value)) return file;
  const inPlace = typeof value === 'string' ? replacedInPlace(file, path, value) : null;
  // Inside brackets more characters have a meaning: what does not read back as meant is not kept.
  if (inPlace !== null && isDeepStrictEqual(valueAt(inPlace, path), value)) return inPlace;
  return withYaml(file, rewritten(yamlOf(file), path, value, order));
}

function valueAt(file: ContentFile, path: (string | number)[]): unknown {
  const read = valuesOf(file);
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
    'values' in read ? read.values : undefined,
  );
}

function replacedInPlace(file: ContentFile, path: (string | number)[], value: string): ContentFile | null {
  const node = file.document.getIn(path, true);
  if (!isScalar(node) || node.range == null || value.includes('\n') || !isFlow(node.type)) return null;
  const yaml = yamlOf(file);
  return withYaml(file, yaml.slice(0, node.range[0]) + inlineScalar(value) + yaml.slice(node.range[1]));
}

function yamlOf(file: ContentFile): string {
  return file.source.slice(file.start, file.end);
}

function withYaml(file: ContentFile, yaml: string): ContentFile {
  const source = file.source.slice(0, file.start) + yaml + file.source.slice(file.end);
  return fileOf(source, file.start, file.start + yaml.length, file.body);
}

function isFlow(type: string | undefined): boolean {
  return type === 'PLAIN' || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
}

/** The text as a scalar on one line, quoted where YAML needs it. */
function inlineScalar(value: string): string {
  const holder = parseDocument('x: y', { schema: 'failsafe' });
  holder.set('x', value);
  return holder.toString({ lineWidth: 0, singleQuote: true }).slice('x: '.length).trimEnd();
}

function rewritten(
  yaml: string,
  path: (string | number)[],
  value: unknown,
  order: readonly string[],
): string {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const node = document.getIn(path, true);
  if (value === undefined) document.deleteIn(path);
  else if (isScalar(node) && typeof value === 'string') setScalar(node, value);
  else if (!addedInOrder(document, path, value, order)) document.setIn(path, nodeOf(document, value));
  return printed(document);
}

/** A value as the library writes it; an empty text is seen to be one. */
function nodeOf(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  visit(node, {
    Scalar: (_key, scalar) => {
      if (scalar.value === '') scalar.type = 'QUOTE_SINGLE';
    },
  });
  return node;
}

/** Values as the YAML part of a new file. */
export function yamlOfValues(values: Readonly<Record<string, unknown>>): string {
  const document = new Document(null, { schema: 'failsafe' });
  document.contents = nodeOf(document, values);
  return printed(document);
}

function printed(document: Document): string {
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function setScalar(node: Scalar, value: string): void {
  node.value = value;
  // A way of writing that suited the old value may lose the new one; quotes lose nothing.
  if (!value.includes('\n')) node.type = 'QUOTE_SINGLE';
  else delete node.type;
}

/** Puts a new key behind those that a file has before it; false: it is not new, or nothing is known of its place. */
function addedInOrder(
  document: Document,
  path: (string | number)[],
  value: unknown,
  order: readonly string[],
): boolean {
  const key = path.at(-1);
  const map = document.getIn(path.slice(0, -1), true);
  if (typeof key !== 'string' || !isMap(map) || map.has(key) || !order.includes(key)) return false;
  const before = new Set(order.slice(0, order.indexOf(key)));
  const place = map.items.findLastIndex(({ key: known }) => before.has(String(known)));
  map.items.splice(place + 1, 0, document.createPair(key, nodeOf(document, value)));
  return true;
}

/** An entry of a list as it is to be: the one that stands at a place now, or a new one. */
export type Placed = { from: number } | { value: unknown };

/**
 * The file with the entries of a list in this order; those that are not named are gone. Entries that stay keep
 * their comments and their way of writing.
 *
 * @param path of a list that is there
 * @throws when there is none
 */
export function withEntries(
  file: ContentFile,
  path: readonly (string | number)[],
  entries: readonly Placed[],
): ContentFile {
  const document = parseDocument(yamlOf(file), { schema: 'failsafe' });
  const list = document.getIn(path, true);
  if (!isSeq(list)) throw new Error(`No list stands at ${path.join('.')}`);
  const before = list.items as Node[];
  // An empty list is written in brackets; its first entry need not stand in them.
  if (before.length === 0) list.flow = false;
  list.items = entries.map((entry) =>
    'from' in entry ? (before[entry.from] as Node) : nodeOf(document, entry.value),
  );
  return withYaml(file, printed(document));
}

/** The file with another text in markdown after its fields; a YAML file has none and stays. */
export function withBody(file: ContentFile, body: string): ContentFile {
  if (file.body === null || file.body === body) return file;
  const source = file.source.slice(0, file.source.length - file.body.length) + body;
  return { ...file, source, body };
}
