import { expect, test } from 'vitest';
import { doneWords } from '#src/office/done-words.ts';

const told = (query: string) => doneWords(new URLSearchParams(query), { hoi: 'Đã gửi đề nghị.' });

test('only what the page knows is told', () => {
  expect(told('xong=hoi')).toBe('Đã gửi đề nghị.');
  for (const query of ['', 'xong=', 'xong=khac', 'xong=toString', 'xong=__proto__'])
    expect(told(query)).toBeNull();
});
