import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { runs, SEED } from '#tests/support/sampling.ts';
import { folderOf, shippedFiles } from '../shipped.ts';

const PATHS = [...shippedFiles().keys()];
const NOW = { now: new Date('2026-11-23T03:00:00Z') };

/** What people and programs put where it does not belong. */
const junk = fc.oneof(
  fc.constantFrom(
    '',
    'Không',
    'chưa kiểm tra',
    'chưa có',
    '{}',
    '[]',
    '{',
    ']',
    '"',
    '- ',
    ': ',
    '\t',
    '&a',
    '*a',
    '!!int',
    '|',
    '---',
    'null',
    '0',
  ),
  fc.constantFrom(
    '  x: y',
    '__proto__: x',
    'x: {}',
    '- - -',
    '- []',
    '<b>',
    '\u200b',
    '\ufffd',
    '💥',
    'a'.repeat(5_000),
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** One shipped file, damaged as an unlucky hand would. */
const damaged = fc.gen().map((g) => {
  const path = g(fc.constantFrom, ...PATHS);
  const lines = (shippedFiles().get(path) ?? '').split('\n');
  const times = g(fc.integer, { min: 1, max: 3 });
  for (let i = 0; i < times; i += 1) {
    const at = g(fc.nat, { max: lines.length - 1 });
    const line = lines[at] ?? '';
    const way = g(fc.nat, { max: 6 });
    const piece = g(() => junk);
    if (way === 0) lines.splice(at, 1);
    else if (way === 1) lines.splice(at, 0, line);
    else if (way === 2) lines.splice(at, 0, piece);
    else if (way === 3) lines[at] = line.replace(/:.*/, `: ${piece}`);
    else if (way === 4) lines[at] = `  ${line}`;
    else if (way === 5) lines[at] = line.trimStart();
    else lines[at] = piece;
  }
  return { path, text: lines.join('\n') };
});

const RUNS = runs({ full: 3_000, sample: 120 });

test(
  'whatever is damaged: a release, or sentences in Vietnamese, and never an exception',
  { timeout: 300_000 },
  () => {
    let refused = 0;
    fc.assert(
      fc.property(damaged, ({ path, text }) => {
        const loaded = contentOf(folderOf(shippedFiles().set(path, text)), NOW);
        if (!('errors' in loaded)) return;
        refused += 1;
        for (const { file, field, message } of loaded.errors) {
          expect(PATHS).toContain(file);
          expect(field).not.toBe('');
          expect(message).toMatch(/^[\p{Lu}“].*\S$/su);
          expect(message).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/iu);
          // Words of the libraries and of JavaScript.
          expect(message).not.toMatch(/invalid|expected|undefined|\[object|\bnan\b|unrecognized|must be/i);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(refused).toBeGreaterThan(RUNS / 2);
  },
);
