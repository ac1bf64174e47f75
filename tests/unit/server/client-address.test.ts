import { describe, expect, test } from 'vitest';
import { clientAddress } from '#src/server/client-address.ts';
import { networkList } from '#src/settings/networks.ts';

const PROXIES = networkList(['10.0.0.1', '192.168.0.0/16', 'fd00::/8']);
const NOBODY = networkList([]);

describe('clientAddress', () => {
  test('is the socket’s other end when no proxy is trusted, whatever the header claims', () => {
    expect(clientAddress('203.0.113.9', '1.2.3.4', NOBODY)).toBe('203.0.113.9');
  });

  test.each([
    ['one trusted proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['two trusted proxies', '10.0.0.1', '203.0.113.9, 192.168.4.4', '203.0.113.9'],
    ['a claim of the client left of its own address', '10.0.0.1', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['an address that is not one', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['an address with its port', '10.0.0.1', '1.1.1.1, 203.0.113.9:51234', '203.0.113.9'],
    ['an IPv6 address with its port', '10.0.0.1', '[2001:db8::5]:443', '2001:db8::5'],
    ['a port that is none', '10.0.0.1', '203.0.113.9:x', '10.0.0.1'],
    ['no header', '10.0.0.1', undefined, '10.0.0.1'],
    ['an IPv6 proxy', 'fd00::7', '2001:db8::5', '2001:db8::5'],
    ['an IPv4 peer over an IPv6 socket', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ])('reads the header from the right behind %s', (_, peer, header, client) => {
    expect(clientAddress(peer, header, PROXIES)).toBe(client);
  });
});
