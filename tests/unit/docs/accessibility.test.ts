import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, read, tableRows } from './markdown.ts';

const DOCUMENT = 'docs/accessibility.md';
const rows = tableRows(DOCUMENT, 'criterion');

/** All criteria of WCAG 2.2 of levels A and AA: 4.1.1 is no longer one. */
const A = `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2
  2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`;
const AA = `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7
  2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`;

const numbers = (list: string): string[] => list.split(/\s+/);

/** A file of `tests/` and the beginning of a name in it. */
const NAMED_TEST = /`([\w/-]+\.(?:spec|test)\.ts)`: “([^”]+)”/g;
const namedTests = [...read(DOCUMENT).matchAll(NAMED_TEST)].map(([, file = '', name = '']) => [file, name]);

describe('the account of accessibility', () => {
  test.each([
    ['A', numbers(A), 31],
    ['AA', numbers(AA), 24],
  ])('has one row for each criterion of level %s', (level, criteria, count) => {
    expect(criteria).toHaveLength(count);
    const told = rows.filter((row) => row[1] === level).map(([name = '']) => name.split(' ')[0]);
    expect(told.sort()).toEqual([...criteria].sort());
  });

  test('says of each how it is met and how that was checked', () => {
    for (const [name, , met = '', checked = ''] of rows) {
      expect(met.length, name).toBeGreaterThan(5);
      expect(checked, name).toMatch(/by hand$|^`/);
    }
  });

  test('names no test by halves', () => {
    const named = read(DOCUMENT).match(/`[\w/-]+\.(?:spec|test)\.ts`: /g) ?? [];
    expect(namedTests.length).toBe(named.length);
    expect(namedTests.length).toBeGreaterThan(50);
  });

  test.each([
    ...new Map(namedTests.map(([file, name]) => [`${file} ${name}`, [file, name] as const])).values(),
  ])('%s still has “%s”', (file = '', name = '') => {
    const path = join('tests', file);
    expect(existsSync(join(ROOT, path))).toBe(true);
    // Names of tests stand in quotes or backticks; a beginning is enough.
    expect(read(path)).toMatch(new RegExp(`['"\`]${name.replaceAll(/[.*+?^\${}()|[\]\\]/g, '\\$&')}`));
  });
});
