import type { z } from 'zod';
import { indented, keyed } from './example.ts';
import type { Tier } from './field.ts';
import { NOT_THE_WORD } from './values.ts';
import { exampleAt, keysOf, labelAt, schemaAt, tierAt } from './walk.ts';

type Issue = z.core.$ZodIssue;

/** One mistake as the clerk reads it. */
export interface Sentence {
  /** Labels from the outside in; null: the file as a whole. */
  field: string | null;
  message: string;
  /** Keys from the file's root to the field. */
  path: PropertyKey[];
  /** When it must be mended. */
  tier: Tier;
}

/** One sentence per mistake: what is wrong and an example of what is right. */
export function sentencesOf(schema: z.ZodType, value: unknown, error: z.ZodError): Sentence[] {
  return error.issues.flatMap(flatten).flatMap((issue) => sentencesOfIssue(schema, value, issue));
}

/** A union's complaints are those of the branch that the value was meant for. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.filter((branch) => !branch.some(isWrongBranch));
  const meant = branches[0] ?? issue.errors.find((branch) => !branch.some(isAboutWord));
  return (meant ?? issue.errors[0] ?? []).flatMap((inner) =>
    flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue),
  );
}

function isWrongBranch(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.message === NOT_THE_WORD);
}

/** Said by the branch that only names a word, which nobody meant who wrote something else. */
function isAboutWord(issue: Issue): boolean {
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  return issue.message === NOT_THE_WORD || (issue.path.length === 0 && wantsText);
}

function sentencesOfIssue(schema: z.ZodType, value: unknown, issue: Issue): Sentence[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, issue.path, key));
  const found = valueAt(value, issue.path);
  if (found === undefined) return [missing(schema, issue.path)];
  return [sentence(schema, issue.path, complaintOf(issue, found))];
}

/** What is not there has no line to mend, so the example shows the whole line to add. */
function missing(schema: z.ZodType, path: PropertyKey[]): Sentence {
  const key = path.at(-1);
  const example = exampleAt(schema, path);
  const line = example === null || typeof key !== 'string' ? example : keyed(key, example);
  const demanded = tierAt(schema, path);
  // A draft may still lack what will be written later.
  const tier = demanded === 'form' ? 'preview' : demanded;
  return { field: labelAt(schema, path), message: withExample('còn thiếu', line), path, tier };
}

function unknownKey(schema: z.ZodType, path: PropertyKey[], key: string): Sentence {
  const at = schemaAt(schema, path);
  const known = at === null ? [] : keysOf(at);
  return {
    field: labelAt(schema, path),
    message: `Không có mục nào tên “${key}”. Các mục được ghi: ${known.join(', ')}.`,
    path: [...path, key],
    tier: 'form',
  };
}

/** A complaint about the field at a path, with its example. */
export function sentence(schema: z.ZodType, path: PropertyKey[], complaint: string): Sentence {
  const message = withExample(complaint, exampleAt(schema, path));
  return { field: labelAt(schema, path), message, path, tier: tierAt(schema, path) };
}

/** A complaint as a sentence, and below or behind it what is right. */
export function withExample(complaint: string, example: string | null): string {
  const text = `${complaint.charAt(0).toUpperCase()}${complaint.slice(1)}.`;
  if (example === null) return text;
  return example.includes('\n')
    ? `${text} Ví dụ đúng:\n${indented(example)}`
    : `${text} Ví dụ đúng: ${example}`;
}

const SHAPES: Record<string, string> = {
  array: 'phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang',
  object: 'phải gồm các mục con, mỗi mục một dòng thụt vào',
  string: 'phải là một dòng chữ, không phải danh sách hay nhóm mục',
};

function complaintOf(issue: Issue, value: unknown): string {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return 'đang để trống';
  if (issue.code === 'invalid_type') return SHAPES[issue.expected] ?? 'sai kiểu';
  if (issue.code === 'invalid_value') return `“${String(value)}” không được dùng ở mục này`;
  const isQuoted = typeof value === 'string' && value.length <= 60 && !issue.message.includes(`“${value}”`);
  return isQuoted ? `“${value}” ${issue.message}` : issue.message;
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
