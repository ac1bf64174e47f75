import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * What lunr needs to hold an index and to query it, of the files that its own Makefile joins, in the same order.
 * The rest builds indexes, stems English and reads typed operators, which nothing here does.
 */
export const PARTS = [
  'lunr',
  'utils',
  'field_ref',
  'set',
  'pipeline',
  'vector',
  'token_set',
  'index',
  'match_data',
  'query',
];

/**
 * Functions of these parts that nothing here calls: reading typed operators, fuzzy words, pipelines of steps, and
 * writing an index out. A bundler cannot see that of functions that are assigned to an object.
 */
export const UNUSED = [
  'lunr.utils.warn',
  'lunr.utils.asString',
  'lunr.Pipeline.registerFunction',
  'lunr.Pipeline.load',
  'lunr.Pipeline.warnIfFunctionNotRegistered',
  ...['add', 'after', 'before', 'remove', 'run', 'runString', 'reset', 'toJSON'].map(
    (name) => `lunr.Pipeline.prototype.${name}`,
  ),
  ...['insert', 'toArray', 'toJSON'].map((name) => `lunr.Vector.prototype.${name}`),
  'lunr.TokenSet.fromArray',
  'lunr.TokenSet.fromFuzzyString',
  'lunr.TokenSet.prototype.toString',
  'lunr.TokenSet.prototype.intersect',
  'lunr.Index.prototype.search',
  'lunr.Index.prototype.toJSON',
  'lunr.Index.load',
];

/**
 * @param {string} source
 * @param {string} name of a function that is assigned where a line begins, up to the brace that ends it there
 */
function without(source, name) {
  const start = source.indexOf(`\n${name} = `);
  const end = source.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new Error(`lunr has no ${name} where it had one`);
  return source.slice(0, start) + source.slice(source.indexOf('\n', end + 1));
}

/** lunr joined from these parts as its Makefile does it, as a module: each function as it is, or not at all. */
export function smallLunrSource() {
  const folder = dirname(createRequire(import.meta.url).resolve('lunr/package.json'));
  /** @param {string[]} path */
  const read = (...path) => readFileSync(join(folder, ...path), 'utf8');
  const version = read('VERSION').trim();
  // One notice of the licence says it for all parts; the others cost bytes.
  const parts = PARTS.map((name) => read('lib', `${name}.js`).replace('/*!', '/*'));
  const [notice = ''] = read('build', 'wrapper_start').split(';');
  const joined = [notice, 'export default (function () {', ...parts, 'return lunr }).call(globalThis);'];
  return UNUSED.reduce(without, joined.join('\n'))
    .replaceAll('@VERSION', version)
    .replaceAll('@YEAR', '2020');
}

/**
 * Gives the browser's worker that lunr: 7.6 kB of brotli become 3.2 (decision 0024). The server has the whole one;
 * a test holds the two to the same answers.
 *
 * @returns {import('vite').Plugin}
 */
export function smallLunr() {
  const id = '\0small-lunr';
  return {
    name: 'small-lunr',
    enforce: 'pre',
    resolveId: (source) => (source === 'lunr' ? id : null),
    load: (loaded) => (loaded === id ? smallLunrSource() : null),
  };
}
