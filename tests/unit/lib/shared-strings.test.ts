import { expect, test } from 'vitest';
import { stringSharer } from '#src/lib/shared-strings.ts';

test('what is shared says the same as before', () => {
  const text = JSON.stringify({
    ten: 'Bản chính',
    so: 2,
    con: [{ ten: 'Bản chính' }, null, 'Bản sao', true, []],
  });
  expect(JSON.stringify(stringSharer()(JSON.parse(text)))).toBe(text);
});

test('a text stands alone, and in lists and objects', () => {
  const share = stringSharer();
  expect(share('Bản chính')).toBe('Bản chính');
  expect(share(['Bản chính', { ten: 'Bản sao' }])).toEqual(['Bản chính', { ten: 'Bản sao' }]);
});

test('a key that is also a method of all objects is a key', () => {
  const text = '{"__proto__":"a","constructor":"a","toString":{"valueOf":"a"}}';
  expect(JSON.stringify(stringSharer()(JSON.parse(text)))).toBe(text);
});
