import type { Named, Tier } from '../../schema/field.ts';

/** What may stand in a field, as a form offers it. */
export type FormShape =
  /** `isLong`: one to a few sentences; else a name, a number, a code. */
  | { kind: 'text'; isLong: boolean }
  /** `YYYY-MM-DD`. */
  | { kind: 'day' }
  | { kind: 'choice'; options: readonly string[] }
  /** `variant`: the value that tells this group from the others that may stand here. */
  | { kind: 'group'; variant: Variant | null; fields: readonly FormField[] }
  | { kind: 'list'; entry: FormField };

/** Which key of a group names its kind, and with which word. */
export interface Variant {
  field: Pick<FormField, 'key' | 'label' | 'help'>;
  word: string;
}

/** One field of a form; the words are those of its schema. */
export interface FormField {
  /** Its key in the file; '' for an entry of a list. */
  key: string;
  label: string;
  help: string;
  example: string;
  group: string;
  tier: Tier;
  /** What its value names; null: nothing. */
  names: Named | null;
  /** Whether the file may leave it out. */
  isOptional: boolean;
  /** Words with a meaning of their own that may stand in place of a value. */
  words: readonly string[];
  /** At least one; more where the value may be of several kinds. */
  shapes: readonly FormShape[];
}

/** The form of one kind of file. */
export interface Form {
  fields: readonly FormField[];
  /** Whether a text in markdown follows. */
  hasBody: boolean;
}
