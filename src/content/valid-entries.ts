import type { z } from 'zod';
import type { CollectionName, Collections, Entries, Entry } from './collections.ts';

export type Valid<Name extends CollectionName> = Entry<Name> & {
  value: z.output<Collections[Name]['schema']>;
};

/** Entries of a faultless folder: all have a value. */
export function valid<Name extends CollectionName>(entries: Entries, name: Name): Valid<Name>[] {
  return entries[name] as Valid<Name>[];
}

/** What the one file of a collection says, in a faultless folder. */
export function single<Name extends CollectionName>(entries: Entries, name: Name): Valid<Name>['value'] {
  const [entry] = valid(entries, name);
  if (entry === undefined) throw new Error(`no file for ${name} in content without faults`);
  return entry.value;
}
