import { expect, test } from 'vitest';
import { addressOfBasis } from '#src/view/basis-address.ts';

test.each([
  ['a web address', 'https://congbao.chinhphu.vn/van-ban/1', 'https://congbao.chinhphu.vn/van-ban/1'],
  ['a page of the site', '/van-ban#2402-qd-bng', '/van-ban#2402-qd-bng'],
  ['the name of a file', 'quyet-dinh-45.pdf', '/tep/quyet-dinh-45.pdf'],
  ['nothing', '', null],
  ['words', 'Công báo số 12', null],
  ['a script', 'javascript:alert(1)', null],
  ['a script in another spelling', ' JavaScript:alert(1)', null],
  ['data', 'data:text/html,<script>alert(1)</script>', null],
  ['another site without a scheme', '//example.org/a', null],
  ['another site by a stroke that leans back', '/\\example.org/a', null],
  ['a password', 'https://a:b@example.org/', null],
  ['a file of another kind', 'quyet-dinh.exe', null],
])('%s: %s', (_, source, address) => {
  expect(addressOfBasis(source)).toBe(address);
});
