import { join } from 'node:path';
import { readFolder, type Files } from '#src/content/read-folder.ts';
import { contentOf, formatError } from '#src/content/load-content.ts';

/** The content that ships with the program: the faultless folder that each test damages once. */
export const SHIPPED = join(import.meta.dirname, '../../../content');

const shipped = await readFolder(SHIPPED);

export function shippedFiles(): Files {
  return new Map(shipped.files);
}

/** The shipped files with one piece of text replaced; a piece that is not there is a broken test. */
export function withReplaced(path: string, from: string, to: string): Files {
  const files = shippedFiles();
  const text = files.get(path);
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return files.set(path, text.replace(from, to));
}

/** Every fault as one line, as the clerk reads it. */
export function faultsOf(files: Files): string[] {
  const loaded = contentOf(files, [], { now: new Date('2026-11-23T03:00:00Z') });
  return 'errors' in loaded ? loaded.errors.map(formatError) : [];
}
