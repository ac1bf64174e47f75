import { expect, test } from 'vitest';
import { authorityOf } from '#src/view/authority.ts';

test.each([
  ['Bộ Ngoại giao', { name: 'Bộ Ngoại giao', detail: null }],
  ['Bộ Ngoại giao (Cục Lãnh sự)', { name: 'Bộ Ngoại giao', detail: 'Cục Lãnh sự' }],
  ['Bộ (Cục A; Sở B) hoặc Ủy ban nhân dân', { name: 'Bộ (Cục A; Sở B) hoặc Ủy ban nhân dân', detail: null }],
])('%s', (body, authority) => {
  expect(authorityOf(body)).toEqual(authority);
});
