import { expect, test } from 'vitest';
import { renderMarkdown } from '#src/content/markdown.ts';
import { proseSections } from '#src/view/prose-sections.ts';

test('each heading takes what follows it, lesser headings included', () => {
  const html = renderMarkdown('Mở đầu.\n\n# Một *hai*\n\nBa.\n\n## Bốn\n\n- năm\n\n# Sáu\n');
  expect(proseSections(html)).toEqual([
    { heading: null, html: '<p>Mở đầu.</p>' },
    { heading: 'Một <em>hai</em>', html: '<p>Ba.</p>\n<h3>Bốn</h3>\n<ul>\n<li>năm</li>\n</ul>' },
    { heading: 'Sáu', html: '' },
  ]);
});

test('prose that begins with a heading has no text before it', () => {
  expect(proseSections(renderMarkdown('# Một\n\nHai.'))).toEqual([{ heading: 'Một', html: '<p>Hai.</p>' }]);
});

test('prose without headings is one piece, no prose is none', () => {
  expect(proseSections('<p>Một.</p>')).toEqual([{ heading: null, html: '<p>Một.</p>' }]);
  expect(proseSections('')).toEqual([]);
});
