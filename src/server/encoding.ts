export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding the client takes (RFC 9110 §12.5.3); a weight of 0 refuses one. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  if (takes(acceptEncoding, 'br')) return 'br';
  if (takes(acceptEncoding, 'gzip')) return 'gzip';
  return 'identity';
}

function takes(header: string, encoding: string): boolean {
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';');
    if (name.trim().toLowerCase() !== encoding) continue;
    return !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/i.test(parameter));
  }
  return false;
}
