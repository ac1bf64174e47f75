import { expect, test } from 'vitest';
import type { Postal } from '#src/domain/procedure.ts';
import { postalLists } from '#src/view/postal-lists.ts';
import { procedure } from './procedure.ts';

test.each<[Postal, string, string | null]>([
  [{ send: true, return: true, reason: null }, 'yes', 'gửi hồ sơ, nhận kết quả'],
  [{ send: true, return: null, reason: 'Cước do bạn trả' }, 'yes', 'gửi hồ sơ'],
  [{ send: false, return: true, reason: null }, 'yes', 'nhận kết quả'],
  [{ send: false, return: false, reason: 'Phải có mặt' }, 'no', 'Phải có mặt'],
  [{ send: false, return: null, reason: null }, 'unverified', null],
  [{ send: null, return: null, reason: null }, 'unverified', null],
])('%j belongs to %s', (postal, list, detail) => {
  const lists = postalLists([procedure({ postal })]);
  const sizes = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));
  expect(sizes).toEqual({ yes: 0, no: 0, unverified: 0, [list]: 1 });
  expect([...lists.yes, ...lists.no, ...lists.unverified][0]?.detail).toBe(detail);
});

test('what is over is in no list', () => {
  const over = procedure({ status: 'abolished', postal: { send: true, return: true, reason: null } });
  expect(postalLists([over])).toEqual({ yes: [], no: [], unverified: [] });
});

test('what the department only guides to is in no list', () => {
  const postal: Postal = { send: true, return: true, reason: null };
  const elsewhere = procedure({ role: { role: 'guidance-only', document: null }, postal });
  expect(postalLists([elsewhere])).toEqual({ yes: [], no: [], unverified: [] });
});
