import type { z } from 'zod';

type Schema = z.core.$ZodType;
type ExampleOf = (schema: Schema) => string | undefined;

const INDENT = '  ';

/**
 * YAML of one right value, put together from the examples of the fields inside, so that it cannot
 * fall behind them.
 *
 * @throws when a part inside has no example
 */
export function composedExample(schema: Schema, exampleOf: ExampleOf): string {
  const inner = (part: Schema): string => exampleOf(part) ?? composedExample(part, exampleOf);
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape as Record<string, Schema>)
        .map(([key, part]) => keyed(key, inner(part)))
        .join('\n');
    case 'array':
      return `- ${indented(inner(def.element)).trimStart()}`;
    case 'union':
      return inner(def.options[0] as Schema);
    case 'optional':
      return inner(def.innerType);
    default:
      throw new Error(`a field of type ${def.type} needs an example`);
  }
}

/** One line of a mapping, with its value on the lines below when it has parts. */
export function keyed(key: string, example: string): string {
  return hasParts(example) ? `${key}:\n${indented(example)}` : `${key}: ${example}`;
}

/** Moved in by one step. */
export function indented(example: string): string {
  return example
    .split('\n')
    .map((line) => INDENT + line)
    .join('\n');
}

function hasParts(example: string): boolean {
  return /\n|^- |^[a-z_]+: /.test(example);
}
