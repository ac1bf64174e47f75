import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isSafeConnection } from '#src/office/safe-connection.ts';
import { networkList } from '#src/settings/networks.ts';

const trusted = networkList(['10.0.0.9']);
const HTTPS = 'https://ngoaivu.example.gov.vn';
const LOCAL = 'http://localhost:4321';

function request(peer: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage;
}

describe('a connection is safe', () => {
  test.each([
    ['from a proxy on this machine, of a site with https', HTTPS, request('127.0.0.1'), true],
    ['from a trusted proxy, of a site with https', HTTPS, request('10.0.0.9'), true],
    ['past the proxy, of a site with https', HTTPS, request('10.0.0.7'), false],
    [
      'past the proxy, whatever the client says of itself',
      HTTPS,
      request('10.0.0.7', { 'x-forwarded-proto': 'https' }),
      false,
    ],
    [
      'when the trusted proxy reports TLS',
      HTTPS,
      request('10.0.0.9', { 'x-forwarded-proto': 'https' }),
      true,
    ],
    [
      'when the trusted proxy reports plain HTTP',
      HTTPS,
      request('10.0.0.9', { 'x-forwarded-proto': 'http' }),
      false,
    ],
    [
      'when the nearest proxy reports plain HTTP, whatever stands before it',
      HTTPS,
      request('10.0.0.9', { 'x-forwarded-proto': 'https, http' }),
      false,
    ],
    ['on this very machine', LOCAL, request('::1', { host: 'localhost:4321' }), true],
    ['on this machine by number', LOCAL, request('::ffff:127.0.0.1', { host: '127.0.0.1:4321' }), true],
    ['on this machine under another name', LOCAL, request('127.0.0.1', { host: 'ngoaivu.example' }), false],
    ['on this machine without a name', LOCAL, request('127.0.0.1'), false],
    ['from elsewhere to this machine', LOCAL, request('192.0.2.7', { host: 'localhost:4321' }), false],
    [
      'of a site with http in the open',
      'http://ngoaivu.example.gov.vn',
      request('127.0.0.1', { host: 'localhost' }),
      false,
    ],
  ])('%s', (_, publicUrl, asked, expected) => {
    expect(isSafeConnection(asked, publicUrl, trusted)).toBe(expected);
  });
});
