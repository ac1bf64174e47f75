import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { hmacSha256 } from '../lib/hmac.ts';

/** Hextets that name a network: one household or office has all addresses below a /64. */
const NETWORK_HEXTETS = 4;

/** All eight groups of an IPv6 address, without leading zeros. */
function hextets(address: string): string[] {
  // URL writes every IPv6 address in one way: lower case, no leading zeros, dotted tails as groups.
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
}

/** The IPv4 address inside `::ffff:…`, null for any other. */
function mappedIpv4(groups: readonly string[]): string | null {
  if (groups.slice(0, 5).some((group) => group !== '0') || groups[5] !== 'ffff') return null;
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** What counts as one client: an IPv4 address, the /64 of an IPv6 address; other text as it is. */
export function clientNetwork(address: string): string {
  const [plain = ''] = address.split('%');
  if (isIP(plain) !== 6) return plain;
  const groups = hextets(plain);
  return mappedIpv4(groups) ?? groups.slice(0, NETWORK_HEXTETS).join(':');
}

/**
 * Turns client addresses into names that mean nothing outside this process and this day: the key lives
 * in memory only and changes with the day.
 */
export class ClientBuckets {
  readonly #today: () => string;
  #day = '';
  #key = Buffer.alloc(0);

  /** @param today the day in Viet Nam, `YYYY-MM-DD`. */
  constructor(today: () => string) {
    this.#today = today;
  }

  bucketOf(address: string): string {
    const day = this.#today();
    if (day !== this.#day) {
      this.#day = day;
      this.#key = randomBytes(32);
    }
    return hmacSha256(this.#key).update(clientNetwork(address)).digest('base64url');
  }
}
