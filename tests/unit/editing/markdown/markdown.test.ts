import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { markdownFaults } from '#src/content/markdown.ts';
import { type Origin, readMarkdown } from '#src/editing/markdown/read-markdown.ts';
import { schema } from '#src/editing/markdown/schema.ts';
import { writeMarkdown } from '#src/editing/markdown/write-markdown.ts';
import { runs, SEED } from '#tests/support/sampling.ts';
import { FILES, viewOf } from '../form/shown.ts';
import { documents, markdowns } from './made-up.ts';

const TEXTS = FILES.flatMap((file) => {
  const { body } = viewOf(file);
  return body === null ? [] : [{ path: file.path, text: body.value }];
});

const many = { numRuns: runs({ full: 1000, sample: 150 }), seed: SEED };

function read(text: string): { doc: Node; origins: Origin[] } {
  const origins: Origin[] = [];
  return { doc: readMarkdown(text, origins), origins };
}

/** The document with a word put at the end of the words of one of its blocks. */
function withWord(doc: Node, block: number, word: string): Node {
  let at = -1;
  doc.forEach((node, offset, index) => {
    if (index !== block) return;
    node.descendants((inner, inside) => {
      if (inner.isText) at = offset + 1 + inside + inner.nodeSize;
    });
    if (node.isTextblock) at = offset + node.nodeSize - 1;
  });
  if (at === -1) return doc;
  return doc.replace(at, at, schema.node('paragraph', null, [schema.text(word)]).slice(0));
}

/** Without where it came from, and how far its points stand apart. */
function plain(node: Node): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => (key === 'origin' || key === 'tight' ? null : value)),
  );
}

test('points that stand close stay so, also one that begins with a list from another number on', () => {
  const anew = writeMarkdown(read('- Một\n- 5. Hai\n- Ba\n').doc, []);
  expect(anew).toBe('- Một\n- \n  5. Hai\n- Ba\n');
  expect(read(anew).doc.firstChild?.attrs['tight']).toBe(true);
});

describe('a text that nobody changed', () => {
  test.each(TEXTS)(
    '$path is written as it was read, byte by byte, and all of it can be edited',
    ({ text }) => {
      const { doc, origins } = read(text);
      expect(writeMarkdown(doc, origins)).toBe(text);
      expect(doc.children.filter(({ type }) => type.name === 'opaque')).toEqual([]);
    },
  );

  test('is written as it was read, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(markdowns, fc.string({ unit: 'grapheme' })), (text) => {
        const { doc, origins } = read(text);
        expect(writeMarkdown(doc, origins)).toBe(text);
      }),
      many,
    );
  });
});

describe('one block changed', () => {
  test.each(TEXTS)('$path: the bytes of the others stay', ({ text }) => {
    const { doc, origins } = read(text);
    origins.forEach(({ source }, block) => {
      const written = writeMarkdown(withWord(doc, block, ' thêm'), origins);
      expect(written).toContain('thêm');
      const before = text.indexOf(source);
      expect(written.slice(0, before)).toBe(text.slice(0, before));
      const after = text.slice(before + source.length);
      expect(written.slice(written.length - after.length)).toBe(after);
    });
  });

  test('its new text says what stands in it, and is as others are written', () => {
    const { doc, origins } = read('Một\n===\n* a\n* __b__\n\n\nHai  \nba\n');
    expect(writeMarkdown(withWord(doc, 1, ' thêm'), origins)).toBe(
      'Một\n===\n* a\n* **b** thêm\n\n\nHai  \nba\n',
    );
    expect(writeMarkdown(withWord(doc, 2, '*'), origins)).toBe('Một\n===\n* a\n* __b__\n\n\nHai\\\nba\\*\n');
  });
});

describe('a document', () => {
  test('is read back from its markdown as it was, and the markdown is free of faults', () => {
    fc.assert(
      fc.property(documents, (doc) => {
        const text = writeMarkdown(doc, []);
        expect(plain(read(text).doc)).toEqual(plain(doc));
        expect(markdownFaults(text)).toEqual([]);
      }),
      many,
    );
  });

  test('what is written is written the same when it is read and written anew', () => {
    fc.assert(
      fc.property(markdowns, (text) => {
        const { doc } = read(text.replaceAll('\r', ''));
        // What the editor does not know may mean something else behind what was written anew.
        fc.pre(doc.children.every(({ type }) => type.name !== 'opaque'));
        const once = writeMarkdown(doc, []);
        expect(writeMarkdown(read(once).doc, [])).toBe(once);
      }),
      many,
    );
  });
});
