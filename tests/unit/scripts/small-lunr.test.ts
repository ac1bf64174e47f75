import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import wholeLunr from 'lunr';
import { afterAll, describe, expect, it } from 'vitest';
import { textsOf } from '#src/search/index/entry-texts.ts';
import { invertedIndexOf } from '#src/search/index/inverted-index.ts';
import { openIndex } from '#src/search/index/open-index.ts';
import { ENTRIES } from '#tests/unit/search/entries.ts';
import { PARTS, UNUSED, smallLunrSource } from '../../../scripts/lib/small-lunr.mjs';

const source = smallLunrSource();
const place = mkdtempSync(join(tmpdir(), 'small-lunr-'));
writeFileSync(join(place, 'lunr.mjs'), source);
const { default: smallLunr } = (await import(join(place, 'lunr.mjs'))) as { default: typeof wholeLunr };
afterAll(() => rmSync(place, { recursive: true }));
const folder = dirname(createRequire(import.meta.url).resolve('lunr/package.json'));

describe('the lunr of the browser', () => {
  it('is made of parts of the whole one, in the order in which that is joined', () => {
    const makefile = readFileSync(join(folder, 'Makefile'), 'utf8');
    const all = [...makefile.matchAll(/lib\/(\w+)\.js/g)].map(([, name]) => name);
    expect(all.filter((name) => PARTS.includes(name ?? ''))).toEqual(PARTS);
  });

  it('keeps every function as it is, but for those that it leaves out, and one notice of the licence', () => {
    const statements = (text: string): string[] =>
      text
        .replace(/\/\*[^]*?\*\//g, '')
        .split(/\n(?=lunr\.)/)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '');
    const kept = statements(source.slice(0, source.indexOf('return lunr }')));
    for (const part of PARTS.filter((name) => name !== 'lunr')) {
      const code = statements(readFileSync(join(folder, 'lib', `${part}.js`), 'utf8'));
      const isUnused = (statement: string): boolean =>
        UNUSED.some((name) => statement.startsWith(`${name} = `));
      for (const statement of code) {
        if (isUnused(statement)) expect(kept).not.toContain(statement);
        else expect(kept).toContain(statement);
      }
    }
    expect(source.match(/@license MIT/g)).toHaveLength(1);
    expect(source).toContain('Copyright (C) 2020 Oliver Nightingale');
  });

  it('is the same version and answers with the same scores', () => {
    expect(smallLunr.version).toBe(wholeLunr.version);
    const index = invertedIndexOf(ENTRIES.map(textsOf));
    const [small, whole] = [smallLunr, wholeLunr].map((from) => openIndex(index, from));
    const queries = [['hoi'], ['_hoi_thao'], ['3000604'], ['nowhere'], ['hoi', '_hoi_thao', 'quoc', 'te']];
    for (const terms of queries) {
      const [mine, theirs] = [small, whole].map((index) =>
        index?.query((query) => terms.forEach((term) => query.term(term, { usePipeline: false }))),
      );
      expect(mine?.map(({ ref, score }) => [ref, score])).toEqual(
        theirs?.map(({ ref, score }) => [ref, score]),
      );
    }
  });
});
