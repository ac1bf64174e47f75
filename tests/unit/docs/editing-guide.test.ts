import type { Token, Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { COLLECTIONS, OTHER_FILES, collectionOf } from '#src/content/collections.ts';
import type { Files } from '#src/content/read-folder.ts';
import { faultsOf, shippedFiles } from '../content/shipped.ts';
import { read, tableRows, tokensOf } from './markdown.ts';

/*
 * Every YAML example of the guide names its file in its first line. The examples of one section are written
 * into the shipped content together; what the clerk is then told must be the section's `text` block, or nothing.
 */

const GUIDE = 'docs/huong-dan-bien-tap.md';
const PLACE = /^# (\S+)(?: chép từ (\S+))?\n/;

interface Section {
  heading: string;
  examples: string[];
  told: string[];
}

function isCode(token: Token): token is Tokens.Code {
  return token.type === 'code';
}

function sections(): Section[] {
  const found: Section[] = [];
  for (const token of tokensOf(GUIDE)) {
    if (token.type === 'heading')
      found.push({ heading: (token as Tokens.Heading).text, examples: [], told: [] });
    if (!isCode(token)) continue;
    if (token.lang === 'yaml') found.at(-1)?.examples.push(token.text);
    if (token.lang === 'text') found.at(-1)?.told.push(...token.text.split('\n'));
  }
  return found.filter(({ examples }) => examples.length > 0);
}

type Values = Record<string, unknown>;

function isMapping(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The guide shows the lines that change: what they do not name stays; a list of roles is added to. */
function changed(values: Values, by: Values): Values {
  const entries = Object.entries(by).map(([key, value]): [string, unknown] => {
    const before = values[key];
    if (isMapping(value) && isMapping(before)) return [key, changed(before, value)];
    return [key, key === 'vai_tro' && Array.isArray(before) ? [...before, ...(value as unknown[])] : value];
  });
  return { ...values, ...Object.fromEntries(entries) };
}

function plain(yaml: string): Values {
  return parse(yaml, { schema: 'failsafe' }) as Values;
}

function changedFile(text: string, by: string): string {
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1];
  const yaml = stringify(changed(plain(front ?? text), plain(by)));
  return front === undefined ? yaml : `---\n${yaml}---\n`;
}

/** Writes one example into the files; one that is new and copied from nothing is taken letter by letter. */
function writeInto(files: Files, example: string): void {
  const [line, path = '', from] = PLACE.exec(example) ?? ['', example, undefined];
  const before = files.get(from ?? path);
  const own = example.slice(line.length);
  files.set(path, before === undefined ? `${own}\n` : changedFile(before, own));
}

function toldAfter(examples: string[]): string[] {
  const files = shippedFiles();
  for (const example of examples) writeInto(files, example);
  return faultsOf(files).flatMap((fault) => fault.split('\n'));
}

describe('the editing guide', () => {
  test('names a file of the content in every example', () => {
    const paths = sections().flatMap(({ examples }) =>
      examples.map((example) => PLACE.exec(example)?.[1] ?? example),
    );
    expect(paths.filter((path) => collectionOf(path) === null)).toEqual([]);
  });

  test.each(sections().map((section) => [section.heading, section] as const))(
    'tells the truth in “%s”',
    (_, { examples, told }) => {
      expect(toldAfter(examples)).toEqual(told);
    },
  );

  test('has a place for every kind of file', () => {
    const named = tableRows(GUIDE, 'tệp').flatMap(([cell = '']) => cell.match(/[^`, ]+/g) ?? []);
    const folders = named.map((name) => name.split('/')[0]);
    for (const { shape } of Object.values(COLLECTIONS)) expect(folders).toContain(shape.split('/')[0]);
  });

  test('names no file or command that is not there', () => {
    const commands = [...read(GUIDE).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(commands.filter((name) => !(name! in scripts))).toEqual([]);
    expect('phien-ban.yaml').toMatch(OTHER_FILES);
  });

  test('quotes what the console says before the faults', () => {
    expect(read('src/supervisor/verdict-report.ts')).toContain(
      /`(The content has faults[^`]*)`/.exec(read(GUIDE))?.[1] ?? '?',
    );
  });
});
