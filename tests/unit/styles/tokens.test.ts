import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'src', 'styles');
const TOKENS = readFileSync(join(FOLDER, 'tokens.css'), 'utf8');
/** The Office's own tokens stand apart: a first visit of a sheet need not carry them. */
const TOKEN_FILES = ['tokens.css', 'office-tokens.css'];
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.css') && !TOKEN_FILES.includes(file));

/** `property: value` of a style sheet, without comments. */
function declarations(css: string): [property: string, value: string][] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(([, property = '', value = '']) => [
    property,
    value,
  ]);
}

/** Declarations of the files in which `isRaw` finds something that only a token may say. */
function rawIn(isRaw: (property: string, value: string) => boolean): string[] {
  return FILES.flatMap((file) =>
    declarations(readFileSync(join(FOLDER, file), 'utf8'))
      .filter(([property, value]) => isRaw(property, value))
      .map(([property, value]) => `${file}: ${property}: ${value}`),
  );
}

const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|\b(?:black|white|red|blue|gr[ae]y)\b/i;
const SPACE = /^(?:margin|padding|gap|row-gap|column-gap)(?:-|$)/;
const REM = /[\d.]+rem/;

/** Sizes of running text, notes and stamps. */
const textSizes = declarations(TOKENS)
  .filter(([property, value]) => /^--(?:text|small|tiny)$/.test(property) && value.endsWith('rem'))
  .map(([, value]) => value);

test('the space steps are those of the design, once each', () => {
  const steps = declarations(TOKENS).filter(([property]) => /^--s\d+$/.test(property));
  expect(steps.map(([, value]) => Number.parseFloat(value))).toEqual([
    0.25, 0.375, 0.5625, 0.75, 1, 1.25, 1.5, 1.75, 2.5, 3,
  ]);
});

test('no style names a colour but by its token', () => {
  expect(rawIn((_property, value) => COLOUR.test(value))).toEqual([]);
});

test('no style sets a space but by a step; paper is measured in millimetres', () => {
  expect(rawIn((property, value) => SPACE.test(property) && REM.test(value))).toEqual([]);
});

test('no style sets a size of text that has a token', () => {
  expect(textSizes).toHaveLength(4);
  const isSize = (property: string): boolean => property === 'font' || property === 'font-size';
  const hasToken = (value: string): boolean =>
    (value.match(/[\d.]+rem/g) ?? []).some((size) => textSizes.includes(size));
  expect(rawIn((property, value) => isSize(property) && hasToken(value))).toEqual([]);
});

test('every token that a style uses is there', () => {
  const sheets = TOKEN_FILES.map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  const known = new Set(sheets.flatMap(declarations).map(([property]) => property));
  const used = rawIn((_property, value) => value.includes('var('));
  const names = used.flatMap((line) => [...line.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
