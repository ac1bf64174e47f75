import type { SecurityContact } from '../domain/site.ts';
import { SECURITY_PATH } from '../release/addresses.ts';

/** security.txt (RFC 9116). It may name addresses of the web only with https, its own among them. */
export function securityTxt({ address, expiresOn }: SecurityContact, publicUrl: string): string {
  const lines = [
    `Contact: ${address}`,
    `Expires: ${expiresOn}T23:59:59+07:00`,
    'Preferred-Languages: vi',
    ...(publicUrl.startsWith('https:') ? [`Canonical: ${publicUrl}${SECURITY_PATH}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
