/** RFC 4648 in lower case: what addresses and ids use. */
export const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Crockford's 32 without I, L, O and U: nothing in it can be mistaken for another of its signs. */
export const BASE32_FOR_PEOPLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a sign, no padding; the last sign is filled with zero bits. */
export function encodeBase32(bytes: Uint8Array, alphabet: string = BASE32): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet.charAt((value >>> (bits - 5)) & 31);
    value &= 31;
  }
  return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31);
}

/** null unless `encodeBase32` could have written exactly this text. */
export function decodeBase32(text: string, alphabet: string = BASE32): Buffer | null {
  const bytes = Buffer.alloc(Math.floor((text.length * 5) / 8));
  let length = 0;
  let bits = 0;
  let value = 0;
  for (const sign of text) {
    const five = alphabet.indexOf(sign);
    if (five === -1) return null;
    value = ((value & 255) << 5) | five;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (value >>> bits) & 255;
    }
  }
  return encodeBase32(bytes, alphabet) === text ? bytes : null;
}
