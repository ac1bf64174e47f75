import { type BlockList, isIP } from 'node:net';
import { isInNetworks } from '../settings/networks.ts';

/** An IPv4 address that came over an IPv6 socket is the same client. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** Some proxies write the port too: `192.0.2.7:5123`, `[2001:db8::7]:5123`. */
function withoutPort(hop: string): string {
  return hop.replace(/^\[(.+)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}

/**
 * The client's address. `X-Forwarded-For` is believed only from a trusted proxy, and read from the
 * right: the first address that is not a trusted proxy is the client; what stands left of it is the
 * client's own claim.
 *
 * @param peer the socket's other end
 * @param forwardedFor the header, all its lines joined by commas
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  let client = plainAddress(peer);
  if (forwardedFor === undefined) return client;
  for (const hop of forwardedFor.split(',').reverse()) {
    if (!isInNetworks(trusted, client)) return client;
    const address = plainAddress(withoutPort(hop.trim()));
    if (isIP(address) === 0) return client;
    client = address;
  }
  return client;
}
