import { sameWord } from '../../schema/values.ts';
import type { FormField, FormShape } from './form-field.ts';
import { MODE } from './names.ts';

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isLine = ({ kind }: FormShape): boolean => kind === 'text' || kind === 'day';

/** Whether a value is of a shape; a group is one by the word that tells it from others. */
function isOf(shape: FormShape, value: unknown): boolean {
  if (shape.kind === 'list') return Array.isArray(value);
  if (shape.kind !== 'group') return typeof value === 'string';
  if (!isMapping(value)) return false;
  const { variant } = shape;
  const named = variant === null ? undefined : value[variant.field.key];
  return variant === null || (typeof named === 'string' && sameWord(named.trim(), variant.word));
}

/** Whether an empty field says that the key is left out, so that nobody has to be asked. */
export function isPlain({ words, shapes }: FormField): boolean {
  return (
    words.length === 0 &&
    shapes.length === 1 &&
    shapes.every((shape) => shape.kind !== 'list' && shape.kind !== 'group')
  );
}

/** The word of the field that a value is; null: it is none of them. */
export function wordOf({ words }: Pick<FormField, 'words'>, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return words.find((word) => sameWord(word, value.trim())) ?? null;
}

/** How a value is shown: by a word, by one of the field's shapes, as left out, or as it stands in the file. */
export function modeOf(field: FormField, value: unknown): string {
  const { shapes, isOptional } = field;
  if (value === undefined) {
    const isAsked = isOptional && shapes.every((shape) => !isLine(shape) && shape.kind !== 'choice');
    return isAsked ? MODE.absent : MODE.shape(0);
  }
  const word = wordOf(field, value);
  if (word !== null) return word;
  const index = shapes.findIndex((shape) => isOf(shape, value));
  return index === -1 ? MODE.kept : MODE.shape(index);
}

/** The shape that a mode names; null: it names none. */
export function shapeOf({ shapes }: FormField, mode: string): FormShape | null {
  return shapes.find((_, index) => MODE.shape(index) === mode) ?? null;
}

/** The option of a choice that a value is, as the form writes it; what is no option, as it stands. */
export function optionOf(options: readonly string[], value: string): string {
  return options.find((option) => sameWord(option, value.trim())) ?? value;
}
