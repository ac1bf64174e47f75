import { expect, test } from 'vitest';
import { isInNetworks, isNetwork, networkList } from '#src/settings/networks.ts';

test.each([
  ['192.0.2.7', true],
  ['10.0.0.0/8', true],
  ['::1', true],
  ['2001:db8::/32', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/8/8', false],
  ['10.0.0.0/', false],
  ['localhost', false],
])('%s is an address or a network: %s', (text, expected) => {
  expect(isNetwork(text)).toBe(expected);
});

const list = networkList(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32']);
test.each([
  ['10.200.3.4', true],
  ['::ffff:10.200.3.4', true],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['2001:db8:1::5', true],
  ['2001:db9::1', false],
  ['not an address', false],
])('%s lies in the list: %s', (address, expected) => {
  expect(isInNetworks(list, address)).toBe(expected);
});
