/** RFC 4648 in lower case: what addresses and ids use. */
export const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Crockford's 32 without I, L, O and U: nothing in it can be mistaken for another of its signs. */
export const BASE32_FOR_PEOPLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a sign, no padding; the last sign is filled with zero bits. For some thousand bytes at most. */
export function encodeBase32(bytes: Uint8Array, alphabet: string = BASE32): string {
  // A text or a list that grew sign by sign would leave many times its length as garbage.
  const signs = Array<number>(Math.ceil((bytes.length * 8) / 5));
  let length = 0;
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) signs[length++] = alphabet.charCodeAt((value >>> (bits - 5)) & 31);
    value &= 31;
  }
  if (bits > 0) signs[length] = alphabet.charCodeAt((value << (5 - bits)) & 31);
  return String.fromCharCode(...signs);
}

const placesBy = new Map<string, Int8Array>();

/** The value of each sign, by its code; -1: not in the alphabet. To look for it there takes six times as long. */
function placesIn(alphabet: string): Int8Array {
  const known = placesBy.get(alphabet);
  if (known !== undefined) return known;
  const places = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
  placesBy.set(alphabet, places);
  return places;
}

/** null unless `encodeBase32` could have written exactly this text. */
export function decodeBase32(text: string, alphabet: string = BASE32): Buffer | null {
  const places = placesIn(alphabet);
  const bytes = Buffer.alloc(Math.floor((text.length * 5) / 8));
  let length = 0;
  let bits = 0;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const five = places[text.charCodeAt(at)] ?? -1;
    if (five === -1) return null;
    value = ((value & 255) << 5) | five;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (value >>> bits) & 255;
    }
  }
  // What is left of the last sign are zero bits, and no sign is left over.
  const isWritten = bits < 5 && (value & ((1 << bits) - 1)) === 0;
  return isWritten ? bytes : null;
}
