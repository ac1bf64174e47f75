/** Chooses one of so many ways, from 0. */
export type Pick = (ways: number) => number;

const STEP = '  ';
const PLAIN = /^[\p{L}\d][\p{L}\d ,.()/“”;–-]*[\p{L}\d.)”]$/u;

/**
 * Plain values as some person might write them in YAML: any order, quotes, blocks, brackets, comments
 * and empty lines.
 */
export function written(values: Record<string, unknown>, pick: Pick): string {
  return mapping(values, '', pick).join('\n');
}

function mapping(values: Record<string, unknown>, indent: string, pick: Pick): string[] {
  return shuffled(Object.entries(values), pick).flatMap(([key, value]) => [
    ...remarks(indent, pick),
    ...under(`${indent}${key}:`, value, indent, pick),
  ]);
}

function under(head: string, value: unknown, indent: string, pick: Pick): string[] {
  if (typeof value === 'string') return scalar(head, value, indent, pick);
  const isSmall = JSON.stringify(value).length < 200;
  if (isSmall && pick(4) === 0) return [`${head} ${inBrackets(value)}${remark(pick)}`];
  if (Array.isArray(value))
    return [head + remark(pick), ...sequence(value, indent + STEP.repeat(pick(2)), pick)];
  return [head + remark(pick), ...mapping(value as Record<string, unknown>, indent + STEP, pick)];
}

function sequence(values: unknown[], indent: string, pick: Pick): string[] {
  return values.flatMap((value) => {
    const before = remarks(indent, pick);
    if (typeof value === 'string') return [...before, ...scalar(`${indent}-`, value, indent, pick)];
    const lines = mapping(value as Record<string, unknown>, indent + STEP, pick);
    const [first = '', ...rest] = lines.slice(lines.findIndex((line) => /^ *[^ #]/.test(line)));
    return [...before, `${indent}- ${first.trimStart()}`, ...rest];
  });
}

function scalar(head: string, value: string, indent: string, pick: Pick): string[] {
  const single = `${head} '${value.replaceAll("'", "''")}'${remark(pick)}`;
  switch (pick(6)) {
    case 0:
      return [single];
    case 1:
      return [`${head} ${JSON.stringify(value)}${remark(pick)}`];
    case 2:
      return [`${head} |-`, `${indent}${STEP}${value}`];
    case 3:
      return [`${head} >-`, ...folded(value, indent + STEP)];
    default:
      return PLAIN.test(value) ? [`${head} ${value}${remark(pick)}`] : [single];
  }
}

/** Broken at a space: YAML puts one back. */
function folded(value: string, indent: string): string[] {
  const at = value.indexOf(' ', Math.floor(value.length / 2));
  return at < 0 ? [indent + value] : [indent + value.slice(0, at), indent + value.slice(at + 1)];
}

function inBrackets(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(', ')}]`;
  const pairs = Object.entries(value as Record<string, unknown>);
  return `{ ${pairs.map(([key, inner]) => `${key}: ${inBrackets(inner)}`).join(', ')} }`;
}

function remark(pick: Pick): string {
  return pick(5) === 0 ? ' # đã hỏi: “được”' : '';
}

function remarks(indent: string, pick: Pick): string[] {
  return [[], [], [''], [`${indent}# ghi chú: giữ nguyên`], ['', `${indent}#`, '   ']][pick(5)] ?? [];
}

function shuffled<Item>(items: Item[], pick: Pick): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(pick(rest.length), 1)[0] as Item);
}
