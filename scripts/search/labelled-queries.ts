import { readFileSync } from 'node:fs';
import { fold } from '../../src/search/text/fold.ts';

/** A query with the codes that answer it. */
export interface LabelledQuery {
  query: string;
  /** Any of them will do; empty: nothing should be found. */
  expected: readonly string[];
  /** Kind or style, for the table. */
  group: string;
}

interface Row {
  query?: unknown;
  expected?: unknown;
  kind?: unknown;
  style?: unknown;
}

function isCodes(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}

function labelledQuery(line: string, place: string): LabelledQuery {
  const { query, expected, kind, style } = JSON.parse(line) as Row;
  if (typeof query !== 'string') throw new Error(`${place}: "query" must be a text`);
  if (!isCodes(expected)) throw new Error(`${place}: "expected" must be a list of codes`);
  const group = kind ?? style ?? '-';
  if (typeof group !== 'string') throw new Error(`${place}: "kind" and "style" must be texts`);
  return { query, expected, group };
}

/**
 * Reads labelled queries, one JSON object a line: `query`, `expected` (codes) and `kind` or `style`.
 *
 * @throws Error that names the file and the line of what is wrong
 */
export function readQueries(path: string): LabelledQuery[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const place = `${path}, line ${index + 1}`;
      if (line.trim() === '') return [];
      try {
        return [labelledQuery(line, place)];
      } catch (error) {
        throw error instanceof SyntaxError ? new Error(`${place}: ${error.message}`) : error;
      }
    });
}

/** A query as it is typed without marks; capitals stay. */
export function withoutMarks(query: string): string {
  return query.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** Whether a query is typed with at least one Vietnamese mark. */
export function hasMarks(query: string): boolean {
  return fold(query) !== query.toLowerCase();
}
