import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;

/** What the linter says of a file with this text. */
async function faults(filePath: string, text: string, config?: string): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, ...(config === undefined ? {} : { overrideConfigFile: config }) });
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

test.each([
  ['a { inset: 0; }', 'inset'],
  ['a:has(b) { color: red; }', 'has'],
  ['a { height: 100dvh; }', 'dvh'],
  ['a { color: color-mix(in srgb, red, blue); }', 'color-mix'],
  ['a { b { color: red; } }', 'nesting'],
  ['a { display: flex; gap: 1rem; }', 'gap'],
  ['@media (width >= 40rem) { a { color: red; } }', 'ranges'],
  ['a:not(.b, .c) { color: red; }', ':not()'],
])('styles may not rely on what the oldest browsers do not know: %s', async (style, word) => {
  expect((await faults('src/styles/new.css', style)).join()).toContain(word);
});

test('styles may use what the oldest browsers leave out without harm', async () => {
  const style = 'h1 { text-wrap: balance; }\n@container (min-width: 1rem) { a { color: var(--pen); } }\n';
  expect(await faults('src/styles/new.css', style)).toEqual([]);
});

test.each([
  ['[1].at(-1);', 'Array.prototype.at'],
  ['class A { #secret = 1; }', 'private field'],
  ['structuredClone(1);', 'structuredClone'],
  ['/(?<=a)b/.test("");', 'Lookbehind'],
  ['scheduler.yield();', 'scheduler'],
])('what the browser gets may not rely on it either: %s', async (code, word) => {
  expect((await faults('dist/client/new.js', code, 'eslint.browser.mjs')).join()).toContain(word);
});

test('what the oldest browsers know may stay', async () => {
  const code = 'a ??= b?.c; "".replaceAll("a", "b"); Promise.allSettled([]); import("./x.js");\n';
  expect(await faults('dist/client/new.js', code, 'eslint.browser.mjs')).toEqual([]);
});
