import { type CollectionName, COLLECTIONS, SINGLE_FILES } from '../../content/collections.ts';
import { yamlOfValues } from '../../content/content-file.ts';
import { formOf } from './form-of.ts';
import { emptyFields } from './skeleton.ts';

/** Kinds of which there is one file only, and kinds whose files are made elsewhere. */
const NOT_ADDED: readonly CollectionName[] = [
  ...SINGLE_FILES,
  'commentTags',
  'reports',
  'disclosureDuties',
  'costFigures',
];

/** Kinds of which files can be added. */
export const ADDED_KINDS = (Object.keys(COLLECTIONS) as CollectionName[]).filter(
  (name) => !NOT_ADDED.includes(name),
);

/** Letters of a name. File systems take 255 bytes with the extension, and what stands in an address is read out on the phone. */
export const LONGEST_NAME = 100;

/**
 * The path of a file by its name.
 *
 * @param slug name without folder and extension, as it was typed
 * @returns null: no file of this kind may be called so
 */
export function pathOf(name: CollectionName, slug: string): string | null {
  if (slug.length > LONGEST_NAME) return null;
  const { shape, path } = COLLECTIONS[name];
  const folder = shape.slice(0, shape.indexOf('/') + 1);
  const extension = shape.slice(shape.lastIndexOf('.'));
  const wanted = `${folder}${slug}${extension}`;
  return path.test(wanted) ? wanted : null;
}

/** Text of a new file: what must be stated is there, to be filled in. */
export function newText(name: CollectionName): string {
  const { fields, hasBody } = formOf(name);
  const yaml = yamlOfValues(emptyFields(fields));
  const isMarkdown = COLLECTIONS[name].shape.endsWith('.md');
  if (!isMarkdown) return yaml;
  return `---\n${yaml}---\n${hasBody ? '\n' : ''}`;
}
