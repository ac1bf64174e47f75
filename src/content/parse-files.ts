import { z } from 'zod';
import { sentencesOf } from '../schema/sentences.ts';
import {
  COLLECTIONS,
  collectionOf,
  type CollectionName,
  type Entries,
  type Entry,
  OTHER_FILES,
  SINGLE_FILES,
} from './collections.ts';
import type { ContentError } from './content-error.ts';
import { parseContentFile, valuesOf } from './content-file.ts';
import { sentencesOfFaults } from './file-fault-sentences.ts';
import { hiddenCharacterFaults } from './hidden-characters.ts';
import { markdownFaults } from './markdown.ts';
import type { Files } from './read-folder.ts';

/** Said of a file that must be there. */
export const MISSING_FILE = 'Còn thiếu tệp này.';

export interface ParsedFiles {
  entries: Entries;
  /** Slugs of all files of a collection, of unreadable ones too. */
  slugs: Record<CollectionName, Set<string>>;
  /** Collections of which a file could not be read at all: what it would define is unknown. */
  incomplete: Set<CollectionName>;
  errors: ContentError[];
}

/** What one file says, or why it cannot be read. A pure function of path and text. */
interface FileOutcome {
  collection: CollectionName | null;
  /** null: unreadable, or no file of a collection. */
  entry: Entry<CollectionName> | null;
  errors: ContentError[];
}

/** The outcomes of the last run: an edit of one file among thousands costs one file. */
let remembered = new Map<string, { text: string; outcome: FileOutcome }>();

/**
 * Every file through YAML and the schema of its collection; faults of all files together.
 *
 * @param unreadable paths that are there but whose bytes are no text
 */
export function parseFiles(files: Files, unreadable: string[] = []): ParsedFiles {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const entries = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<string, unknown[]>;
  const slugs = slugsOf([...files.keys(), ...unreadable]);
  const incomplete = new Set(unreadable.flatMap((path) => collectionOf(path)?.name ?? []));
  const errors: ContentError[] = [];
  const outcomes = outcomesOf(files);
  for (const { collection, entry, errors: faults } of outcomes) {
    errors.push(...faults);
    if (collection === null) continue;
    if (entry === null) incomplete.add(collection);
    else entries[collection]?.push(entry);
  }
  for (const name of SINGLE_FILES) {
    if (slugs[name].size === 0) errors.push(faultOf(COLLECTIONS[name].shape, MISSING_FILE));
  }
  return { entries: entries as unknown as Entries, slugs, incomplete, errors };
}

function slugsOf(paths: string[]): ParsedFiles['slugs'] {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const slugs = Object.fromEntries(names.map((name) => [name, new Set()])) as ParsedFiles['slugs'];
  for (const path of paths) {
    const found = collectionOf(path);
    if (found !== null) slugs[found.name].add(found.slug);
  }
  return slugs;
}

function outcomesOf(files: Files): FileOutcome[] {
  const now: typeof remembered = new Map();
  for (const [path, text] of files) {
    const before = remembered.get(path);
    now.set(path, before?.text === text ? before : { text, outcome: outcomeOf(path, text) });
  }
  remembered = now;
  return [...now.values()].map(({ outcome }) => outcome);
}

function outcomeOf(path: string, text: string): FileOutcome {
  if (OTHER_FILES.test(path)) return { collection: null, entry: null, errors: [] };
  const found = collectionOf(path);
  if (found === null) return { collection: null, entry: null, errors: [faultOf(path, misplaced(path))] };
  const errors = hiddenCharacterFaults(text).map((message) => faultOf(path, message));
  const file = parseContentFile(path, text);
  const read = valuesOf(file);
  if ('faults' in read) {
    errors.push(...sentencesOfFaults(read.faults, found.name).map((message) => faultOf(path, message)));
    return { collection: found.name, entry: null, errors };
  }
  const body = file.body ?? '';
  errors.push(...markdownFaults(body).map((fault) => faultOf(path, `Phần chữ dưới dòng --- ${fault}.`)));
  const { entry, faults } = entryOf(found, { file: path, raw: read.values, body });
  return { collection: found.name, entry, errors: [...errors, ...faults] };
}

function faultOf(file: string, message: string): ContentError {
  return { file, field: null, message };
}

function entryOf(
  { name, slug }: { name: CollectionName; slug: string },
  { file, raw, body }: { file: string; raw: Record<string, unknown>; body: string },
): { entry: Entry<CollectionName>; faults: ContentError[] } {
  const schema: z.ZodObject = COLLECTIONS[name].schema;
  const result = schema.safeParse(raw);
  const faults = result.success ? [] : sentencesOf(schema, raw, result.error);
  const value = (result.success ? result.data : null) as Entry<CollectionName>['value'];
  const stated = value ?? rightFields(schema, raw);
  return {
    entry: { file, slug, raw, body, value, stated },
    faults: faults.map((fault) => ({ file, ...fault })),
  };
}

function rightFields({ shape }: z.ZodObject, raw: Record<string, unknown>): Entry<CollectionName>['stated'] {
  const fields = Object.entries(shape).flatMap(([key, schema]) => {
    const { success, data } = z.safeParse(schema, raw[key]);
    return success ? [[key, data] as const] : [];
  });
  return Object.fromEntries(fields);
}

function misplaced(path: string): string {
  const shapes = Object.values(COLLECTIONS).map(({ shape }) => shape);
  const folder = path.split('/')[0] ?? '';
  const example = path.includes('/') ? shapes.find((shape) => shape.startsWith(`${folder}/`)) : undefined;
  return example === undefined
    ? `Không biết tệp này thuộc mục nào. Các tệp được dùng có dạng: ${shapes.join(', ')}.`
    : `Tên tệp chỉ được gồm chữ thường không dấu, số và gạch nối. Ví dụ đúng: ${example}`;
}
