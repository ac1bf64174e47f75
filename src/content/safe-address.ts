/**
 * Addresses that a link in a text may have. The list is short on purpose: an encoded `javascript&#58;` is not on it either.
 */
const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i;

/** Whether a link in a text may lead there. */
export function isSafeAddress(address: string): boolean {
  return SAFE_ADDRESS.test(address);
}
