import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';

/** An entry of the vocabulary that schema.org publishes; ours is release 30.0 without its prose. */
interface Entry {
  '@id': string;
  'rdfs:subClassOf'?: Reference | Reference[];
  'schema:rangeIncludes'?: Reference | Reference[];
}
type Reference = { '@id': string };
type Node = Record<string, unknown>;

const FILE = join(import.meta.dirname, '..', 'fixtures', 'schema-org-30.0.json');
const vocabulary = JSON.parse(readFileSync(FILE, 'utf8')) as { '@graph': Entry[] };
const entries = new Map(vocabulary['@graph'].map((entry) => [nameOf(entry), entry]));

/** JSON values that each of schema.org's data types may have. */
const DATA_TYPES: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Number: (value) => typeof value === 'number',
  // The address of a thing may stand for the thing.
  Thing: (value) => DATA_TYPES['URL']?.(value) ?? false,
  Integer: (value) => Number.isInteger(value),
  Duration: (value) => typeof value === 'string' && /^P(\d+[DM]|T\d+H)$/.test(value),
};

function nameOf(reference: Reference): string {
  return reference['@id'].replace('schema:', '');
}

function namesOf(references: Reference | Reference[] | undefined): string[] {
  return [references ?? []].flat().map(nameOf);
}

/** The type and all types it is a kind of. */
function ancestry(type: string): string[] {
  return [type, ...namesOf(entries.get(type)?.['rdfs:subClassOf']).flatMap(ancestry)];
}

function fits(value: unknown, range: string[]): boolean {
  if (typeof value !== 'object' || value === null) return range.some((type) => DATA_TYPES[type]?.(value));
  return ancestry(String((value as Node)['@type'])).some((type) => range.includes(type));
}

/** Values of a type that their property does not take, at any depth: the library looks at names only. */
function valueFaults(node: Node): string[] {
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@') || property.includes('-')) return [];
    const range = namesOf(entries.get(property)?.['schema:rangeIncludes']);
    return [value]
      .flat()
      .flatMap((each) => [
        ...(fits(each, range) ? [] : [`${property}: ${JSON.stringify(each)} is none of ${range.join(', ')}`]),
        ...(typeof each === 'object' && each !== null ? valueFaults(each as Node) : []),
      ]);
  });
}

/** Everything that is wrong with a page's JSON-LD by schema.org's vocabulary and by Google's rules. */
export async function schemaOrgFaults(document: Node): Promise<string[]> {
  const items = document['@graph'] as Node[];
  const validator = new Validator(vocabulary);
  const jsonld = Object.groupBy(structuredClone(items), (item) => String(item['@type']));
  const issues = await validator.validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
  return [...issues.map((issue) => issue.issueMessage), ...items.flatMap(valueFaults)];
}

/** The JSON-LD of a page, one document for each of its data scripts. */
export function structuredDataIn(html: string): Node[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, json = '']) => JSON.parse(json) as Node);
}
